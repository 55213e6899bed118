package onrecord.store;

import static onrecord.store.Tried.FRESH;
import static onrecord.store.Tried.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.coverage.Coverage;
import onrecord.coverage.Entry;
import onrecord.follow.Change;
import onrecord.follow.Event;
import onrecord.follow.Source;
import onrecord.quote.Attribution;
import onrecord.quote.Attributor;
import onrecord.quote.Quote;
import onrecord.reader.Document;
import onrecord.reader.PageException;
import onrecord.reader.Pages;
import onrecord.reader.liveblog.HtmlReader;
import onrecord.reader.liveblog.JsonReader;
import onrecord.reader.textdump.DumpReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Real pages, as they are before and after. */
@ParameterizedClass
@EnumSource
final class RoundTripTest {
  private static final Pages PAGES =
      new Pages(List.of(new HtmlReader(), new JsonReader(), new DumpReader()));

  private final Databases database;

  RoundTripTest(Databases database) {
    this.database = database;
  }

  @Test
  void leavesEveryPageAsItWas() throws Exception {
    Path shared = Path.of("../shared");
    assumeTrue(Files.isDirectory(shared), "no ../shared here: its pages are not tried");
    int entries = 0;
    int pages = 0;
    try (Store store = Databases.open(database.fresh())) {
      for (Path file : files(shared)) {
        Optional<Coverage> coverage = read(file);
        if (coverage.isPresent()) {
          keepsUnchanged(store, file.toString(), coverage.get());
          entries += coverage.get().entries().size();
          pages++;
        }
      }
    }
    System.out.printf("%s: %d pages, %d entries unchanged%n", database, pages, entries);
    assertThat(pages).isGreaterThan(10);
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

  private static Optional<Coverage> read(Path file) throws IOException {
    try {
      return Optional.of(
          PAGES
              .read(
                  new Document(
                      file.toString(),
                      Files.readString(file),
                      Optional.of(LocalDate.of(2025, 3, 13)),
                      Optional.of(ZoneId.of("Europe/London")),
                      NOW))
              .coverage());
    } catch (PageException | java.nio.charset.CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static void keepsUnchanged(Store store, String name, Coverage coverage) {
    Source source = store.sources().add(Tried.source(name), FRESH);
    List<Change> changes =
        coverage.entries().stream().<Change>map(entry -> new Change.Added(entry, true)).toList();
    List<Event> events = store.history().keep(source, FRESH, changes, NOW);
    assertThat(store.history().standing(source))
        .as(name)
        .containsExactlyInAnyOrderElementsOf(coverage.entries());
    assertThat(store.history().after(store.history().newest() - changes.size(), changes.size()))
        .as(name)
        .isEqualTo(events);
    Attribution attribution = Attributor.attribute(coverage);
    Map<Entry, List<Quote>> quotes =
        coverage.entries().stream().collect(Collectors.toMap(entry -> entry, attribution::of));
    store.attributions().keep(source, attribution.cast(), quotes);
    assertThat(store.attributions().of(source)).as(name).contains(attribution);
  }
}
