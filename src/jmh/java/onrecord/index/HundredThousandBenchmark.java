package onrecord.index;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import onrecord.coverage.Entry;
import onrecord.embed.Encoder;
import onrecord.place.Tenant;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The part of a search that goes by words, on 100,000 entries, beside plain Lucene. */
@State(Scope.Benchmark)
@Fork(jvmArgsAppend = "-Xmx4g")
public class HundredThousandBenchmark {
  private static final int ENTRIES = 100_000;
  private static final Instant START = InventedEntries.START;
  private static final onrecord.index.Scope ALL =
      onrecord.index.Scope.until(Tenant.EVERYBODY, Liveblogs.NOW);
  private static final onrecord.index.Scope WEEK =
      new onrecord.index.Scope(
          Tenant.EVERYBODY,
          START.plusSeconds(86_400 * 100),
          START.plusSeconds(86_400 * 107),
          Set.of());

  private final CpuTimes plain = new CpuTimes("plain Lucene BM25, top 10");
  private final CpuTimes search = new CpuTimes("search by words");
  private final CpuTimes week = new CpuTimes("search by words in one week of 43");
  private final CpuTimes newest = new CpuTimes("newest 20 entries until an instant");
  private final CpuTimes fresh = new CpuTimes("entry put, then found");
  private final List<CpuTimes> all = List.of(plain, search, week, newest, fresh);
  private final Random random = new Random(7);
  private final PlainLucene lucene = new PlainLucene();
  private final EntryIndex index = new EntryIndex(new NoModel(), new VectorsInMemory());
  private List<Entry> entries = List.of();
  private List<String> questions = List.of();
  private int next;

  private static final class NoModel implements Encoder {
    @Override
    public float[] question(String text) {
      throw new IllegalStateException("left out of this benchmark");
    }

    @Override
    public float[] passage(String text) {
      throw new IllegalStateException("left out of this benchmark");
    }
  }

  @Setup
  public void open() {
    List<Entry> models =
        Liveblogs.all().stream().flatMap(coverage -> coverage.entries().stream()).toList();
    entries = new InventedEntries(models, random).make(ENTRIES);
    entries.forEach(entry -> index.put(Tenant.EVERYBODY, "invented", entry, List.of()));
    lucene.add(entries);
    questions = InventedQuestions.about(entries, 2_000, random);
  }

  @Setup(Level.Iteration)
  public void begin() {
    all.forEach(CpuTimes::forget);
  }

  @Benchmark
  public List<Hit> ask() {
    String question = questions.get(next++ % questions.size());
    List<Term> terms = index.terms(Tenant.EVERYBODY, question);
    plain.measure(() -> lucene.best(terms, 10));
    week.measure(() -> index.search(new Query(question, terms, WEEK, Optional.empty(), 10)));
    newest.measure(() ->
        index.entries(
            onrecord.index.Scope.until(
                Tenant.EVERYBODY, START.plusSeconds(random.nextInt(86_400 * 300))),
            20));
    List<Hit> hits =
        search.measure(() -> index.search(new Query(question, terms, ALL, Optional.empty(), 10)));
    if (next % 10 == 0) {
      fresh.measure(() -> renew(new Query(question, terms, ALL, Optional.empty(), 10)));
    }
    return hits;
  }

  private List<Hit> renew(Query query) {
    index.put(Tenant.EVERYBODY, "invented", entries.get(random.nextInt(ENTRIES)), List.of());
    return index.search(query);
  }

  @TearDown(Level.Iteration)
  public void report() {
    all.forEach(CpuTimes::print);
    System.out.println();
  }

  @TearDown
  public void close() {
    index.close();
    lucene.close();
  }
}
