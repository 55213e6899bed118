package onrecord.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import onrecord.coverage.Entry;
import onrecord.reader.feed.FeedReader;
import onrecord.reader.feed.JsonFeedReader;
import onrecord.reader.liveblog.HtmlReader;
import onrecord.reader.liveblog.JsonReader;
import onrecord.reader.textdump.DumpReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every reader keeps: whatever a text holds, it answers with entries or with a PageException.
 *
 * <p>{@code -Donrecord.cuts=2000} cuts the seed at every byte and each other real page at 2,000;
 * the build cuts the seed at every seventh and the others at 100.
 */
final class PageReaderContractTest {
  private static final List<PageReader> READERS =
      List.of(
          new FeedReader(),
          new JsonFeedReader(),
          new HtmlReader(),
          new JsonReader(),
          new DumpReader());
  private static final Pages PAGES = new Pages(READERS);
  private static final int CUTS = Integer.getInteger("onrecord.cuts", 100);
  private static final Duration HOSTILE_LIMIT = Duration.ofSeconds(30);

  @ParameterizedTest
  @ValueSource(strings = {"harbour.txt", "reservoir.html", "council.rss", "ferry.json"})
  void everyReaderBearsAPageCutAtEveryByte(String name) throws IOException {
    byte[] page = resource(name);
    assertThat(readCut(name, page, IntStream.rangeClosed(0, page.length), this::readByAll))
        .as("cuts that left entries")
        .isPositive();
  }

  @ParameterizedTest
  @CsvSource({"harbour.txt, 1", "reservoir.html, 1", "council.rss, 1", "ferry.json, 0"})
  void everyReaderBearsAMangledPage(String name, int least) throws IOException {
    byte[] page = resource(name);
    assertThat(mangled(name, page, 500, this::readByAll)).isGreaterThanOrEqualTo(least);
  }

  @ParameterizedTest
  @MethodSource("hostileTexts")
  void aHostileTextIsReadOrRefusedInTime(Named text) {
    assertTimeoutPreemptively(HOSTILE_LIMIT, () -> readByAll(text.name(), text.text()));
  }

  @Test
  void theSeedIsReadWhereverItIsCut() throws IOException {
    byte[] page = Files.readAllBytes(shared("seed").listFiles()[0].toPath());
    int step = CUTS < 2_000 ? 7 : 1;
    IntStream cuts = IntStream.rangeClosed(0, page.length / step).map(i -> i * step);
    int read = readCut("seed", page, cuts, PageReaderContractTest::read);
    assertThat(read)
        .as("all but the cuts before the first entry")
        .isGreaterThan((page.length - 300) / step);
  }

  @Test
  void realPagesAreReadCutAndMangled() throws IOException {
    for (File file : Objects.requireNonNull(shared("pages").listFiles())) {
      byte[] page = Files.readAllBytes(file.toPath());
      long seed = page.length;
      System.out.println(file.getName() + ": " + CUTS + " cuts, random seed " + seed);
      IntStream cuts = new Random(seed).ints(CUTS, 0, page.length);
      assertThat(readCut(file.getName(), page, cuts, PageReaderContractTest::read)).isPositive();
      assertThat(mangled(file.getName(), page, CUTS / 10, PageReaderContractTest::read))
          .isPositive();
    }
  }

  @Test
  void filesThatAreNoLivePageAreRefused() throws IOException {
    int files = 0;
    for (String corpus : List.of("jsoup-fuzz", "json-test-suite", "html5lib")) {
      for (Path file : files(shared("corpora/" + corpus))) {
        files++;
        assertThat(readByAll(file.toString(), text(file))).as("entries of " + file).isZero();
      }
    }
    System.out.println(files + " files of other formats tried");
  }

  @Test
  void everyEntryOfTheLiveBlogsComesOut() throws Exception {
    int entries = 0;
    for (Path file : files(shared("liveblogs"))) {
      Reading reading = PAGES.read(document(file.toString(), text(file)));
      assertThat(reading.skipped()).as(file.toString()).isEmpty();
      entries += reading.coverage().entries().size();
    }
    assertThat(entries).isEqualTo(6_546);
  }

  @Test
  void aPageReadAgainHasTheSameIds() throws Exception {
    for (String name : List.of("harbour.txt", "reservoir.html", "council.rss", "ferry.json")) {
      String text = new String(resource(name), StandardCharsets.UTF_8);
      List<String> ids = ids(PAGES.read(document(name, text)));
      assertThat(ids(PAGES.read(document(name, text)))).isEqualTo(ids).doesNotHaveDuplicates();
    }
  }

  private static List<String> ids(Reading reading) {
    return reading.coverage().entries().stream().map(Entry::id).toList();
  }

  /** How one text is read: the number of entries, 0 where it was refused. */
  private interface Trial {
    int entries(String name, String text);
  }

  private static int readCut(String name, byte[] page, IntStream cuts, Trial trial) {
    return count(name, cuts, at -> new String(page, 0, at, StandardCharsets.UTF_8), trial);
  }

  private static int mangled(String name, byte[] page, int times, Trial trial) {
    return count(name, IntStream.range(0, times), seed -> mangled(page, seed), trial);
  }

