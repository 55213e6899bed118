package onrecord.digest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import onrecord.answer.Filed;
import onrecord.answer.LivePages;
import onrecord.coverage.Coverage;
import onrecord.quote.Attribution;
import onrecord.quote.Attributor;
import org.junit.jupiter.api.Test;

/**
 * Holds the digest of a live page against the publisher's own summary of it, beside other ways to
 * sum it up, and prints the table; with {@code -Donrecord.ablations=true} also what becomes of it
 * without each signal.
 */
final class DigestQualityTest {
  private static final int RESAMPLES = 10_000;
  private static final long SEED = 6;
  private static final Set<String> REFERENCES = Set.of("first", "newest", "lex rank", "submodular");
  private static final Map<String, ToDoubleFunction<Rouge>> MEASURES = new LinkedHashMap<>();

  static {
    MEASURES.put("ROUGE-1", Rouge::one);
    MEASURES.put("ROUGE-2", Rouge::two);
    MEASURES.put("ROUGE-L", Rouge::l);
  }

  /** A way to sum up, with what it reached on each page. */
  private record Row(String name, List<Rouge> scores) {
    double mean(ToDoubleFunction<Rouge> measure) {
      return scores.stream().mapToDouble(measure).average().orElseThrow();
    }
  }

  /** A page, and what its publisher says of it. */
  private record Page(List<Filed> entries, List<String> summary) {}

  @Test
  void tellsMoreOfWhatThePublisherTellsThanOtherSummaries() throws Exception {
    List<Page> pages = new ArrayList<>();
    for (Path path : LivePages.shared("liveblogs")) {
      pages.add(page(path));
    }
    Row ours = new Row("Onrecord", pages.stream().map(page -> ours(page, Signal.ALL)).toList());
    List<Row> others = Stream.of(Summariser.values()).map(one -> theirs(pages, one)).toList();
    System.out.printf("digests of %d live pages, recall of the publisher's words%n", pages.size());
    print(ours);
    others.forEach(DigestQualityTest::print);
    if (Boolean.getBoolean("onrecord.ablations")) {
      Stream.of(Signal.values()).map(signal -> without(pages, signal)).forEach(row -> print(row));
    }
    List<Row> references = others.stream().filter(row -> REFERENCES.contains(row.name())).toList();
    MEASURES.forEach((name, measure) -> hold(name, measure, ours, references));
  }

  private static Row theirs(List<Page> pages, Summariser summariser) {
    return new Row(
        summariser.name().toLowerCase(Locale.ROOT).replace('_', ' '),
        pages.stream().map(page -> theirs(page, summariser)).toList());
  }

  private static Row without(List<Page> pages, Signal signal) {
    Set<Signal> others = EnumSet.complementOf(EnumSet.of(signal));
    return new Row("without " + signal, pages.stream().map(page -> ours(page, others)).toList());
  }

  private static Page page(Path path) throws Exception {
    Coverage coverage = LivePages.read(path);
    Attribution attribution = Attributor.attribute(coverage);
    List<Filed> entries =
        coverage.entries().stream()
            .map(entry -> new Filed(coverage.masthead(), entry, attribution.of(entry)))
            .sorted(Comparator.comparing(filed -> filed.entry().publishedAt()))
            .toList();
    JsonNode points = new ObjectMapper().readTree(Files.readString(path)).path("abstract");
    List<String> summary =
        StreamSupport.stream(points.spliterator(), false)
            .flatMap(point -> Rouge.words(point.asText()).stream())
            .toList();
    return new Page(entries, summary);
  }

  private static Rouge ours(Page page, Set<Signal> signals) {
    Material material = Material.of(page.entries.getFirst().coverage(), page.entries);
    List<String> words =
        new Developments(signals)
            .choose(List.of(material), Size.ofWords(page.summary.size()), List.of()).stream()
                .flatMap(excerpt -> Rouge.words(excerpt.text()).stream())
                .toList();
    return Rouge.of(words, page.summary);
  }

  private static Rouge theirs(Page page, Summariser summariser) {
    return Rouge.of(summariser.sumUp(page.entries, page.summary.size()), page.summary);
  }

  private static void print(Row row) {
    System.out.printf(
        Locale.ROOT,
        "%-20s ROUGE-1 %.3f  ROUGE-2 %.3f  ROUGE-L %.3f%n",
        row.name(),
        row.mean(Rouge::one),
        row.mean(Rouge::two),
        row.mean(Rouge::l));
  }

  /** The least difference of 95 of 100 resamples, beside the best of the others. */
  private static void hold(
      String name, ToDoubleFunction<Rouge> measure, Row ours, List<Row> references) {
    Row best = Collections.max(references, Comparator.comparingDouble(row -> row.mean(measure)));
    Random random = new Random(SEED);
    double[] differences =
        IntStream.range(0, RESAMPLES)
            .mapToDouble(i -> difference(ours, best, measure, random))
            .sorted()
            .toArray();
    double least = differences[RESAMPLES / 40];
    System.out.printf(
        Locale.ROOT,
        "%s: Onrecord above %s by %.3f (95 of 100 resamples: %.3f to %.3f)%n",
        name,
        best.name(),
        ours.mean(measure) - best.mean(measure),
        least,
        differences[RESAMPLES - RESAMPLES / 40 - 1]);
    assertThat(least).as("%s above %s", name, best.name()).isPositive();
  }

  private static double difference(
      Row ours, Row theirs, ToDoubleFunction<Rouge> measure, Random random) {
    return random
        .ints(ours.scores().size(), 0, ours.scores().size())
        .mapToDouble(i ->
            measure.applyAsDouble(ours.scores().get(i))
                - measure.applyAsDouble(theirs.scores().get(i)))
        .average()
        .orElseThrow();
  }
}
