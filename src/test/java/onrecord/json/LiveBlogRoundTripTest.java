package onrecord.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import onrecord.coverage.Coverage;
import onrecord.reader.Decoding;
import onrecord.reader.Document;
import onrecord.reader.PageException;
import onrecord.reader.Pages;
import onrecord.reader.Reading;
import onrecord.reader.feed.FeedReader;
import onrecord.reader.feed.JsonFeedReader;
import onrecord.reader.liveblog.HtmlReader;
import onrecord.reader.liveblog.JsonReader;
import onrecord.reader.textdump.DumpReader;
import org.junit.jupiter.api.Test;

/** What was read of a page, written and read again. */
final class LiveBlogRoundTripTest {
  private static final Pages PAGES =
      new Pages(
          List.of(
              new FeedReader(),
              new JsonFeedReader(),
              new HtmlReader(),
              new JsonReader(),
              new DumpReader()));
  private static final URI OLDER = URI.create("https://pages.example/older?x=%22&y=1");
  private static final LiveBlogJson.Links LINKS =
      new LiveBlogJson.Links(
          URI.create("https://pages.example/coverage"),
          entry -> URI.create("https://pages.example/entry"),
          Optional.of(OLDER));

  @Test
  void everyPageIsReadBackEqual() throws IOException {
    assertThat(roundTrip("pages", "seed", "liveblogs")).isGreaterThan(100);
  }

  @Test
  void everyFeedIsReadBackEqual() throws IOException {
    assertThat(roundTrip("corpora/feedparser")).isGreaterThan(1_000);
  }

  @Test
  void theBundledSampleIsReadBackEqual() throws Exception {
    try (InputStream in =
        Objects.requireNonNull(
            JsonReader.class.getResourceAsStream("/onrecord/sample/storm-perpetua.txt"))) {
      assertComesBack(
          "sample", read("sample", new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    }
  }

  @Test
  void hostileWordsInEveryFieldAreReadBackEqual() throws Exception {
    long seed = new Random().nextLong();
    AnyCoverage any = new AnyCoverage(seed, strings());
    for (int i = 0; i < 3_000; i++) {
      assertComesBack("coverage " + i + " of seed " + seed, any.coverage());
    }
  }

  private static int roundTrip(String... folders) throws IOException {
    assumeTrue(new File("../shared").isDirectory(), "no ../shared here: its pages are not tried");
    int pages = 0;
    int entries = 0;
    for (String folder : folders) {
      for (Path file : files(Path.of("../shared", folder))) {
        Optional<Coverage> coverage = coverage(file);
        coverage.ifPresent(read -> assertComesBack(file.toString(), read));
        pages += coverage.isPresent() ? 1 : 0;
        entries += coverage.map(read -> read.entries().size()).orElse(0);
      }
    }
    System.out.printf("%s: %d pages, %d entries equal%n", List.of(folders), pages, entries);
    return pages;
  }

  private static Optional<Coverage> coverage(Path file) {
    try {
      return Optional.of(
          read(file.toString(), Decoding.text(Files.readAllBytes(file), Optional.empty())));
    } catch (PageException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Coverage read(String name, String text) throws PageException {
    return PAGES.read(document(name, text)).coverage();
  }

  private static void assertComesBack(String name, Coverage coverage) {
    String json = LiveBlogJson.of(coverage, LINKS);
    String html =
        "<!DOCTYPE html><title>x</title><script type=\"application/ld+json\">"
            + json
            + "</script><h1>Another title</h1><p>Words beside the data.</p>";
    for (String text : List.of(json, html)) {
      try {
        Reading reading = PAGES.read(document("other", text));
        assertThat(reading.coverage()).as(name).isEqualTo(coverage);
        assertThat(reading.skipped()).as(name).isEmpty();
        assertThat(reading.next()).contains(OLDER);
      } catch (PageException e) {
        throw new AssertionError(name, e);
      }
    }
  }

  private static Document document(String name, String text) {
    return new Document(
        name,
        text,
        Optional.of(LocalDate.of(2025, 3, 13)),
        Optional.of(ZoneId.of("Europe/London")),
        Instant.parse("2026-01-01T00:00:00Z"));
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> found = Files.walk(folder)) {
      return found.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static List<String> strings() throws IOException {
    List<String> strings = new ArrayList<>();
    for (String file : List.of("blns/blns.json", "own/chat-strings.json")) {
      Path path = Path.of("../shared/corpora", file);
      if (Files.exists(path)) {
        add(new ObjectMapper().readTree(path.toFile()), strings);
      } else {
        System.out.println("no " + path + " here: its strings are not tried");
      }
    }
    return strings;
  }

  private static void add(JsonNode node, List<String> strings) {
    if (node.isTextual()) {
      strings.add(node.textValue());
    }
    node.forEach(child -> add(child, strings));
  }
}
