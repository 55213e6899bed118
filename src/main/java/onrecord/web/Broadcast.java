package onrecord.web;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.Function;
import onrecord.follow.Change;
import onrecord.follow.Event;
import onrecord.follow.History;

/**
 * Tells readers of a coverage what happens to it, each event once and in order: what they missed
 * from the history, the rest as it happens. None waits for another but to read the history.
 */
final class Broadcast implements AutoCloseable {
  static final int MOST_READERS = 1_000;
  static final int MOST_OF_A_HOUSEHOLD = 50;
  private static final int CATCHING_UP = 4;
  private static final System.Logger LOG = System.getLogger(Broadcast.class.getName());

  private final EventStream.Stock stock;
  private final List<Reader> readers = new CopyOnWriteArrayList<>();
  private final Map<Household, Integer> households = new ConcurrentHashMap<>();
  private final AtomicBoolean failing = new AtomicBoolean();
  private boolean closed;

  /**
   * @param standing what pages of a coverage show now
   * @param text what is told of an event
   * @param ids of events
   * @param heartbeat how long nothing is said at most
   */
  Broadcast(
      History history,
      Function<View, Standing> standing,
      BiFunction<View, Event, String> text,
      EventIds ids,
      Duration heartbeat,
      InstantSource clock) {
    this.stock =
        new EventStream.Stock(
            history, standing, text, ids, heartbeat, clock, new Semaphore(CATCHING_UP, true));
  }

  /** Whether readers are told of it, now or when its time has come. */
  private static boolean isTold(Event event) {
    return event.change() instanceof Change.OfEntry change
        && (!(change instanceof Change.Added added)
            || !added.atFirstRead()
            || added.entry().publishedAt().isAfter(event.at()));
  }

  /**
   * Begins to listen for somebody; empty where there are too many already.
   *
   * @param after the id of the last event that they know of; without one of ours they are told
   *     whatever a page of now does not show
   */
  synchronized Optional<Response.Source> join(
      View view, Optional<String> after, InetAddress client) {
    Household household = Household.of(client);
    if (closed
        || readers.size() >= MOST_READERS
        || households.getOrDefault(household, 0) >= MOST_OF_A_HOUSEHOLD) {
      return Optional.empty();
    }
    Optional<Reached> reached = after.flatMap(id -> stock.ids().read(view, id));
    Reader reader = new Reader(view, reached, household);
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
      Telling telling = new Telling(event, stock.text());
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
    private final Optional<Reached> after;
    private final Household household;
    private final Pending pending = new Pending();

    Reader(View view, Optional<Reached> after, Household household) {
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

    /** A store that cannot be read ends it, and is told of once: browsers come back. */
    @Override
    public void write(Response.Sink sink) throws IOException, InterruptedException {
      try {
        Standing standing = stock.standing().apply(view);
        Reached from = after.orElseGet(() -> standing.reached(stock.clock().instant()));
        EventStream stream = new EventStream(stock, view, from, pending, sink);
        stream.run(standing, () -> failing.set(false));
      } catch (RuntimeException e) {
        if (!failing.getAndSet(true)) {
          LOG.log(System.Logger.Level.WARNING, "events cannot be told: {0}", e.toString());
        }
      }
    }

    @Override
    public void ended() {
      leave(this);
    }
  }
}
