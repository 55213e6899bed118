package onrecord.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import onrecord.coverage.Entry;
import onrecord.coverage.Masthead;
import onrecord.follow.Change;
import onrecord.follow.Event;
import onrecord.follow.History;
import onrecord.follow.Source;
import onrecord.index.FiledEntry;
import onrecord.page.Site;
import onrecord.place.Tenant;
import onrecord.store.Store;
import onrecord.store.StoreSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

/** What one reader of events is told, by a clock that the test sets. */
class EventStreamTest {
  private static final Duration NO_TIME = Duration.ofMillis(1);

  private final Map<String, Entry> standing = new HashMap<>();
  private Instant now = Stand.NOW;
  private Store store;
  private Source storm;
  private Source other;
  private Broadcast broadcast;
  private long told;

  @BeforeEach
  void open() throws Exception {
    store = Store.open(new StoreSettings.InMemory(), () -> now, "test");
    storm = source("storm");
    other = source("other");
    broadcast = broadcast(store.history());
  }

  @AfterEach
  void close() {
    broadcast.close();
    store.close();
  }

  private Source source(String id) {
    Source source =
        new Source(
            Tenant.EVERYBODY, id, "https://example.org/" + id, Optional.empty(), Optional.empty());
    return store.sources().add(source, onrecord.follow.Standing.fresh(now, NO_TIME));
  }

  private Broadcast broadcast(History history) {
    InstantSource clock = () -> now;
    return new Broadcast(
        history,
        this::standing,
        (view, event) -> "entry-" + ((Change.OfEntry) event.change()).entry().id(),
        new EventIds(Stand.KEY),
        NO_TIME,
        clock);
  }

  private Standing standing(View view) {
    return new Standing(
        Optional.of(view.coverage().id().equals("storm") ? storm : other),
        standing.values().stream()
            .sorted(Comparator.comparing(Entry::publishedAt).reversed())
            .map(entry -> new FiledEntry(Tenant.EVERYBODY, "storm", entry, List.of()))
            .toList(),
        told);
  }

  private static View view(String coverage) {
    return new View(
        Tenant.EVERYBODY,
        new Masthead(
            coverage, Optional.empty(), Optional.empty(), Optional.empty(), ZoneOffset.UTC),
        new Site(URI.create("http://a")).everybodys(coverage));
  }

  private void happen(Source source, Change... changes) {
    for (Event event : keep(source, changes)) {
      told = source.equals(storm) ? event.position() : told;
      broadcast.happened(event);
    }
  }

  /** It is in the history and on pages, and nobody is told yet. */
  private List<Event> keep(Source source, Change... changes) {
    for (Change change : changes) {
      if (change instanceof Change.Withdrawn gone) {
        standing.remove(gone.entry().id());
      } else if (source.equals(storm) && change instanceof Change.OfEntry of) {
        standing.put(of.entry().id(), of.entry());
      }
    }
    return store
        .history()
        .keep(source, onrecord.follow.Standing.fresh(now, NO_TIME), List.of(changes), now);
  }

  private static Change added(String id, Instant at) {
    return new Change.Added(Stand.entry(id, 1, at, "Rain."), false);
  }

  private Response.Source joined(String after) {
    return broadcast
        .join(view("storm"), Optional.of(after), InetAddress.getLoopbackAddress())
        .orElseThrow();
  }

  /**
   * All that is told now; where nothing is left to tell, a step is done, and after the last they
   * go.
   */
  private Events hear(String after, Runnable... steps) throws Exception {
    return hear(joined(after), after, steps);
  }

  private static Events hear(Response.Source source, String after, Runnable... steps)
      throws Exception {
    StringBuilder text = new StringBuilder();
    Deque<Runnable> left = new ArrayDeque<>(List.of(steps));
    try {
      source.write(bit -> {
        if (bit.startsWith(":")) {
          if (left.isEmpty()) {
            throw new IOException("gone");
          }
          left.remove().run();
        }
        text.append(bit);
      });
    } catch (IOException e) {
      assertThat(e).hasMessage("gone");
    } finally {
      source.ended();
    }
    return Events.of(text.toString(), after);
  }

