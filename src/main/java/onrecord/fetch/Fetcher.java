package onrecord.fetch;

import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import okhttp3.Dns;
import okhttp3.Headers;
import okhttp3.MediaType;

/**
 * Fetches pages from servers that nobody vouches for. Safe for many threads; best on virtual ones,
 * where an interrupt ends a fetch at once.
 */
public final class Fetcher implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Fetcher.class.getName());

  private final FetchSettings settings;
  private final InstantSource clock;
  private final Exchange exchange;
  private final Hops hops;
  private final Robots robots;

  /**
   * @param clock the machine's time
   */
  public Fetcher(FetchSettings settings, InstantSource clock) {
    this(settings, clock, Dns.SYSTEM, UnaryOperator.identity());
  }

  /**
   * @param resolver who is asked for the addresses of a name
   * @param dialled what is connected to instead of an address that passed
   */
  Fetcher(
      FetchSettings settings,
      InstantSource clock,
      Dns resolver,
      UnaryOperator<InetSocketAddress> dialled) {
    this.settings = settings;
    this.clock = clock;
    this.exchange = new Exchange(settings, resolver, dialled);
    this.hops = new Hops(exchange, settings.rules());
    this.robots = new Robots(hops, clock);
  }

  /**
   * Fetches an address, following its redirects. One request goes to a host at a time; the others
   * wait for their turn in the order they came.
   *
   * @param validators what the page came with the last time, or {@link Validators#NONE}
   * @return what came of it, at most the deadline of the settings later, not counting the waiting
   *     for other fetches; whatever the address or a server does is a value
   */
  public Fetched fetch(Address address, Validators validators) throws InterruptedException {
    try {
      Fetched fetched = fetched(address, validators);
      LOG.log(Level.DEBUG, "{0}: {1}", address, fetched.getClass().getSimpleName());
      return fetched;
    } catch (FetchException e) {
      LOG.log(Level.DEBUG, "{0}: {1}", address, e.getMessage());
      return e.failed();
    }
  }

  private Fetched fetched(Address address, Validators validators)
      throws FetchException, InterruptedException {
    Deadline deadline = new Deadline(settings.deadline());
    Hops.Arrived arrived =
        hops.follow(allowed(address), validators, settings.maxBytes(), deadline, this::pass);
    Answer answer = arrived.answer();
    return switch (answer.status()) {
      case 200 -> page(arrived);
      case 304 -> unchanged(answer, validators);
      default -> throw refused(answer);
    };
  }

  /** It may have been parsed by other rules than those of these settings. */
  private Address allowed(Address address) throws FetchException {
    try {
      return settings.rules().parse(address.text());
    } catch (AddressException e) {
      throw new FetchException(Fetched.Failure.ADDRESS, e.getMessage());
    }
  }

  private void pass(Address address, Deadline deadline)
      throws FetchException, InterruptedException {
    if (settings.robots()) {
      robots.pass(address, deadline);
    }
  }

  private Fetched page(Hops.Arrived arrived) throws FetchException {
    Answer answer = arrived.answer();
    if (!answer.body().whole()) {
      throw Received.tooLarge(settings.maxBytes());
    }
    Optional<MediaType> type =
        Optional.ofNullable(answer.headers().get("Content-Type")).map(MediaType::parse);
    return new Fetched.Page(
        answer.address(),
        arrived.movedTo(),
        answer.body().bytes(),
        type.map(t -> (t.type() + "/" + t.subtype()).toLowerCase(Locale.ROOT)),
        type.map(t -> t.parameter("charset")).map(name -> name.toLowerCase(Locale.ROOT)),
        validators(answer.headers()),
        Freshness.freshFor(answer.headers(), clock.instant()));
  }

  private Fetched unchanged(Answer answer, Validators sent) throws FetchException {
    if (sent.equals(Validators.NONE)) {
      throw refused(answer);
    }
    return new Fetched.Unchanged(
        validators(answer.headers()).or(sent),
        Freshness.freshFor(answer.headers(), clock.instant()));
  }

  private static Validators validators(Headers headers) {
    return Validators.sent(
        Optional.ofNullable(headers.get("ETag")),
        Optional.ofNullable(headers.get("Last-Modified")));
  }

  private FetchException refused(Answer answer) {
    Instant now = clock.instant();
    var retryAfter = Freshness.retryAfter(answer.headers(), now);
    return new FetchException(
        failure(answer.status(), retryAfter.isPresent()),
        Shown.shortened(answer.address().host()) + " answered with status " + answer.status(),
        retryAfter);
  }

  private static Fetched.Failure failure(int status, boolean saysWhen) {
    return switch (status) {
      case 401, 403, 451 -> Fetched.Failure.STATUS_FORBIDDEN;
      case 404 -> Fetched.Failure.STATUS_NOT_FOUND;
      case 410 -> Fetched.Failure.STATUS_GONE;
      case 429 -> Fetched.Failure.RATE_LIMITED;
      default -> other(status, saysWhen);
    };
  }

  private static Fetched.Failure other(int status, boolean saysWhen) {
    if (status == 503 && saysWhen) {
      return Fetched.Failure.RATE_LIMITED;
    }
    return status >= 500 ? Fetched.Failure.SERVER_ERROR : Fetched.Failure.OTHER_STATUS;
  }

  /** Ends all that is under way, and whatever is asked for afterwards. */
  @Override
  public void close() {
    exchange.close();
  }
}
