package onrecord.quote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import onrecord.coverage.Entry;
import onrecord.coverage.Paragraph;

/**
 * Prints the CPU time that attribution takes an entry, over a folder of LiveBlogPosting JSON:
 * {@code java -cp target/classes:target/test-classes:target/lib/* onrecord.quote.AttributionCpu
 * FOLDER}. Every entry is attributed by itself; the first round warms up.
 */
public final class AttributionCpu {
  private static final int ROUNDS = 3;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private AttributionCpu() {}

  public static void main(String[] arguments) throws IOException {
    List<Entry> entries = entries(Path.of(arguments[0]));
    for (int round = 0; round < ROUNDS; round++) {
      print(round, times(entries));
    }
  }

  private static void print(int round, List<Long> nanos) {
    System.out.printf(
        "round %d: %d entries, CPU ms an entry p50 %.3f p99 %.3f max %.3f, all %.0f%n",
        round,
        nanos.size(),
        nanos.get(nanos.size() / 2) / 1e6,
        nanos.get(nanos.size() * 99 / 100) / 1e6,
        nanos.getLast() / 1e6,
        nanos.stream().mapToLong(Long::longValue).sum() / 1e6);
  }

  private static List<Long> times(List<Entry> entries) {
    Attribution empty = new Attribution(new Cast(List.of()), Map.of());
    List<Long> nanos = new ArrayList<>();
    for (Entry entry : entries) {
      long before = THREADS.getCurrentThreadCpuTime();
      Attributor.attribute(empty, List.of(entry));
      nanos.add(THREADS.getCurrentThreadCpuTime() - before);
    }
    Collections.sort(nanos);
    return nanos;
  }

  private static List<Entry> entries(Path folder) throws IOException {
    List<Entry> entries = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        for (JsonNode post : new ObjectMapper().readTree(file.toFile()).get("liveBlogUpdate")) {
          entries.add(entry("" + entries.size(), post.path("articleBody").asText()));
        }
      }
    }
    return entries;
  }

  private static Entry entry(String id, String body) {
    List<Paragraph> paragraphs =
        body.lines().filter(line -> !line.isBlank()).map(Paragraph::body).toList();
    return new Entry(
        id,
        1,
        Optional.empty(),
        Instant.EPOCH,
        Optional.empty(),
        ZoneOffset.UTC,
        List.of(),
        false,
        Optional.empty(),
        paragraphs);
  }
}
