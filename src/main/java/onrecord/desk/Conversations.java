package onrecord.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import onrecord.answer.OpenRecord;
import onrecord.place.Account;
import onrecord.place.Asker;
import onrecord.place.Place;
import onrecord.place.Tenant;

/**
 * The conversations that go on, one for each person at each place. One that rests for long is
 * forgotten, and so is the one that rested longest where there are too many.
 */
final class Conversations {
  private record Where(Place place, Account person) {}

  private record Held(Conversation conversation, Instant lastUsed) {}

  private final OpenRecord record;
  private final InstantSource clock;
  private final Duration kept;
  private final int most;

  /** The one that rested longest comes first. */
  private final Map<Where, Held> held = new LinkedHashMap<>();

  /**
   * @param clock the machine's time, also where questions are asked as of another
   * @param kept how long a conversation is remembered after its last question
   * @param most how many are remembered, at least 1
   */
  Conversations(OpenRecord record, InstantSource clock, Duration kept, int most) {
    if (most < 1) {
      throw new IllegalArgumentException(most + " conversations: allowed is 1 or more");
    }
    this.record = record;
    this.clock = clock;
    this.kept = kept;
    this.most = most;
  }

  /**
   * The conversation of this person at this place, a new one where none is remembered, or where it
   * was about something else.
   *
   * @param within the ids of the coverages that it is to be about; empty for those that it is about
   * @param usual those that a new one is about
   */
  synchronized Conversation of(
      Place place, Asker asker, Optional<Set<String>> within, Supplier<Set<String>> usual) {
    Instant now = clock.instant();
    held.values().removeIf(one -> one.lastUsed().plus(kept).isBefore(now));
    Where where = new Where(place, Account.of(place, asker));
    Optional<Conversation> before = Optional.ofNullable(held.remove(where)).map(Held::conversation);
    makeRoom();
    Conversation conversation =
        before
            .filter(one -> one.goesOn(within, asker.zone()))
            .orElseGet(() ->
                new Conversation(
                    record,
                    place.tenant(),
                    within.or(() -> before.map(Conversation::within)).orElseGet(usual),
                    asker.zone()));
    held.put(where, new Held(conversation, now));
    return conversation;
  }

  private void makeRoom() {
    Iterator<Held> longestRested = held.values().iterator();
    while (held.size() >= most) {
      longestRested.next();
      longestRested.remove();
    }
  }

  /** Whether somebody has one that is remembered. */
  synchronized boolean has(Account person) {
    return held.keySet().stream().anyMatch(where -> where.person().equals(person));
  }

  /** Forgets those of a person; false where there were none. */
  synchronized boolean forget(Account person) {
    return held.keySet().removeIf(where -> where.person().equals(person));
  }

  /** Forgets those of a tenant. */
  synchronized void forget(Tenant tenant) {
    held.keySet().removeIf(where -> where.place().tenant().equals(tenant));
  }
}
