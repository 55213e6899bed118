package onrecord.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import onrecord.reader.feed.FeedReader;
import onrecord.reader.feed.JsonFeedReader;
import onrecord.reader.feed.Opml;
import onrecord.reader.liveblog.HtmlReader;
import onrecord.reader.liveblog.JsonReader;
import onrecord.reader.textdump.DumpReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Bodies that are made to harm: each is given to every reader, which reads nothing but the body and
 * is done in time.
 */
class HostileBodiesTest {
  /** Of CPU time: another build on the same machine is no fault of a reader. */
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private static final Duration WALL_LIMIT = Duration.ofMinutes(2);
  private static final String CANARY = "canary-7319";
  private static final int MANY = 200_000;
  private static final List<PageReader> READERS =
      List.of(
          new FeedReader(),
          new JsonFeedReader(),
          new HtmlReader(),
          new JsonReader(),
          new DumpReader());

  private static final String RSS =
      "<rss version='2.0'><channel><title>%1$s</title><item><title>T %1$s</title>"
          + "<description>%1$s</description></item></channel></rss>";
  private static final String ATOM =
      "<feed xmlns='http://www.w3.org/2005/Atom'><title>%1$s</title><entry><title>T %1$s</title>"
          + "<content>%1$s</content></entry></feed>";
  private static final String RDF =
      "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
          + " xmlns='http://purl.org/rss/1.0/'><item><title>T %1$s</title></item></rdf:RDF>";
  private static final String OPML =
      "<opml version='2.0'><body><outline text='T %1$s' xmlUrl='http://a.example/'/>"
          + "<outline>%1$s</outline></body></opml>";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {RSS, ATOM, RDF, OPML})
  void noFileOrAddressIsEverRead(String body) throws IOException {
    Path file = Files.writeString(folder.resolve("canary.dtd"), CANARY);
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      String address = "http://127.0.0.1:" + server.getLocalPort() + "/a.dtd";
      int read = 0;
      for (String outside : List.of(file.toUri().toString(), address)) {
        for (String attack : attacks(outside, body)) {
          String words = readByAll("attack", attack);
          assertThat(words).doesNotContain(CANARY);
          read += words.contains("T ") ? 1 : 0;
        }
      }
      assertThat(read).as("attacks of which the rest was read").isGreaterThanOrEqualTo(8);
      assertThat(isDialled(server)).isFalse();
    }
  }

  private static List<String> attacks(String outside, String body) {
    return List.of(
        "<!DOCTYPE a [<!ENTITY x SYSTEM '" + outside + "'>]>" + body.formatted("&x;"),
        "<!DOCTYPE a SYSTEM '" + outside + "'>" + body.formatted("&x;"),
        "<!DOCTYPE a [<!ENTITY % x SYSTEM \"" + outside + "\"> %x;]>" + body.formatted("&y;"),
        "<?xml-stylesheet href='" + outside + "'?>" + body.formatted("&x;"),
        body.formatted(
            "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' parse='text' href='"
                + outside
                + "'/>"));
  }

  private static boolean isDialled(ServerSocket server) throws IOException {
    server.setSoTimeout(50);
    try {
      server.accept().close();
      return true;
    } catch (SocketTimeoutException e) {
      return false;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {RSS, ATOM, RDF, OPML})
  void entitiesAreNeverExpanded(String body) {
    String laughs =
        IntStream.range(1, 30)
            .mapToObj(i -> "<!ENTITY l%d '%s'>".formatted(i, ("&l" + (i - 1) + ";").repeat(10)))
            .collect(Collectors.joining("", "<!DOCTYPE a [<!ENTITY l0 'lol'>", "]>"));
    assertThat(readByAll("laughs", laughs + body.formatted("&l29;"))).hasSizeLessThan(1_000);
    String long1 = "<!DOCTYPE a [<!ENTITY a '" + "a".repeat(50_000) + "'>]>";
    String quadratic = long1 + body.formatted("&a;".repeat(50_000));
    assertThat(readByAll("quadratic", quadratic)).hasSizeLessThan(4 * quadratic.length());
  }

  @Test
  void manyNestedElementsAreReadInTime() {
    Map<String, String> bodies = new LinkedHashMap<>();
    for (String nested :
        List.of("rss a", "rss item", "feed entry", "rdf:RDF item", "opml outline", "html div")) {
      String root = "<" + nested.split(" ", -1)[0] + ">";
      String element = nested.split(" ", -1)[1];
      String open = root + ("<" + element + ">").repeat(MANY);
      bodies.put(nested + " unended", open);
      bodies.put(nested + " ended", open + ("</" + element + ">").repeat(MANY));
    }
    String escaped = "<rss><item><description>%s</description></item></rss>";
    bodies.put("escaped HTML", escaped.formatted("&lt;div&gt;".repeat(MANY)));
    bodies.put("escaped lists", escaped.formatted("&lt;ul&gt;&lt;li&gt;x".repeat(MANY / 2)));
    bodies.put("escaped links", escaped.formatted("&lt;a href=b&gt;x".repeat(MANY)));
    bodies.put("items", "<rss>" + "<item><title>x</title></item>".repeat(MANY / 4) + "</rss>");
    bodies.put("attributes", "<rss " + "a='b' ".repeat(MANY) + "><item/></rss>");
    inTime("nested", bodies);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jsoup-fuzz", "json-test-suite", "html5lib", "own"})
  void noFileOfACorpusHarms(String name) throws IOException {
    File corpus = new File("../shared/corpora/" + name);
    assumeTrue(corpus.isDirectory(), "no " + corpus + " here: its files are not read");
    Map<String, String> bodies = new LinkedHashMap<>();
    try (Stream<Path> files = Files.walk(corpus.toPath())) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        bodies.put(file.toString(), Decoding.text(bytes(file), Optional.empty()));
      }
    }
    inTime(name, bodies);
  }

  private static byte[] bytes(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (!file.toString().endsWith(".gz")) {
      return bytes;
    }
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return in.readAllBytes();
    }
  }

  private static void inTime(String what, Map<String, String> bodies) {
    long slowest = 0;
    String which = "";
    for (Map.Entry<String, String> body : bodies.entrySet()) {
      long millis =
          assertTimeoutPreemptively(
              WALL_LIMIT, () -> cpuMillis(body.getKey(), body.getValue()), body::getKey);
      which = millis >= slowest ? body.getKey() : which;
      slowest = Math.max(millis, slowest);
    }
    assertThat(slowest).as(which).isLessThan(LIMIT.toMillis());
    System.out.printf(
        "%s: %d bodies through %d readers, the slowest %d ms of CPU (%s)%n",
        what, bodies.size(), READERS.size() + 1, slowest, which);
  }

  private static long cpuMillis(String name, String body) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    readByAll(name, body);
    return (threads.getCurrentThreadCpuTime() - start) / 1_000_000;
  }

  /** All words that any reader finds. */
  private static String readByAll(String name, String body) {
    Document document = new Document(name, body, Optional.empty(), Optional.empty(), Instant.EPOCH);
    StringBuilder words = new StringBuilder();
    for (PageReader reader : READERS) {
      if (reader.recognises(document)) {
        words.append(read(reader, document));
      }
    }
    return words.append(list(document)).toString();
  }

  private static String read(PageReader reader, Document document) {
    try {
      return reader.read(document).coverage().toString();
    } catch (PageException e) {
      return "";
    }
  }

  private static String list(Document document) {
    try {
      return Opml.read(document).subscriptions().toString();
    } catch (PageException e) {
      return "";
    }
  }
}
