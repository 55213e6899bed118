package onrecord.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import onrecord.place.Tenant;
import org.junit.jupiter.api.Test;

/** The index against the simplest thing that can be right: looking at every passage. */
final class EntryIndexRandomTest {
  private static final int EVERYTHING = 10_000;

  private final long seed = new Random().nextLong();
  private final Random random = new Random(seed);
  private final InventedRecord invented = new InventedRecord(random);
  private final Map<String, FiledEntry> held = new HashMap<>();

  @Test
  void itFindsWhatLookingAtEveryPassageFinds() throws InterruptedException {
    System.out.println("EntryIndexRandomTest seed " + seed);
    try (EntryIndex index = new EntryIndex(new BagOfWords(), new VectorsInMemory())) {
      for (int i = 0; i < 60; i++) {
        change(index);
        index.awaitVectors();
        Query query = query();
        assertThat(found(index.search(query)))
            .as("%s, seed %d", query, seed)
            .isEqualTo(found(passages(index, query)));
        assertThat(index.entries(query.scope(), EVERYTHING))
            .as("seed %d", seed)
            .containsExactlyInAnyOrderElementsOf(within(query.scope()))
            .isSortedAccordingTo(
                Comparator.comparing((FiledEntry filed) -> filed.entry().publishedAt()).reversed());
      }
    }
  }

  @Test
  void searchesGoOnWhileEntriesComeAndGo() throws Exception {
    System.out.println("EntryIndexRandomTest seed " + seed);
    try (EntryIndex index = new EntryIndex(new BagOfWords(), new VectorsInMemory());
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      FiledEntry stays = invented.entry("stays");
      put(index, stays);
      AtomicBoolean done = new AtomicBoolean();
      List<Future<?>> searches = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        searches.add(threads.submit(() -> searchUntil(done, index, stays)));
      }
      for (int i = 0; i < 60; i++) {
        change(index);
      }
      done.set(true);
      for (Future<?> search : searches) {
        finish(search);
      }
    }
  }

  private void searchUntil(AtomicBoolean done, EntryIndex index, FiledEntry stays) {
    Scope scope =
        new Scope(
            Tenant.EVERYBODY,
            stays.entry().publishedAt(),
            stays.entry().publishedAt(),
            Set.of(stays.coverage()));
    Query query = Query.of(stays.entry().paragraphs().getFirst().text(), scope, EVERYTHING);
    do {
      assertThat(index.search(query))
          .as("seed %d", seed)
          .extracting(hit -> hit.passage().entry().id())
          .contains("stays");
    } while (!done.get());
  }

  private static void finish(Future<?> search) throws Exception {
    try {
      search.get();
    } catch (ExecutionException e) {
      throw new AssertionError("a search failed", e.getCause());
    }
  }

  private void change(EntryIndex index) {
    String id = String.valueOf(random.nextInt(8));
    FiledEntry older = held.remove(id);
    if (older != null && random.nextInt(3) == 0) {
      index.remove(older.owner(), older.coverage(), id);
      return;
    }
    FiledEntry entry = invented.entry(id);
    if (older != null && !older.coverage().equals(entry.coverage())) {
      index.remove(older.owner(), older.coverage(), id);
    }
    put(index, entry);
    held.put(id, entry);
  }

  private static void put(EntryIndex index, FiledEntry filed) {
    index.put(filed.owner(), filed.coverage(), filed.entry(), filed.quotes());
  }

  private Query query() {
    Instant one = invented.instant();
    Instant other = invented.instant();
    Set<String> coverages = new HashSet<>(InventedRecord.COVERAGES);
    coverages.removeIf(coverage -> random.nextBoolean());
    Scope scope =
        one.isBefore(other)
            ? new Scope(Tenant.EVERYBODY, one, other, coverages)
            : new Scope(Tenant.EVERYBODY, other, one, coverages);
    Optional<String> speaker =
        random.nextBoolean()
            ? Optional.of(InventedRecord.SPEAKERS.get(random.nextInt(3)))
            : Optional.empty();
    List<Term> terms = List.of(new Term(invented.word(), 1), new Term(invented.word(), 0.5));
    return new Query("the " + terms, terms, scope, speaker, EVERYTHING);
  }

  private List<FiledEntry> within(Scope scope) {
    return held.values().stream().filter(scope::contains).toList();
  }

  /** So few entries are held that all of their passages in scope are hits, near or far. */
  private List<Hit> passages(EntryIndex index, Query query) {
    return within(query.scope()).stream()
        .flatMap(filed ->
            index
                .passages(filed.owner(), filed.owner(), filed.coverage(), filed.entry().id())
                .stream())
        .filter(passage -> query.speaker().map(passage::quotes).orElse(true))
        .map(passage -> new Hit(passage, 0, 0))
        .toList();
  }

  private static Set<Passage> found(List<Hit> hits) {
    Set<Passage> found = new HashSet<>();
    hits.forEach(hit -> assertThat(found.add(hit.passage())).as("twice: %s", hit).isTrue());
    return found;
  }
}