  @Test
  void idsTellNothingOfWhatHappensElsewhere() throws Exception {
    happen(storm, added("a", now));
    String quiet = hear("99999999").last();
    for (int i = 0; i < 20; i++) {
      happen(other, added("o" + i, now));
    }
    assertThat(hear("99999999").last()).isEqualTo(quiet);
    assertThat(hear("0").entries()).isEmpty();
    EventIds ids = new EventIds(Stand.KEY);
    String foreign = ids.of(view("other"), new Reached(0, Instant.EPOCH));
    assertThat(hear(foreign).entries()).isEmpty();
    String own = ids.of(view("storm"), new Reached(0, Instant.EPOCH));
    assertThat(hear(own).entries()).containsExactly("a");
    char[] changed = own.toCharArray();
    changed[47] = changed[47] == 'A' ? 'B' : 'A';
    assertThat(hear(new String(changed)).entries()).isEmpty();
    assertThat(ids.read(view("storm"), own)).contains(new Reached(0, Instant.EPOCH));
  }

  @Test
  void whatIsToComeIsToldWhenItIsDueAndOnce() throws Exception {
    String start = hear("").last();
    happen(storm, added("later", now.plusSeconds(60)), added("a", now));
    Events first = hear(start);
    assertThat(first.entries()).containsExactly("a");
    Events second = hear(first.last(), () -> now = now.plusSeconds(61), () -> {});
    assertThat(second.entries()).containsExactly("later");
    assertThat(second.kinds()).containsExactly("entry");
    assertThat(hear(second.last()).entries()).isEmpty();
    assertThat(hear(first.last()).entries()).containsExactly("later");
    assertThat(hear(start).entries()).containsExactly("a", "later");
  }

  @Test
  void whatFallsDueIsToldInItsNewestVersionUnlessItIsWithdrawn() throws Exception {
    Entry one = Stand.entry("one", 1, now.plusSeconds(60), "Rain.");
    Entry sooner = Stand.entry("one", 2, now.minusSeconds(1), "Rain.");
    Entry two = Stand.entry("two", 1, now.plusSeconds(60), "Rain.");
    Events heard =
        hear(
            hear("").last(),
            () -> happen(storm, new Change.Added(one, false), new Change.Added(two, false)),
            () -> happen(storm, new Change.Withdrawn(two), new Change.Corrected(one, sooner)),
            () -> now = now.plusSeconds(100),
            () -> {});
    assertThat(heard.entries()).containsExactly("one");
    assertThat(heard.kinds()).containsExactly("entry");
  }

  @Test
  void correctionsAndAmendmentsReplaceOnly() throws Exception {
    String start = hear("").last();
    Entry one = Stand.entry("one", 1, now, "Rain.");
    Entry two = Stand.entry("one", 2, now, "Hail.");
    happen(
        storm,
        new Change.Added(one, false),
        new Change.Corrected(one, two),
        new Change.Amended(two),
        new Change.Withdrawn(two));
    assertThat(hear(start).kinds()).containsExactly("entry", "changed", "changed", "withdrawn");
  }

  @Test
  void whatIsKeptBeforeItIsToldIsToldOnce() throws Exception {
    String start = hear("").last();
    Response.Source reader = joined(start);
    List<Event> events = keep(storm, added("a", now), added("b", now));
    assertThat(hear(reader, start, () -> events.forEach(broadcast::happened), () -> {}).entries())
        .containsExactly("a", "b");
  }

