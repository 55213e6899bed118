package onrecord.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import onrecord.coverage.Byline;
import onrecord.coverage.Entry;
import onrecord.coverage.Paragraph;
import onrecord.follow.Change;
import onrecord.follow.Followed;
import onrecord.follow.Source;
import onrecord.index.SentenceVector;
import onrecord.index.TextKey;
import onrecord.quote.Cast;
import onrecord.quote.Person;
import onrecord.quote.Quote;
import onrecord.text.Span;

/**
 * Prints what it takes to keep entries and to read them back, in CPU time of this process and of
 * PostgreSQL's: {@code java -cp target/classes:target/test-classes:TEST_CLASS_PATH
 * onrecord.store.StoreCpu SQLITE|POSTGRESQL ENTRIES}. Each entry has five sentences with a vector
 * each, and two quotes; a page has 1,000 entries.
 */
public final class StoreCpu {
  private static final int PAGE = 1000;
  private static final int SENTENCES = 5;
  private static final int WORDS = 18;
  private static final int ONE_BY_ONE = 2000;

  private final StoreSettings settings;
  private final Random random = new Random(1);
  private final Tried tried = new Tried(1);
  private final List<Person> people =
      IntStream.range(0, 150)
          .mapToObj(i -> new Person("Person " + i, Set.of("P" + i), Set.of(), Person.Kind.PERSON))
          .toList();
  private final List<TextKey> keys = new ArrayList<>();

  private StoreCpu(StoreSettings settings) {
    this.settings = settings;
  }

  public static void main(String[] arguments) throws Exception {
    Databases database = Databases.valueOf(arguments[0]);
    int entries = Integer.parseInt(arguments[1]);
    StoreCpu bench = new StoreCpu(database.fresh());
    bench.open("opened, nothing there");
    bench.open("opened again");
    bench.keep(entries);
    bench.keepOneByOne();
    bench.open("opened with all in it");
    bench.readBack();
    bench.backUp();
  }

  private static void print(String what, long nanos, Duration cpu, int count) {
    System.out.printf(
        "%-40s wall %6.0f ms, CPU %6d ms%s%n",
        what,
        nanos / 1e6,
        cpu.toMillis(),
        count == 0 ? "" : ", %.0f a CPU second".formatted(count * 1e3 / cpu.toMillis()));
  }

  private interface Work {
    void run() throws Exception;
  }

  private static void time(String what, int count, Work work) throws Exception {
    Duration cpu = cpu();
    long start = System.nanoTime();
    work.run();
    print(what, System.nanoTime() - start, cpu().minus(cpu), count);
  }

  /** Of this process, and of the database server's that it started. */
  private static Duration cpu() {
    return Stream.concat(
            Stream.of(ProcessHandle.current()),
            ProcessHandle.allProcesses()
                .filter(process -> process.info().command().orElse("").endsWith("/postgres")))
        .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
        .reduce(Duration.ZERO, Duration::plus);
  }

  private void open(String what) throws Exception {
    time(what, 0, () -> Databases.open(settings).close());
  }

  private String sentence() {
    return IntStream.range(0, WORDS)
        .mapToObj(i -> Integer.toString(random.nextInt(1 << 20), Character.MAX_RADIX))
        .collect(Collectors.joining(" ", "", "."));
  }

  private Entry entry(String id) {
    Entry plain = Tried.entry(id, 1, sentence());
    List<Paragraph> paragraphs =
        IntStream.range(0, SENTENCES).mapToObj(i -> Paragraph.body(sentence())).toList();
    return new Entry(
        id,
        1,
        Optional.of(sentence()),
        plain.publishedAt(),
        Optional.of(plain.publishedAt()),
        ZoneId.of("Europe/London"),
        List.of(Byline.of(tried.text())),
        false,
        Optional.empty(),
        paragraphs);
  }

  private List<Quote> quotes() {
    return IntStream.range(0, 2)
        .mapToObj(i ->
            new Quote(
                i,
                new Span(0, 40),
                Quote.Kind.DIRECT,
                Optional.of(people.get(random.nextInt(people.size()))),
                Optional.of("the minister"),
                Optional.of("said")))
        .toList();
  }

