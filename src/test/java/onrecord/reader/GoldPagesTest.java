package onrecord.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import onrecord.coverage.Entry;
import onrecord.coverage.Paragraph;
import onrecord.reader.liveblog.HtmlReader;
import onrecord.reader.liveblog.JsonReader;
import onrecord.reader.textdump.DumpReader;
import onrecord.text.Fold;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Real pages: as many entries as they have, and each passage of the gold where it is said to be.
 */
final class GoldPagesTest {
  private static final Pages PAGES =
      new Pages(List.of(new HtmlReader(), new JsonReader(), new DumpReader()));

  @ParameterizedTest
  @CsvSource({
    "seed/000_9dab08823678090c.txt, 20, 20, seed-questions.jsonl",
    "pages/ap-2016-02-20.json, 48, 48, questions-ap-2016-02-20.jsonl",
    "pages/ap-2016-09-30.json, 23, 23, questions-ap-2016-09-30.jsonl",
    "pages/corkbeo-2020-10-06.html, 26, 26, questions-corkbeo-2020-10-06.jsonl",
    "pages/express-2024-07-18.html, 9, 8, ",
    "pages/guardian-2023-05-15.html, 10, 10, "
  })
  void holdsItsEntriesAndPassages(String page, int entries, int times, @Nullable String gold)
      throws Exception {
    assumeTrue(new File("../shared").isDirectory(), "no ../shared here: its pages are not tried");
    Reading reading = PAGES.read(document(new File("../shared/" + page)));
    List<Entry> read = reading.coverage().entries();
    assertThat(read).hasSize(entries);
    assertThat(read.stream().map(Entry::publishedAt).distinct()).hasSize(times);
    assertThat(reading.skipped()).isEmpty();
    assertThat(gold == null ? List.of() : missing(gold, read)).isEmpty();
  }

  private static List<String> missing(String gold, List<Entry> entries) {
    return gold(gold)
        .flatMap(question -> children(question.path("gold")))
        .filter(passage -> entries.stream().noneMatch(e -> holds(e, passage)))
        .map(JsonNode::toString)
        .toList();
  }

  private static boolean holds(Entry entry, JsonNode passage) {
    Instant minute =
        Instant.parse(passage.path("publishedAt").asText()).truncatedTo(ChronoUnit.MINUTES);
    String span = Fold.key(passage.path("span").asText());
    return entry.publishedAt().truncatedTo(ChronoUnit.MINUTES).equals(minute)
        && Stream.concat(entry.title().stream(), entry.paragraphs().stream().map(Paragraph::text))
            .anyMatch(text -> Fold.key(text).contains(span));
  }

  private static Stream<JsonNode> gold(String file) {
    ObjectMapper json = new ObjectMapper();
    try {
      List<String> lines = Files.readAllLines(new File("../shared/eval/" + file).toPath());
      return lines.stream().filter(l -> !l.isBlank()).map(l -> tree(json, l));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode tree(ObjectMapper json, String line) {
    try {
      return json.readTree(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<JsonNode> children(JsonNode list) {
    return Stream.iterate(0, i -> i < list.size(), i -> i + 1).map(list::path);
  }

  private static Document document(File file) throws IOException {
    return new Document(
        file.getPath(),
        Files.readString(file.toPath()),
        Optional.of(LocalDate.of(2025, 3, 13)),
        Optional.of(ZoneId.of("Europe/London")).filter(_ -> file.getPath().endsWith(".txt")),
        Instant.parse("2026-01-01T00:00:00Z"));
  }
}
