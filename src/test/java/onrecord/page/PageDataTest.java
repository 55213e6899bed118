package onrecord.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import onrecord.chat.Texts;
import onrecord.coverage.Coverage;
import onrecord.coverage.Entry;
import onrecord.json.LiveBlogJson;
import onrecord.reader.Document;
import onrecord.reader.PageException;
import onrecord.reader.Pages;
import onrecord.reader.Reading;
import onrecord.reader.liveblog.HtmlReader;
import onrecord.reader.liveblog.JsonReader;
import onrecord.reader.textdump.DumpReader;
import org.junit.jupiter.api.Test;

/** The HTML that readers see, read by our own reader: page by page, to the end. */
final class PageDataTest {
  private static final Site SITE = new Site(URI.create("https://pages.example/on-record"));
  private static final PageWriter WRITER = new PageWriter(Texts.of(Locale.ENGLISH), SITE);
  private static final Pages PAGES =
      new Pages(List.of(new HtmlReader(), new JsonReader(), new DumpReader()));

  @Test
  void everyPageIsReadBackEqualThroughOurPages() throws Exception {
    Path shared = Path.of("../shared");
    assumeTrue(Files.isDirectory(shared), "no ../shared here: its pages are not tried");
    int pages = 0;
    int entries = 0;
    for (Path file : files(shared)) {
      Coverage coverage = read(file.toString(), Files.readString(file)).coverage();
      assertThat(throughOurPages(coverage)).as(file.toString()).isEqualTo(coverage.entries());
      entries += coverage.entries().size();
      pages++;
    }
    System.out.printf("%d pages, %d entries equal through HTML of ours%n", pages, entries);
    assertThat(pages).isGreaterThan(100);
  }

  private static List<Entry> throughOurPages(Coverage coverage) throws PageException {
    Links links = SITE.everybodys(coverage.id());
    List<Entry> all = new ArrayList<>();
    String address = links.absolute(links.timeline()).toString();
    Optional<Cursor> cursor = Optional.empty();
    while (all.size() < coverage.entries().size()) {
      TimelinePage page = page(coverage, links, all.size(), cursor);
      Reading reading = read(address, WRITER.write(page));
      assertThat(reading.coverage().masthead()).isEqualTo(coverage.masthead());
      assertThat(reading.coverage().entries()).isNotEmpty();
      all.addAll(reading.coverage().entries());
      cursor = page.next();
      Optional<URI> next =
          cursor.map(one -> links.absolute(links.timeline(Order.NEWEST, Optional.of(one))));
      assertThat(reading.next()).isEqualTo(next);
      address = next.map(URI::toString).orElse(address);
    }
    return all;
  }

  private static TimelinePage page(
      Coverage coverage, Links links, int from, Optional<Cursor> cursor) {
    List<Entry> rest = coverage.entries().subList(from, coverage.entries().size());
    List<Shown> shown =
        PageSize.fitting(
            rest.stream()
                .limit(PageSize.ENTRIES)
                .map(entry -> new Shown(entry, List.of(), List.of()))
                .toList(),
            links);
    return new TimelinePage(
        coverage.masthead(),
        links,
        Order.NEWEST,
        shown,
        cursor,
        from > 0,
        shown.size() < rest.size(),
        coverage.entries().stream().map(Entry::publishedAt).toList(),
        "id",
        Optional.of(data(coverage, links, shown)));
  }

  private static String data(Coverage coverage, Links links, List<Shown> shown) {
    Coverage part =
        new Coverage(
            coverage.id(),
            coverage.title(),
            coverage.publisher(),
            coverage.url(),
            coverage.zone(),
            List.of(),
            shown.stream().map(Shown::entry).toList());
    return LiveBlogJson.of(
        part,
        new LiveBlogJson.Links(
            links.absolute(links.timeline()),
            entry -> links.absolute(links.entry(entry.id())),
            Optional.empty()));
  }

  private static List<Path> files(Path shared) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String folder : List.of("pages", "seed", "liveblogs")) {
      try (Stream<Path> found = Files.walk(shared.resolve(folder))) {
        found.filter(Files::isRegularFile).sorted().forEach(files::add);
      }
    }
    return files;
  }

  private static Reading read(String name, String text) throws PageException {
    return PAGES.read(
        new Document(
            name,
            text,
            Optional.of(LocalDate.of(2025, 3, 13)),
            Optional.of(ZoneId.of("Europe/London")),
            Instant.parse("2026-01-01T00:00:00Z")));
  }
}