  private Map<TextKey, SentenceVector> vectors(int count) {
    Map<TextKey, SentenceVector> vectors = new HashMap<>();
    for (int i = 0; i < count; i++) {
      byte[] values = new byte[384];
      random.nextBytes(values);
      TextKey key = new TextKey(random.nextLong(), random.nextLong());
      keys.add(key);
      vectors.put(key, new SentenceVector(values, 0.01f));
    }
    return vectors;
  }

  private void keep(int count) throws Exception {
    Duration[] spent = {Duration.ZERO, Duration.ZERO, Duration.ZERO};
    long[] walls = new long[3];
    try (Store store = Databases.open(settings)) {
      for (int page = 0; page < count / PAGE; page++) {
        int first = page * PAGE;
        List<Entry> entries =
            IntStream.range(first, first + PAGE).mapToObj(i -> entry("entry-" + i)).toList();
        Map<Entry, List<Quote>> quotes =
            entries.stream().collect(Collectors.toMap(entry -> entry, entry -> quotes()));
        List<Change> changes =
            entries.stream().<Change>map(entry -> new Change.Added(entry, true)).toList();
        Source source = store.sources().add(Tried.source("page " + page), Tried.FRESH);
        add(spent, walls, 0, () -> store.history().keep(source, Tried.FRESH, changes, Tried.NOW));
        add(spent, walls, 1, () -> store.attributions().keep(source, new Cast(people), quotes));
      }
      System.out.printf("%d bytes without vectors%n", store.health().bytes());
      for (int page = 0; page < count / PAGE; page++) {
        Map<TextKey, SentenceVector> vectors = vectors(PAGE * SENTENCES);
        add(spent, walls, 2, () -> store.vectors().put(vectors));
      }
      System.out.printf("%d bytes with vectors%n", store.health().bytes());
      print(count + " entries kept, 1,000 at once", walls[0], spent[0], count);
      print("their quotes", walls[1], spent[1], count);
      print("their vectors", walls[2], spent[2], count * SENTENCES);
    }
  }

  private static void add(Duration[] spent, long[] walls, int which, Runnable work) {
    Duration cpu = cpu();
    long start = System.nanoTime();
    work.run();
    walls[which] += System.nanoTime() - start;
    spent[which] = spent[which].plus(cpu().minus(cpu));
  }

  private void keepOneByOne() throws Exception {
    try (Store store = Databases.open(settings)) {
      Source source = store.sources().all().getFirst().source();
      List<Entry> entries =
          IntStream.range(0, ONE_BY_ONE).mapToObj(i -> entry("one-" + i)).toList();
      time(
          "entries kept one by one",
          ONE_BY_ONE,
          () ->
              entries.forEach(entry ->
                  store
                      .history()
                      .keep(
                          source,
                          Tried.FRESH,
                          List.of(new Change.Added(entry, false)),
                          Tried.NOW)));
    }
  }

  private void readBack() throws Exception {
    try (Store store = Databases.open(settings)) {
      List<Source> sources = store.sources().all().stream().map(Followed::source).toList();
      int entries = store.history().standing();
      time(
          "entries read back",
          entries,
          () -> sources.forEach(source -> store.history().standing(source)));
      time(
          "their quotes read back",
          entries,
          () -> sources.forEach(source -> store.attributions().of(source)));
      time("their vectors read back", keys.size(), () -> readVectors(store));
    }
  }

  private void readVectors(Store store) {
    int found = 0;
    for (int from = 0; from < keys.size(); from += SENTENCES * PAGE) {
      found +=
          store
              .vectors()
              .get(keys.subList(from, Math.min(keys.size(), from + SENTENCES * PAGE)))
              .size();
    }
    if (found != keys.size()) {
      throw new IllegalStateException(found + " vectors of " + keys.size());
    }
  }

  private void backUp() throws Exception {
    Path copy = Databases.folder().resolve("copy.db");
    try (Store store = Databases.open(settings)) {
      time("copied", 0, () -> store.backup(copy));
    }
    System.out.printf("the copy has %d bytes%n", size(copy));
  }

  private static long size(Path file) throws IOException {
    return Files.size(file);
  }
}
