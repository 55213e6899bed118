package onrecord.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import onrecord.coverage.Coverage;
import onrecord.coverage.Entry;
import onrecord.reader.Document;
import onrecord.reader.textdump.DumpReader;
import org.junit.jupiter.api.Test;

/** Holds the figures that attribution reached on annotated text from falling. */
final class GoldTest {
  private static final Path SHARED = Path.of("../shared");

  @Test
  void articlesKeepTheirFigures() throws IOException {
    Path file = present("quotes/polnear-train.jsonl");
    GoldArticles gold = GoldArticles.read(file);
    assertThat(share(gold.found, gold.stretches)).as("found").isGreaterThan(.97);
    assertThat(share(gold.right, gold.withSource)).as("right").isGreaterThan(.90);
    assertThat(share(gold.namedRight, gold.named)).as("named").isGreaterThan(.85);
    assertThat(share(gold.reported, gold.plain)).as("indirect").isGreaterThan(.61);
    assertThat(share(gold.reported, gold.indirect)).as("of ours").isGreaterThan(.51);
  }

  @Test
  void theSeedsQuotesHaveTheirSpeakers() throws Exception {
    Coverage seed = seed();
    Attribution attribution = Attributor.attribute(seed);
    List<String> wrong = new ArrayList<>();
    int right = 0;
    for (String[] row : rows(present("eval/seed-quotes.tsv"))) {
      Optional<String> speaker = speaker(seed, attribution, row[1], row[2]);
      if (speaker.equals(Optional.of(row[3]))) {
        right++;
      } else if (row[3].startsWith("NONE") ? speaker.isPresent() : !row[3].contains("(")) {
        wrong.add(row[2] + ": " + speaker);
      }
    }
    assertThat(wrong).hasSizeLessThan(3);
    assertThat(right).isGreaterThan(48);
  }

  private static Optional<String> speaker(
      Coverage seed, Attribution attribution, String time, String words) {
    return seed.entries().stream()
        .filter(entry -> entry.publishedAt().equals(Instant.parse(time)))
        .flatMap(entry -> attribution.of(entry).stream().filter(q -> holds(entry, q, words)))
        .flatMap(quote -> quote.speaker().map(Person::name).stream())
        .findFirst();
  }

  private static boolean holds(Entry entry, Quote quote, String words) {
    return quote.kind() != Quote.Kind.INDIRECT
        && quote.paragraph() != Quote.TITLE
        && Pages.content(entry, quote).equals(words);
  }

  private static List<String[]> rows(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .map(line -> line.split("\t", -1))
        .filter(row -> row[4].equals("body") && !row[3].contains(" and "))
        .toList();
  }

  private static Coverage seed() throws Exception {
    Path folder = present("seed");
    try (Stream<Path> files = Files.list(folder)) {
      Path file = files.sorted().findFirst().orElseThrow();
      Document document =
          new Document(
              "seed",
              Files.readString(file),
              Optional.of(LocalDate.of(2025, 3, 13)),
              Optional.of(ZoneId.of("Europe/London")),
              Instant.parse("2025-03-13T18:00:00Z"));
      return new DumpReader().read(document).coverage();
    }
  }

  private static double share(int part, int whole) {
    return (double) part / whole;
  }

  private static Path present(String name) {
    Path path = SHARED.resolve(name);
    assumeTrue(Files.exists(path), "skipped: " + path + " is not here");
    return path;
  }
}
