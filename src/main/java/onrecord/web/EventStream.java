package onrecord.web;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import onrecord.follow.Change;
import onrecord.follow.Event;
import onrecord.follow.History;
import onrecord.follow.Source;
import onrecord.index.FiledEntry;

/**
 * What one reader is told: what they missed from the history, then what happens. An entry whose
 * time is still to come is told when that time has come. Of somebody who missed more than {@link
 * #MOST_MISSED} events, or one that is older than {@link #OLDEST_MISSED}, nothing is repeated: they
 * are told that their page is stale.
 */
final class EventStream {
  static final int MOST_MISSED = 500;
  static final Duration OLDEST_MISSED = Duration.ofHours(24);

  /** What is read and written out at a time, of those missed. */
  private static final int AT_ONCE = 25;

  private final Stock stock;
  private final View view;
  private final Pending pending;
  private final Response.Sink sink;
  private Scheduled scheduled = new Scheduled();
  private Reached reached;

  /**
   * What all streams are made of.
   *
   * @param standing what pages of a coverage show now
   * @param text what is told of an event
   * @param heartbeat how long nothing is said at most
   * @param catchingUp lets so many read what they missed at once
   */
  record Stock(
      History history,
      Function<View, Standing> standing,
      BiFunction<View, Event, String> text,
      EventIds ids,
      Duration heartbeat,
      InstantSource clock,
      Semaphore catchingUp) {}

  /** Somebody who has got so much already. */
  EventStream(Stock stock, View view, Reached reached, Pending pending, Response.Sink sink) {
    this.stock = stock;
    this.view = view;
    this.reached = reached;
    this.pending = pending;
    this.sink = sink;
  }

  private Instant now() {
    return stock.clock().instant();
  }

  /**
   * Returns when nothing is to be told any more.
   *
   * @param caughtUp is run once what was missed is told
   */
  void run(Standing standing, Runnable caughtUp) throws IOException, InterruptedException {
    sink.write("retry: 3000\nid: " + id() + "\n\n");
    if (standing.source().isPresent()) {
      catchUp(standing.source().get(), standing);
    }
    caughtUp.run();
    while (!pending.isEnded()) {
      fallDue(now());
      Optional<Telling> next = pending.next(scheduled.wait(now(), stock.heartbeat()));
      if (next.isPresent()) {
        take(next.get());
      } else {
        sink.write(":\n\n");
      }
    }
  }

  private String id() {
    return stock.ids().of(view, reached);
  }

  /** What is in the history by now; the rest has come to be told meanwhile. */
  private void catchUp(Source source, Standing standing) throws IOException, InterruptedException {
    long from = reached.position();
    List<Event> missed = oneOfFew(() -> stock.history().after(source, from, MOST_MISSED + 1));
    schedule(source, standing, missed);
    if (isTooMuch(missed) || stock.history().newest() < from) {
      reached = standing.reached(now());
      schedule(source, standing, List.of());
      sink.write("id: " + id() + "\nevent: stale\ndata: stale\n\n");
    }
    List<Telling> some = missed(source);
    while (!some.isEmpty() && !pending.isEnded()) {
      for (Telling telling : some) {
        take(telling);
      }
      some = missed(source);
    }
  }

  private List<Telling> missed(Source source) throws InterruptedException {
    long from = reached.position();
    return oneOfFew(() ->
        stock.history().after(source, from, AT_ONCE).stream()
            .map(event -> new Telling(event, stock.text()))
            .toList());
  }

  private <T> T oneOfFew(Supplier<T> reading) throws InterruptedException {
    stock.catchingUp().acquire();
    try {
      return reading.get();
    } finally {
      stock.catchingUp().release();
    }
  }

  /**
   * What stands and was to come when the reader last heard; of what they missed they hear anyway.
   */
  private void schedule(Source source, Standing standing, List<Event> missed) {
    Set<String> told =
        missed.stream()
            .map(Event::change)
            .filter(Change.OfEntry.class::isInstance)
            .map(change -> ((Change.OfEntry) change).entry().id())
            .collect(Collectors.toSet());
    scheduled = new Scheduled();
    for (FiledEntry filed : standing.after(reached.moment())) {
      if (!told.contains(filed.entry().id())) {
        Change.Added added = new Change.Added(filed.entry(), false);
        Event event = new Event(0, filed.entry().publishedAt(), source, added);
        scheduled.hold(new Telling(event, stock.text()));
      }
    }
  }

  private boolean isTooMuch(List<Event> missed) {
    Instant oldest = now().minus(OLDEST_MISSED);
    return missed.size() > MOST_MISSED
        || missed.stream()
            .filter(event -> event.change() instanceof Change.OfEntry)
            .anyMatch(event -> event.at().isBefore(oldest))
        || scheduled.earliest().filter(due -> due.isBefore(oldest)).isPresent();
  }

  private void fallDue(Instant now) throws IOException {
    Optional<Telling> next = scheduled.next(now);
    while (next.isPresent()) {
      tell(next.get(), Telling.Kind.ENTRY, reached.position(), Scheduled.due(next.get()));
      next = scheduled.next(now);
    }
  }

  /**
   * As it was at the time of the event: so nothing is told twice of an entry that fell due since.
   */
  private void take(Telling telling) throws IOException {
    Event event = telling.event();
    if (event.position() <= reached.position()) {
      return;
    }
    Instant now = now();
    Instant at = event.at().isAfter(now) ? now : event.at();
    fallDue(at);
    if (event.change() instanceof Change.OfEntry change) {
      take(telling, change, at);
    }
    reached = reached.with(event.position(), at);
  }

  private void take(Telling telling, Change.OfEntry change, Instant at) throws IOException {
    boolean wasHeld = scheduled.remove(change.entry().id());
    boolean isGone = change instanceof Change.Withdrawn;
    if (change.entry().publishedAt().isAfter(at)) {
      if (!isGone) {
        scheduled.hold(telling);
      }
    } else if (isGone) {
      tell(telling, Telling.Kind.WITHDRAWN, telling.event().position(), at);
    } else if (wasHeld || isNew(change)) {
      tell(telling, Telling.Kind.ENTRY, telling.event().position(), at);
    } else if (!(change instanceof Change.Added)) {
      tell(telling, Telling.Kind.CHANGED, telling.event().position(), at);
    }
  }

  private static boolean isNew(Change.OfEntry change) {
    return change instanceof Change.Added added && !added.atFirstRead();
  }

  private void tell(Telling telling, Telling.Kind kind, long position, Instant at)
      throws IOException {
    Reached then = reached.with(position, at);
    sink.write(telling.to(view, kind, stock.ids().of(view, then)));
    reached = then;
  }
}
