package onrecord.index;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import onrecord.coverage.Coverage;
import onrecord.coverage.Entry;
import onrecord.embed.SentenceEncoder;
import onrecord.place.Tenant;
import onrecord.quote.Attribution;
import onrecord.quote.Attributor;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * One question on the largest page, its vectors made, beside plain Lucene and the encoder alone.
 */
@State(Scope.Benchmark)
@Fork(jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
public class LargestPageBenchmark {
  private static final onrecord.index.Scope ALL =
      onrecord.index.Scope.until(Tenant.EVERYBODY, Liveblogs.NOW);

  private final CpuTimes plain = new CpuTimes("plain Lucene BM25, top 10");
  private final CpuTimes encoding = new CpuTimes("the question's vector");
  private final CpuTimes search = new CpuTimes("search, with the question's vector");
  private final SentenceEncoder encoder = SentenceEncoder.load(1);
  private final PlainLucene lucene = new PlainLucene();
  private final EntryIndex index = new EntryIndex(encoder, new VectorsInMemory());
  private List<String> questions = List.of();
  private int next;

  @Setup
  public void open() throws InterruptedException {
    Coverage coverage = Liveblogs.largest();
    Attribution attribution = Attributor.attribute(coverage);
    for (Entry entry : coverage.entries()) {
      index.put(Tenant.EVERYBODY, coverage.id(), entry, attribution.of(entry));
    }
    index.awaitVectors();
    lucene.add(coverage.entries());
    questions = InventedQuestions.about(coverage.entries(), 500, new Random(7));
    System.out.printf("%n%s: %d entries", coverage.id(), coverage.entries().size());
  }

  @Setup(Level.Iteration)
  public void begin() {
    List.of(plain, encoding, search).forEach(CpuTimes::forget);
  }

  @Benchmark
  public List<Hit> ask() {
    String question = questions.get(next++ % questions.size());
    List<Term> terms = index.terms(Tenant.EVERYBODY, question);
    plain.measure(() -> lucene.best(terms, 10));
    encoding.measure(() -> encoder.question(question));
    return search.measure(() ->
        index.search(
            new Query(
                question, index.terms(Tenant.EVERYBODY, question), ALL, Optional.empty(), 20)));
  }

  @TearDown(Level.Iteration)
  public void report() {
    List.of(plain, encoding, search).forEach(CpuTimes::print);
    System.out.println();
  }

  @TearDown
  public void close() {
    index.close();
    lucene.close();
    encoder.close();
  }
}
