package onrecord.store;

import static onrecord.store.Tried.FRESH;
import static onrecord.store.Tried.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import onrecord.follow.Event;
import onrecord.follow.Followed;
import onrecord.follow.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Several processes at one store: each has a {@link Store} of its own. */
@ParameterizedClass
@EnumSource
final class OverlapTest {
  private static final int WRITERS = 8;
  private static final int READINGS = 25;
  private static final Duration LEASE = Duration.ofMinutes(3);

  private final Databases database;

  private static <T> List<T> together(List<Callable<T>> work) throws Exception {
    try (ExecutorService threads = Executors.newThreadPerTaskExecutor(Thread::new)) {
      List<T> results = new ArrayList<>();
      for (Future<T> result : threads.invokeAll(work)) {
        results.add(result.get());
      }
      return results;
    }
  }

  OverlapTest(Databases database) {
    this.database = database;
  }

  @Test
  void eventsAreReadInOrderAndEachOnceWhileEightWrite() throws Exception {
    StoreSettings settings = database.fresh();
    AtomicBoolean writing = new AtomicBoolean(true);
    try (Store store = Databases.open(settings);
        ExecutorService tail = Executors.newSingleThreadExecutor()) {
      Future<List<Event>> read = tail.submit(() -> follow(store, writing));
      List<Callable<List<Event>>> writers = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        String name = "page " + i;
        writers.add(() -> write(settings, name));
      }
      List<Event> written =
          new ArrayList<>(together(writers).stream().flatMap(List::stream).toList());
      writing.set(false);
      assertThat(written).hasSize(WRITERS * READINGS * 2);
      assertThat(read.get()).hasSize(WRITERS + written.size()).containsAll(written);
      assertThat(read.get().stream().map(Event::position)).isSorted().doesNotHaveDuplicates();
    }
  }

  private static List<Event> write(StoreSettings settings, String name) throws StoreException {
    List<Event> events = new ArrayList<>();
    try (Store store = Databases.open(settings)) {
      Source source = store.sources().add(Tried.source(name), FRESH);
      for (int i = 0; i < READINGS; i++) {
        events.addAll(
            store
                .history()
                .keep(source, FRESH, List.of(Tried.added("e" + i), Tried.added("f" + i)), NOW));
      }
    }
    return events;
  }

  /** Reads what comes after what it read, as an index does: what it passes by it never sees. */
  private static List<Event> follow(Store store, AtomicBoolean writing) {
    List<Event> read = new ArrayList<>();
    boolean more = true;
    while (more) {
      more = writing.get();
      long position = read.isEmpty() ? 0 : read.getLast().position();
      List<Event> next = store.history().after(position, 7);
      read.addAll(next);
      more |= !next.isEmpty();
    }
    return read;
  }

  @Test
  void aSourceIsClaimedByOneOfThem() throws Exception {
    StoreSettings settings = database.fresh();
    try (Store store = Databases.open(settings)) {
      for (int i = 0; i < 40; i++) {
        store.sources().add(Tried.source("page " + i), FRESH);
      }
      List<Callable<List<Source>>> processes = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        String name = "process " + i;
        processes.add(() -> claimAll(settings, name));
      }
      List<Source> claimed = together(processes).stream().flatMap(List::stream).toList();
      assertThat(claimed).hasSize(40).doesNotHaveDuplicates();
    }
  }

  private static List<Source> claimAll(StoreSettings settings, String process)
      throws StoreException {
    List<Source> claimed = new ArrayList<>();
    try (Store store = Databases.open(settings)) {
      var due = store.sources().claim(process, NOW, LEASE);
      while (due.isPresent()) {
        claimed.add(due.map(Followed::source).get());
        due = store.sources().claim(process, NOW, LEASE);
      }
    }
    return claimed;
  }

  @Test
  void theSameReadingIsKeptOfOneOfThem() throws Exception {
    StoreSettings settings = database.fresh();
    try (Store store = Databases.open(settings)) {
      Source source = Tried.follow(store, "a");
      var kept = ConcurrentHashMap.<Integer>newKeySet();
      List<Callable<Integer>> processes = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        processes.add(() -> keepOnce(settings, source));
      }
      kept.addAll(together(processes));
      assertThat(kept).containsExactlyInAnyOrder(0, 1);
      assertThat(store.history().after(0, 100)).hasSize(2);
    }
  }

  private static int keepOnce(StoreSettings settings, Source source) throws StoreException {
    try (Store store = Databases.open(settings)) {
      return store.history().keep(source, FRESH, List.of(Tried.added("e1")), NOW).size();
    } catch (IllegalStateException e) {
      return 0;
    }
  }
}
