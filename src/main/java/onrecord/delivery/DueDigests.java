package onrecord.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import onrecord.desk.Desk;
import onrecord.desk.Reply;
import onrecord.digest.Decision;
import onrecord.digest.Period;
import onrecord.digest.Rota;
import onrecord.digest.StandingDigest;
import onrecord.digest.StandingDigest.Told;
import onrecord.place.Place;

/**
 * Tells standing digests when they are due. What was told is noted once the announcement is kept: a
 * process that ends between the two brings the same one again, which is known by its id and not
 * brought twice.
 */
public final class DueDigests implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(DueDigests.class.getName());
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);

  /** Until the record has been read back, after a start. */
  private static final Duration WHILE_REBUILDING = Duration.ofSeconds(20);

  private final Desk desk;
  private final Rota rota;
  private final Consumer<Announcement> bringing;
  private final Tolerance tolerance;
  private final InstantSource clock;
  private final ScheduledExecutorService looking =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("digests").factory());

  private Instant lastLook = Instant.MAX;

  /**
   * Nothing is told before it is started.
   *
   * @param clock the time
   */
  public DueDigests(
      Desk desk, Rota rota, Courier courier, Tolerance tolerance, InstantSource clock) {
    this(desk, rota, courier::bring, tolerance, clock);
  }

  DueDigests(
      Desk desk,
      Rota rota,
      Consumer<Announcement> bringing,
      Tolerance tolerance,
      InstantSource clock) {
    this.desk = desk;
    this.rota = rota;
    this.bringing = bringing;
    this.tolerance = tolerance;
    this.clock = clock;
  }

  /** Tells from now on what is due, and what came to be due meanwhile. */
  public void start() {
    rota.timetable().start(this::ring);
    long millis = BETWEEN_LOOKS.toMillis();
    var _ = looking.scheduleWithFixedDelay(this::look, 0, millis, TimeUnit.MILLISECONDS);
  }

  /** Takes all up at first, and when clocks were set back; whatever fails, it looks again. */
  void look() {
    Instant now = clock.instant();
    try {
      if (now.isBefore(lastLook)) {
        rota.takeUp(now);
      }
      lastLook = now;
    } catch (RuntimeException | Error e) {
      LOG.log(System.Logger.Level.WARNING, "digests wait: {0}", e.toString());
    }
  }

  Optional<Duration> ring(String name) {
    long begun = desk.moment();
    return rota.kept().of(Rota.id(name)).flatMap(digest -> ring(digest, clock.instant(), begun));
  }

  private Optional<Duration> ring(StandingDigest digest, Instant now, long begun) {
    Place place = digest.place();
    Optional<Duration> again =
        switch (Decision.on(digest, tolerance.of(place), now)) {
          case Decision.Tell tell when tolerance.bearsAnother(place, now) ->
              tell(digest, tell, begun);
          case Decision.Hold hold -> Optional.of(Duration.between(now, hold.until()));
          case Decision.Tell _, Decision.Rest _ -> Optional.empty();
        };
    if (again.isEmpty()) {
      rota.setNext(digest, now);
    }
    return again;
  }

  private Optional<Duration> tell(StandingDigest digest, Decision.Tell tell, long begun) {
    Reply.Digested digested =
        desk.digest(
            digest.place(),
            tell.period(),
            digest.before(),
            digest.length().size(),
            digest.coverage().map(Set::of).orElse(Set.of()));
    if (digested.extent().looked().rebuilding().isPresent()) {
      return Optional.of(WHILE_REBUILDING);
    }
    if (digest.tellsOfNothing() || !digested.isEmpty()) {
      bring(digest, tell, digested, begun);
    }
    Told told = new Told(tell.slot(), upTo(digested, tell.period()));
    rota.kept().told(digest.id(), Optional.of(told));
    return Optional.empty();
  }

  /** Unless its tenant is forgotten since. */
  private void bring(
      StandingDigest digest, Decision.Tell tell, Reply.Digested digested, long begun) {
    Announcement announcement =
        new Announcement(
            digest.name(tell.slot()),
            digest.place(),
            tell.slot().due(),
            tell.late().map(digested::late).orElse(digested),
            Optional.empty());
    boolean _ =
        desk.keep(begun, Set.of(), digest.place().tenant(), () -> bringing.accept(announcement));
  }

  /** When the newest entry was published that could be told of. */
  private static Instant upTo(Reply.Digested digested, Period period) {
    Instant before = period.from().minusNanos(1);
    return digested
        .extent()
        .looked()
        .newest()
        .filter(newest -> newest.isAfter(before))
        .orElse(before);
  }

  /** Tells nothing any more. */
  @Override
  public void close() {
    looking.shutdownNow();
    rota.timetable().close();
  }
}
