package onrecord.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import onrecord.answer.OpenRecord;
import onrecord.follow.Change;
import onrecord.follow.Event;
import onrecord.follow.History;
import onrecord.index.FiledEntry;
import onrecord.place.Place;
import onrecord.watch.StandingWatches;
import onrecord.watch.Watch;
import onrecord.watch.Watches;

/**
 * Asks the watches about each new entry, in a thread of its own, and has places told of what they
 * caught: all that comes within some seconds in one message, and nothing while they bear none.
 */
public final class CaughtEntries implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(CaughtEntries.class.getName());

  /** What is caught within this time is told together. */
  static final Duration MERGED_WITHIN = Duration.ofSeconds(2);

  /** A page that shows older entries after all has no news in them. */
  static final Duration NEWS = Duration.ofDays(1);

  private static final Duration TICK = Duration.ofMillis(500);
  private static final Duration BETWEEN_LOOKS_BACK = Duration.ofMinutes(1);
  private static final int EVENTS_AT_ONCE = 500;
  private static final long LAST_WORDS_SECONDS = 5;

  private final OpenRecord record;
  private final History history;
  private final Watches watches;
  private final Catches catches;
  private final Messenger messenger;
  private final Tolerance tolerance;
  private final LongSupplier filed;
  private final InstantSource clock;
  private final AtomicLong seen = new AtomicLong();
  private final ScheduledThreadPoolExecutor thread =
      new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("watches").factory());

  /** The thread's own, as all below: up to where watches were asked. */
  private long asked;

  private boolean isTroubled;

  /**
   * Nothing happens before it is started.
   *
   * @param courier brings announcements, one of an id once; it throws where it cannot keep one
   * @param tolerance where a place bears no post, what was caught for it waits
   * @param filed the position of the event up to which the record knows all
   */
  public CaughtEntries(
      OpenRecord record,
      History history,
      StandingWatches standing,
      Catches catches,
      Consumer<Announcement> courier,
      Tolerance tolerance,
      LongSupplier filed,
      InstantSource clock) {
    this.record = record;
    this.history = history;
    this.watches = new Watches(standing);
    this.catches = catches;
    this.messenger = new Messenger(record, standing, catches, courier);
    this.tolerance = tolerance;
    this.filed = filed;
    this.clock = clock;
  }

  /** Makes up for what happened since watches were asked last, and goes on from there. */
  public void start() {
    every(TICK, this::look);
    every(BETWEEN_LOOKS_BACK, messenger::lookBack);
  }

  private void every(Duration pause, Runnable work) {
    var _ =
        thread.scheduleWithFixedDelay(
            () -> attempt(work), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Something happened, and the record knows of it: watches are asked soon. */
  public void happened(Event event) {
    seen.accumulateAndGet(event.position(), Math::max);
    if (isNews(event) && !thread.isShutdown()) {
      thread.execute(() -> attempt(this::look));
    }
  }

  private static boolean isNews(Event event) {
    return event.change() instanceof Change.Added(var _, boolean atFirstRead) && !atFirstRead;
  }

  private void look() {
    long known = Math.max(seen.get(), filed.getAsLong());
    while (asked < known && ask(known)) {
      LOG.log(System.Logger.Level.TRACE, "watches are asked up to event {0}", asked);
    }
    tell();
  }

  /** Whatever fails is told of once, and tried again at each tick. */
  private void attempt(Runnable work) {
    try {
      work.run();
      isTroubled = false;
    } catch (RuntimeException | Error e) {
      if (!isTroubled) {
        LOG.log(System.Logger.Level.WARNING, "what watches catch waits: {0}", e.toString());
      }
      isTroubled = true;
    }
  }

  /**
   * Asks about the next events; false where there are none. Whoever begins makes up for nothing.
   */
  private boolean ask(long known) {
    OptionalLong from = catches.reached();
    if (from.isEmpty()) {
      asked = catches.keep(from, known, List.of()) ? known : asked;
      return true;
    }
    List<Event> events =
        history.after(from.getAsLong(), EVENTS_AT_ONCE).stream()
            .filter(event -> event.position() <= known)
            .toList();
    if (events.isEmpty()) {
      asked = known;
      return false;
    }
    long to = events.getLast().position();
    asked = catches.keep(from, to, caught(events)) ? to : asked;
    return true;
  }

  private List<Catch> caught(List<Event> events) {
    List<Event> news = events.stream().filter(CaughtEntries::isNews).toList();
    if (!news.isEmpty()) {
      watches.refresh();
    }
    return news.stream().flatMap(event -> caught(event).stream()).toList();
  }

  private List<Catch> caught(Event event) {
    return entry(event)
        .filter(one -> one.entry().publishedAt().isAfter(event.at().minus(NEWS)))
        .map(one -> caught(one, event.at()))
        .orElse(List.of());
  }

  /** Empty for one that is withdrawn by now. */
  private Optional<FiledEntry> entry(Event event) {
    return event.change() instanceof Change.OfEntry change
        ? record.entry(event.source().owner(), event.source().coverage(), change.entry().id())
        : Optional.empty();
  }

  /** One for each place. */
  private List<Catch> caught(FiledEntry filed, Instant noticed) {
    List<Catch> all = new ArrayList<>();
    List<Watch> catching =
        watches.catching(filed).stream().filter(one -> !one.since().isAfter(noticed)).toList();
    for (Place place : catching.stream().map(Watch::place).distinct().toList()) {
      List<String> ids =
          catching.stream().filter(one -> one.place().equals(place)).map(Watch::id).toList();
      all.add(
          new Catch(
              place,
              filed.owner().isEverybody(),
              filed.coverage(),
              filed.entry().id(),
              ids,
              clock.instant()));
    }
    return all;
  }

  private void tell() {
    Instant now = clock.instant();
    for (Place place : catches.waiting(now.minus(MERGED_WITHIN))) {
      if (tolerance.bears(place, now)) {
        catches.take(place).ifPresent(messenger::bring);
      }
    }
  }

  /** Asks nothing any more; what was caught is kept. */
  @Override
  public void close() {
    thread.shutdown();
    try {
      boolean _ = thread.awaitTermination(LAST_WORDS_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