  private static int count(String name, IntStream cases, IntFunction<String> text, Trial trial) {
    AtomicInteger read = new AtomicInteger();
    cases
        .parallel()
        .forEach(at -> {
          if (trial.entries(name + " at " + at, text.apply(at)) > 0) {
            read.incrementAndGet();
          }
        });
    return read.get();
  }

  /** Twenty bytes changed, and a stretch moved. */
  private static String mangled(byte[] page, int seed) {
    Random random = new Random(seed);
    byte[] mangled = page.clone();
    for (int i = 0; i < 20; i++) {
      mangled[random.nextInt(page.length)] = (byte) (1 + random.nextInt(255));
    }
    int length = random.nextInt(page.length / 4);
    int from = random.nextInt(page.length - length);
    System.arraycopy(page, from, mangled, random.nextInt(page.length - length), length);
    return new String(mangled, StandardCharsets.UTF_8);
  }

  private int readByAll(String name, String text) {
    int entries = 0;
    for (PageReader reader : READERS) {
      boolean recognised = reader.recognises(document(name, text));
      int read = read(reader::read, name, text);
      entries += recognised ? read : 0;
    }
    return entries;
  }

  private static int read(String name, String text) {
    return read(PAGES::read, name, text);
  }

  private interface Reads {
    Reading read(Document document) throws PageException;
  }

  private static int read(Reads reads, String name, String text) {
    try {
      return reads.read(document(name, text)).coverage().entries().size();
    } catch (PageException refused) {
      assertThat(refused).hasMessageStartingWith(name);
      return 0;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      throw new AssertionError(name + ": " + e, e);
    }
  }

  static Stream<Named> hostileTexts() {
    String header = "  1. xpublished at 10:00 GMT\n";
    return Stream.of(
        new Named("deep elements", "<div>".repeat(100_000)),
        new Named("deep entries", "<div class=live-blog-entry>".repeat(50_000)),
        new Named("deep headers", "<article id=block-1><header><span>".repeat(30_000)),
        new Named("deep posts", "<html><blockquote class=tweet><p>a".repeat(30_000)),
        new Named("links without end", "<a href=#x>".repeat(30_000) + "<time>"),
        new Named("deep feed", "<rss><channel><item>" + "<a>".repeat(200_000)),
        new Named("deep text", "<feed><entry><content>" + "&lt;b&gt;".repeat(200_000)),
        new Named("items in items", "<rss>" + "<item><title>x".repeat(50_000)),
        new Named("items without end", "<rss><item><title>x</title></item>".repeat(20_000)),
        new Named("namespaces", "<feed xmlns:a='b'>" + "<a:b xmlns:a='c'>".repeat(50_000)),
        new Named("ampersands", "<rss><item><title>" + "&".repeat(500_000)),
        new Named("half references", "<rss><item><title>" + "&a".repeat(500_000)),
        new Named("declarations", "<!DOCTYPE a [" + "<!ENTITY a '<".repeat(50_000) + "<rss>"),
        new Named("comments", "<!--".repeat(100_000) + "<rss>"),
        new Named("brackets", "<".repeat(500_000) + "rss>"),
        new Named("bases", "<rss xml:base='http://a/'>" + "<a xml:base='b/'>".repeat(50_000)),
        new Named("deep objects", "{\"a\":".repeat(100_000)),
        new Named("deep lists", "[".repeat(100_000)),
        new Named("half headers", "1. x published at ".repeat(50_000)),
        new Named("headers alone", "1. a b cpublished at 10:00 GMT 1 May\n".repeat(20_000)),
        new Named("one line", "x".repeat(2_000_000) + "published at 10:00"),
        new Named("one long paragraph", header + "    We'll bring you more. ".repeat(50_000)),
        new Named("names without end", header + "    Ann Lee and ".repeat(50_000)),
        new Named("labels without end", header + "    aImage caption,b".repeat(50_000)),
        new Named("captions", "<figure><figcaption>" + "(Image: a) ".repeat(50_000)),
        new Named(
            "entries of one id",
            "{\"liveBlogUpdate\":["
                + "{\"@id\":\"#a\",\"headline\":\"h\",\"datePublished\":\"2020-01-01T00:00:00Z\"},"
                    .repeat(20_000)));
  }

  /** A text with a name to print. */
  record Named(String name, String text) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Document document(String name, String text) {
    return new Document(
        name,
        text,
        Optional.of(LocalDate.of(2025, 3, 13)),
        Optional.empty(),
        Instant.parse("2031-06-02T00:00:00Z"));
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(PageReaderContractTest.class.getResourceAsStream(name))) {
      return in.readAllBytes();
    }
  }

  private static File shared(String folder) {
    File shared = new File("../shared/" + folder);
    assumeTrue(shared.isDirectory(), "no ../shared/" + folder + " here: nothing of it is tried");
    return shared;
  }

  private static List<Path> files(File folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder.toPath())) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static String text(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      boolean zipped = file.toString().endsWith(".gz");
      return new String(zipped ? unzipped(bytes) : bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] unzipped(byte[] bytes) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return in.readAllBytes();
    }
  }
}
