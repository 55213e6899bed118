package onrecord.web;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import onrecord.follow.Change;
import onrecord.follow.Event;
import onrecord.follow.History;

/**
 * Tells readers of a coverage what happens to it, each event once and in order: what they missed
 * from the history, the rest as it happens. None waits for another.
 */
final class Broadcast implements AutoCloseable {
  static final int MOST_READERS = 1_000;
  static final int MOST_OF_A_HOUSEHOLD = 50;
  private static final Duration MOMENT = Duration.ofMinutes(1);

  private final History history;
  private final BiFunction<View, Event, String> text;
  private final Duration heartbeat;
  private final InstantSource clock;
  private final List<Reader> readers = new CopyOnWriteArrayList<>();
  private final Map<Household, Integer> households = new ConcurrentHashMap<>();
  private boolean closed;

  /**
   * @param text what is told of an event
   * @param heartbeat how long nothing is said at most
   */
  Broadcast(
      History history,
      BiFunction<View, Event, String> text,
      Duration heartbeat,
      InstantSource clock) {
    this.history = history;
    this.text = text;
    this.heartbeat = heartbeat;
    this.clock = clock;
  }

  /** Whether readers are told of it. */
  static boolean isTold(Event event) {
    return switch (event.change()) {
      case Change.Added added -> !added.atFirstRead();
      case Change.Corrected _, Change.Withdrawn _ -> true;
      default -> false;
    };
  }

  /**
   * Begins to listen for somebody; empty where there are too many already.
   *
   * @param after the position of the last event that they know of; empty for one whose page was
   *     made a moment ago: they are told of the last minute again, and tell by ids what is new
   */
  synchronized Optional<Response.Source> join(View view, Optional<Long> after, InetAddress client) {
    Household household = Household.of(client);
    if (closed
        || readers.size() >= MOST_READERS
        || households.getOrDefault(household, 0) >= MOST_OF_A_HOUSEHOLD) {
      return Optional.empty();
    }
    Reader reader = new Reader(view, after, household);
    readers.add(reader);
    households.merge(household, 1, Integer::sum);
    return Optional.of(reader);
  }

  private synchronized void leave(Reader reader) {
    if (readers.remove(reader)) {
      households.computeIfPresent(
          reader.household, (any, number) -> number == 1 ? null : number - 1);
    }
  }

  int size() {
    return readers.size();
  }

  /** Something happened, and the record knows of it. */
  void happened(Event event) {
    if (isTold(event)) {
      Telling telling = new Telling(event, text);
      readers.stream().filter(reader -> reader.isOf(event)).forEach(reader -> reader.tell(telling));
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    readers.forEach(Reader::end);
  }

  /** Somebody who listens, and the events that wait until they have taken those before. */
  private final class Reader implements Response.Source {
    private final View view;
    private final Optional<Long> after;
    private final Household household;
    private final Pending pending = new Pending();
    private long reached;

    Reader(View view, Optional<Long> after, Household household) {
      this.view = view;
      this.after = after;
      this.household = household;
    }

    boolean isOf(Event event) {
      return event.source().owner().equals(view.owner())
          && event.source().coverage().equals(view.coverage().id());
    }

    void tell(Telling telling) {
      pending.add(telling);
    }

    void end() {
      pending.end();
    }

    @Override
    public void write(Response.Sink sink) throws IOException, InterruptedException {
      long newest = history.newest();
      reached = Math.min(after.orElseGet(() -> momentAgo(newest)), newest);
      sink.write("retry: 3000\nid: " + reached + "\n\n");
      catchUp(sink);
      while (!pending.isEnded()) {
        Optional<Telling> next = pending.next(heartbeat);
        if (next.isEmpty()) {
          sink.write(":\n\n");
        } else if (next.get().event().position() > reached) {
          tell(sink, next.get());
        }
      }
    }

    private long momentAgo(long newest) {
      long earliest = Math.max(0, newest - Pending.MOST);
      Instant moment = clock.instant().minus(MOMENT);
      return history.after(earliest, Pending.MOST).stream()
          .filter(event -> event.at().isBefore(moment))
          .mapToLong(Event::position)
          .max()
          .orElse(earliest);
    }

    /** What is in the history by now; the rest has come to be told meanwhile. */
    private void catchUp(Response.Sink sink) throws IOException {
      List<Event> missed = history.after(reached, Pending.MOST);
      while (!missed.isEmpty()) {
        for (Event event : missed) {
          if (isTold(event) && isOf(event)) {
            tell(sink, new Telling(event, text));
          }
        }
        reached = missed.getLast().position();
        missed = history.after(reached, Pending.MOST);
      }
    }

    private void tell(Response.Sink sink, Telling telling) throws IOException {
      sink.write(telling.to(view));
      reached = telling.event().position();
    }

    @Override
    public void ended() {
      leave(this);
    }
  }
}