  @Test
  void whoMissedTooMuchIsToldSoAndGoesOn() throws Exception {
    String start = hear("").last();
    for (int i = 0; i <= EventStream.MOST_MISSED; i++) {
      happen(storm, added("e" + i, now));
      happen(other, added("o" + i, now));
    }
    Events heard = hear(start, () -> happen(storm, added("new", now)), () -> {});
    assertThat(heard.kinds()).containsExactly("stale", "entry");
    assertThat(heard.entries()).containsExactly("", "new");
    assertThat(hear(heard.last()).kinds()).isEmpty();
  }

  @Test
  void whoMissedWhatIsADayOldIsToldSo() throws Exception {
    String start = hear("").last();
    now = now.plus(EventStream.OLDEST_MISSED).plusSeconds(1);
    assertThat(hear(start).kinds()).isEmpty();
    happen(storm, added("a", now));
    assertThat(hear(start).entries()).containsExactly("a");
    now = now.plus(EventStream.OLDEST_MISSED).plusSeconds(1);
    assertThat(hear(start).kinds()).containsExactly("stale");
  }

  @Test
  void whoKnowsMoreThanTheStoreIsStale() throws Exception {
    String id = new EventIds(Stand.KEY).of(view("storm"), new Reached(1_000, now));
    assertThat(hear(id).kinds()).containsExactly("stale");
  }

  @Test
  void aSlowReaderIsLeftWithoutHoldingUpAnotherAndLosesNothing() throws Exception {
    String start = hear("").last();
    int events = 2 * Pending.MOST - 10;
    List<String> all = new ArrayList<>();
    CountDownLatch isStuck = new CountDownLatch(1);
    CountDownLatch goesOn = new CountDownLatch(1);
    StringBuilder slowly = new StringBuilder();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Response.Source slow = joined(start);
      Future<?> writing =
          threads.submit(() -> {
            slow.write(bit -> {
              slowly.append(bit);
              if (bit.contains("event: ")) {
                isStuck.countDown();
                awaited(goesOn);
              }
            });
            return null;
          });
      happen(storm, added("e0", now));
      all.add("e0");
      isStuck.await();
      Response.Source quick = joined(start);
      List<Runnable> steps = new ArrayList<>();
      for (int i = 1; i < events; i++) {
        String id = "e" + i;
        all.add(id);
        steps.add(() -> happen(storm, added(id, now)));
      }
      steps.add(() -> {});
      assertThat(hear(quick, start, steps.toArray(Runnable[]::new)).entries()).isEqualTo(all);
      goesOn.countDown();
      assertThat(writing.get()).isNull();
      slow.ended();
    }
    Events before = Events.of(slowly.toString(), start);
    List<String> got = new ArrayList<>(before.entries());
    assertThat(got).hasSizeLessThan(events);
    got.addAll(hear(before.last()).entries());
    assertThat(got).isEqualTo(all);
    assertThat(broadcast.size()).isZero();
  }

  private static void awaited(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aStoreThatFailsEndsStreamsAndIsToldOfOnce() throws Exception {
    String start = hear("").last();
    History broken = Mockito.mock(History.class);
    Mockito.when(broken.after(Mockito.any(), Mockito.anyLong(), Mockito.anyInt()))
        .thenThrow(new UncheckedIOException(new IOException("the disk is gone")));
    broadcast = broadcast(broken);
    List<LogRecord> lines = new ArrayList<>();
    Handler handler = handler(lines);
    Logger logger = Logger.getLogger(Broadcast.class.getName());
    logger.addHandler(handler);
    try {
      for (int i = 0; i < 3; i++) {
        assertThat(hear(start).kinds()).isEmpty();
      }
    } finally {
      logger.removeHandler(handler);
    }
    assertThat(lines).hasSize(1);
    assertThat(lines.getFirst().getThrown()).isNull();
    assertThat(broadcast.size()).isZero();
  }

  private static Handler handler(List<LogRecord> lines) {
    return new Handler() {
      @Override
      public void publish(LogRecord line) {
        lines.add(line);
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }
}
