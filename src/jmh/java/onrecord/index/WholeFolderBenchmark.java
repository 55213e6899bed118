package onrecord.index;

import java.lang.management.ManagementFactory;
import java.util.List;
import onrecord.coverage.Coverage;
import onrecord.coverage.Entry;
import onrecord.embed.SentenceEncoder;
import onrecord.place.Tenant;
import onrecord.quote.Attribution;
import onrecord.quote.Attributor;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * All live blogs from their files to the first answer, in processor time of the whole process:
 * compiler, collector and the vectors that are made meanwhile included.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@Fork(jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
public class WholeFolderBenchmark {
  @Benchmark
  public List<Hit> fromFilesToAnswer() {
    double begun = cpuSeconds();
    List<Coverage> coverages = Liveblogs.all();
    double read = cpuSeconds();
    List<Attribution> attributions = coverages.stream().map(Attributor::attribute).toList();
    double attributed = cpuSeconds();
    try (SentenceEncoder encoder = SentenceEncoder.load(1);
        EntryIndex index = new EntryIndex(encoder, new VectorsInMemory())) {
      for (int i = 0; i < coverages.size(); i++) {
        for (Entry entry : coverages.get(i).entries()) {
          index.put(Tenant.EVERYBODY, coverages.get(i).id(), entry, attributions.get(i).of(entry));
        }
      }
      List<Hit> hits =
          index.search(
              Query.of(
                  "what did the minister say about the vote?",
                  onrecord.index.Scope.until(Tenant.EVERYBODY, Liveblogs.NOW),
                  20));
      System.out.printf(
          "%nread %.2f, attributed %.2f, indexed and answered %.2f, in all %.2f s CPU%n",
          read - begun, attributed - read, cpuSeconds() - attributed, cpuSeconds() - begun);
      return hits;
    }
  }

  private static double cpuSeconds() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime()
        / 1e9;
  }
}
