package onrecord;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import onrecord.coverage.Coverage;
import onrecord.fetch.AddressException;
import onrecord.fetch.FetchSettings;
import onrecord.fetch.Fetched;
import onrecord.fetch.Fetcher;
import onrecord.fetch.Validators;
import onrecord.reader.Decoding;
import onrecord.reader.Document;
import onrecord.reader.PageException;
import onrecord.reader.Pages;
import onrecord.reader.Reading;

/** Opens live pages and feeds to be asked about once. */
final class Openings {
  private final Pages pages;
  private final Circumstances circumstances;
  private final FetchSettings fetching;
  private final Set<String> ids = new HashSet<>();

  /** What a page does not say of itself. */
  record Circumstances(Optional<LocalDate> date, Optional<ZoneId> zone, Instant now) {}

  Openings(Pages pages, Circumstances circumstances, FetchSettings fetching) {
    this.pages = pages;
    this.circumstances = circumstances;
    this.fetching = fetching;
  }

  /**
   * Reads each of the places.
   *
   * @throws Refusal if an address or a file, or every file of a folder, cannot be read
   */
  List<Reading> open(List<String> named, Places places) throws Refusal {
    return places.open(named, this::open).stream().map(this::distinct).toList();
  }

  private Reading open(String place) throws Refusal {
    return Places.isAddress(place) ? fetch(place) : read(place, PageFile.text(Path.of(place)));
  }

  private Reading fetch(String address) throws Refusal {
    try (Fetcher fetcher = new Fetcher(fetching, InstantSource.fixed(circumstances.now()))) {
      Fetched fetched = fetcher.fetch(fetching.rules().parse(address), Validators.NONE);
      return switch (fetched) {
        case Fetched.Page page ->
            read(page.address().text(), Decoding.text(page.body(), page.charset()));
        case Fetched.Failed failed -> throw Refusal.unreadable(address + ": " + failed.reason());
        case Fetched.Unchanged _ -> throw Refusal.unreadable(address + ": no page was sent");
      };
    } catch (AddressException e) {
      throw Refusal.usage("--coverage: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refusal.unreadable(address + ": interrupted");
    }
  }

  /** Reads a page that is at hand. */
  Reading read(String name, String text) throws Refusal {
    try {
      Document document =
          new Document(name, text, circumstances.date(), circumstances.zone(), circumstances.now());
      return pages.read(document);
    } catch (PageException e) {
      throw Refusal.unreadable(String.valueOf(e.getMessage()));
    }
  }

  /** Two pages of one name are told apart by a number. */
  private Reading distinct(Reading reading) {
    Coverage coverage = reading.coverage();
    String id = coverage.id();
    for (int n = 2; !ids.add(id); n++) {
      id = coverage.id() + "-" + n;
    }
    return id.equals(coverage.id())
        ? reading
        : new Reading(renamed(coverage, id), reading.format(), reading.skipped(), reading.next());
  }

  private static Coverage renamed(Coverage coverage, String id) {
    return new Coverage(
        id,
        coverage.title(),
        coverage.publisher(),
        coverage.url(),
        coverage.zone(),
        coverage.preface(),
        coverage.entries());
  }
}
