package onrecord.index;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import onrecord.coverage.Entry;
import onrecord.embed.Encoder;
import onrecord.embed.SentenceEncoder;
import onrecord.place.Tenant;

/**
 * Prints what a start costs with 100,000 invented entries whose vectors are kept: {@code java -cp
 * target/classes:target/test-classes:target/lib/* onrecord.index.StartFigures make FILE} writes the
 * entries, and the same with {@code FILE} alone, in a process of its own, reads them, puts them in,
 * and asks. CPU times are of the whole process: compiler and collector included.
 */
public final class StartFigures {
  private static final int ENTRIES = 100_000;
  private static final int QUESTIONS = 1_000;
  private static final int BATCH = 1_000;
  private static final Tenant ALL = Tenant.EVERYBODY;

  private StartFigures() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments[0].equals("make")) {
      make(Path.of(arguments[1]));
    } else {
      start(Path.of(arguments[0]));
    }
  }

  private static void make(Path file) throws IOException {
    List<Entry> models =
        Liveblogs.all().stream()
            .flatMap(coverage -> coverage.entries().stream())
            .filter(entry -> Passages.of(new FiledEntry(ALL, "c", entry, List.of())).size() < 11)
            .toList();
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      for (Entry entry : new InventedEntries(models, new Random(7)).make(ENTRIES)) {
        EntryBytes.write(entry, out);
      }
    }
  }

  private static void start(Path file) throws IOException, InterruptedException {
    double begun = cpuSeconds();
    try (SentenceEncoder encoder = SentenceEncoder.load(1);
        EntryIndex index = new EntryIndex(encoder, new AnyVectors())) {
      double reading = 0;
      try (DataInputStream in =
          new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
        for (int i = 0; i < ENTRIES; i += BATCH) {
          long before = threadNanos();
          List<FiledEntry> batch = EntryBytes.read(in, BATCH);
          reading += (threadNanos() - before) / 1e9;
          index.putAll(batch);
        }
      }
      index.awaitVectors();
      onrecord.index.Scope all = onrecord.index.Scope.until(ALL, Liveblogs.NOW);
      index.search(Query.of("what did the minister say about the vote?", all, 20));
      double loaded = cpuSeconds();
      System.out.printf(
          "%d entries: CPU %.2f s to the first answer (%.2f s of it before main, reading %.2f s)%n",
          index.count(all), loaded, begun, reading);
      threads();
      memory("then");
      ask(index, encoder);
      memory("after " + QUESTIONS + " questions");
      System.gc();
      memory("after a full collection");
    }
  }

  private static void ask(EntryIndex index, Encoder encoder) {
    onrecord.index.Scope all = onrecord.index.Scope.until(ALL, Liveblogs.NOW);
    Random random = new Random(7);
    List<Entry> entries = new ArrayList<>();
    index.entries(all, ENTRIES).stream()
        .skip(random.nextInt(1_000))
        .limit(20_000)
        .forEach(filed -> entries.add(filed.entry()));
    List<String> questions = InventedQuestions.about(entries, QUESTIONS, random);
    CpuTimes encoding = new CpuTimes("the question's vector");
    CpuTimes search = new CpuTimes("terms and search, with the vector");
    CpuTimes found = new CpuTimes("entry put, then found");
    for (int i = 0; i < QUESTIONS; i++) {
      String question = questions.get(i);
      encoding.measure(() -> encoder.question(question));
      search.measure(() ->
          index.search(new Query(question, index.terms(ALL, question), all, Optional.empty(), 20)));
      if (i % 10 == 0) {
        Entry entry = entries.get(i);
        found.measure(() -> {
          index.put(ALL, EntryBytes.COVERAGE, entry, List.of());
          return index.search(Query.of(question, all, 10));
        });
      }
    }
    List.of(encoding, search, found).forEach(CpuTimes::print);
    System.out.println();
  }

  /** A vector for every text, always the same, made of random numbers. */
  private static final class AnyVectors implements Vectors {
    private final byte[] random = new byte[1 << 20];

    AnyVectors() {
      new Random(7).nextBytes(random);
    }

    @Override
    public Map<TextKey, SentenceVector> get(Collection<TextKey> keys) {
      Map<TextKey, SentenceVector> vectors = new HashMap<>(2 * keys.size());
      for (TextKey key : keys) {
        int at = (int) Math.floorMod(key.high(), random.length - Encoder.DIMENSIONS);
        byte[] values = new byte[Encoder.DIMENSIONS];
        System.arraycopy(random, at, values, 0, values.length);
        vectors.put(key, new SentenceVector(values, 1 / 1_448f));
      }
      return vectors;
    }

    @Override
    public void put(Map<TextKey, SentenceVector> made) {}
  }

  /** Which threads used the most: the names are the virtual machine's. */
  private static void threads() throws IOException {
    Map<String, Double> seconds = new TreeMap<>();
    try (Stream<Path> threads = Files.list(Path.of("/proc/self/task"))) {
      for (Path thread : threads.toList()) {
        String name = Files.readString(thread.resolve("comm")).strip();
        String[] run = Files.readString(thread.resolve("schedstat")).split(" ");
        seconds.merge(name, Long.parseLong(run[0]) / 1e9, Double::sum);
      }
    }
    seconds.values().removeIf(used -> used < 0.05);
    seconds.forEach((name, used) -> System.out.printf("  %s %.2f s%n", name, used));
  }

  private static void memory(String when) throws IOException {
    StringBuilder shown = new StringBuilder();
    for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
      if (line.startsWith("VmRSS") || line.startsWith("VmHWM")) {
        shown.append(' ').append(line.replaceAll("\\s+", " "));
      }
    }
    System.out.printf("memory %s:%s%n", when, shown);
  }

  private static long threadNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static double cpuSeconds() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime()
        / 1e9;
  }
}
