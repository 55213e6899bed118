package onrecord.fetch;

import java.util.Optional;
import java.util.Set;

/** Follows redirects by hand: each is an address like one that somebody typed. */
final class Hops {
  private static final int MAX_HOPS = 5;
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final Set<Integer> PERMANENT = Set.of(301, 308);

  /** What each address on the way must pass before it is asked for. */
  interface Gate {
    void pass(Address address, Deadline deadline) throws FetchException, InterruptedException;
  }

  /**
   * Where redirects ended.
   *
   * @param movedTo the address of the answer, where each redirect on the way was permanent
   */
  record Arrived(Answer answer, Optional<Address> movedTo) {}

  private final Exchange exchange;
  private final AddressRules rules;

  Hops(Exchange exchange, AddressRules rules) {
    this.exchange = exchange;
    this.rules = rules;
  }

  /**
   * @param validators what the host of this address gave; no other host is told
   * @throws FetchException if there is no answer, or the redirects lead where we do not go
   */
  Arrived follow(Address start, Validators validators, int maxBytes, Deadline deadline, Gate gate)
      throws FetchException, InterruptedException {
    Address at = start;
    boolean permanent = true;
    for (int hops = 0; hops <= MAX_HOPS; hops++) {
      gate.pass(at, deadline);
      Validators known = at.host().equals(start.host()) ? validators : Validators.NONE;
      Answer answer = exchange.get(at, known, maxBytes, deadline);
      if (!REDIRECTS.contains(answer.status())) {
        boolean moved = hops > 0 && permanent;
        return new Arrived(answer, moved ? Optional.of(at) : Optional.empty());
      }
      permanent &= PERMANENT.contains(answer.status());
      at = next(answer);
    }
    throw failure("it redirects more than " + MAX_HOPS + " times");
  }

  private Address next(Answer answer) throws FetchException {
    String location = answer.headers().get("Location");
    if (location == null) {
      throw failure("it redirects without saying where to");
    }
    return next(answer.address(), location);
  }

  Address next(Address from, String location) throws FetchException {
    Address to = redirected(from, location);
    if (from.url().isHttps() && !to.url().isHttps()) {
      throw failure("it redirects from https to http");
    }
    return to;
  }

  private Address redirected(Address from, String location) throws FetchException {
    try {
      return rules.redirected(from, location);
    } catch (AddressException e) {
      throw failure("it redirects to where we do not go: " + e.getMessage());
    }
  }

  private static FetchException failure(String reason) {
    return new FetchException(Fetched.Failure.REDIRECT, reason);
  }
}
