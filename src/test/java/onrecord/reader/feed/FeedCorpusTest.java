package onrecord.reader.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.reader.Document;
import onrecord.reader.Markup;
import onrecord.reader.PageException;
import onrecord.reader.PageReader;
import onrecord.reader.Reading;
import onrecord.reader.Skips;
import onrecord.text.Fold;
import org.junit.jupiter.api.Test;

/**
 * Reads the feeds that feedparser is tested with, and prints a table by kind. How many entries a
 * well-formed file has is counted by the JDK's own XML parser.
 */
class FeedCorpusTest {
  private static final File CORPUS = new File("../shared/corpora/feedparser/tests");
  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final PageReader READER = new FeedReader();

  /** How one file was read. */
  private record Outcome(CountedFeed file, int entries, Optional<String> refused, long micros) {
    boolean isRead() {
      return refused.isEmpty();
    }

    /** Whether each item is an entry. */
    boolean isWhole() {
      return isRead() && entries == file.items();
    }

    String label() {
      return file.path().getFileName() + refused.map(why -> ": " + why).orElse("");
    }
  }

  @Test
  void feedsOfTheCorpusAreReadOrRefused() throws IOException {
    assumeTrue(CORPUS.isDirectory(), "no " + CORPUS + " here: its feeds are not read");
    Map<String, List<Outcome>> kinds = new TreeMap<>();
    for (Path path : files()) {
      CountedFeed file = CountedFeed.of(path);
      Outcome outcome = assertTimeoutPreemptively(LIMIT, () -> read(file), path::toString);
      kinds.computeIfAbsent(file.kind(), _ -> new ArrayList<>()).add(outcome);
    }
    print(kinds);
    for (String kind : List.of("RSS", "RDF", "Atom")) {
      List<Outcome> all = kinds.getOrDefault(kind, List.of());
      assertThat(all).as(kind).isNotEmpty();
      assertThat(all.stream().filter(Outcome::isWhole).count())
          .as(kind + " files read with as many entries as they have")
          .isGreaterThanOrEqualTo((long) Math.ceil(0.98 * all.size()));
    }
  }

  /**
   * The parser that refuses nothing reads what is well-formed as a strict one does, but for the
   * entities that a file declares: those it does not know.
   */
  @Test
  void aWellFormedFeedIsParsedAsByAStrictParser() throws Exception {
    assumeTrue(CORPUS.isDirectory(), "no " + CORPUS + " here: its feeds are not parsed");
    int compared = 0;
    for (Path path : files()) {
      Optional<List<String>> strict = CountedFeed.elements(path);
      String text = CountedFeed.of(path).text();
      if (strict.isPresent() && !text.contains("<!ENTITY")) {
        assertThat(elements(text)).as(path.toString()).isEqualTo(strict.get());
        compared++;
      }
    }
    System.out.println(compared + " well-formed files parsed as by the JDK's parser");
  }

  private static List<String> elements(String text) {
    return Markup.xml(XmlText.of(text).cleaned(), new Skips()).stream()
        .skip(1)
        .map(e -> e.tagName() + "=" + Fold.whiteSpace(e.wholeText()))
        .toList();
  }

  private static Outcome read(CountedFeed file) {
    Document document = document(file);
    long start = System.nanoTime();
    try {
      if (!READER.recognises(document)) {
        return new Outcome(file, 0, Optional.of("not recognised"), micros(start));
      }
      Reading reading = READER.read(document);
      return new Outcome(
          file, reading.coverage().entries().size(), Optional.empty(), micros(start));
    } catch (PageException e) {
      assertThat(e).hasMessageStartingWith(document.name());
      String why = String.valueOf(e.getMessage()).substring(document.name().length() + 2);
      return new Outcome(file, 0, Optional.of(why), micros(start));
    } catch (RuntimeException | StackOverflowError e) {
      throw new AssertionError(file.path() + ": " + e, e);
    }
  }

  private static long micros(long start) {
    return (System.nanoTime() - start) / 1_000;
  }

  private static Document document(CountedFeed file) {
    return new Document(
        file.path().toString(),
        file.text(),
        Optional.empty(),
        Optional.empty(),
        Instant.parse("2026-06-01T00:00:00Z"));
  }

  private static void print(Map<String, List<Outcome>> kinds) {
    System.out.println(
        "kind                 files  read  of these without item  items  entries"
            + "  files with an entry for each item  slowest ms");
    kinds.forEach((kind, outcomes) ->
        System.out.printf(
            "%-20s %5d %5d %22d %6d %8d %34d %11.1f%n",
            kind,
            outcomes.size(),
            outcomes.stream().filter(Outcome::isRead).count(),
            outcomes.stream().filter(o -> o.isRead() && o.file().items() == 0).count(),
            outcomes.stream().mapToInt(o -> o.file().items()).sum(),
            outcomes.stream().mapToInt(Outcome::entries).sum(),
            outcomes.stream().filter(Outcome::isWhole).count(),
            outcomes.stream().mapToLong(Outcome::micros).max().orElse(0) / 1_000.0));
    kinds.forEach(FeedCorpusTest::printOthers);
  }

  private static void printOthers(String kind, List<Outcome> outcomes) {
    String others =
        outcomes.stream()
            .filter(o -> !(kind.startsWith("ill") ? o.isRead() : o.isWhole()))
            .limit(8)
            .map(o -> "\n  " + o.label())
            .collect(Collectors.joining());
    System.out.println(kind + ", refused or otherwise:" + (others.isEmpty() ? " none" : others));
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(CORPUS.toPath())) {
      return all.filter(p -> p.toString().endsWith(".xml")).sorted().toList();
    }
  }
}
