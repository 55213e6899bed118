package onrecord;

import java.io.IOException;
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
import onrecord.fetch.Fetcher;
import onrecord.follow.Once;
import onrecord.follow.Source;
import onrecord.place.Tenant;
import onrecord.reader.CoverageIds;
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

  private Reading fetch(String typed) throws Refusal {
    InstantSource clock = InstantSource.fixed(circumstances.now());
    try (Fetcher fetcher = new Fetcher(fetching, clock)) {
      String address = fetching.rules().parse(typed).text();
      return new Once(fetcher, fetching.rules(), pages, clock).read(source(address));
    } catch (AddressException e) {
      throw Refusal.usage("--coverage: " + e.getMessage());
    } catch (IOException e) {
      String reason = String.valueOf(e.getMessage());
      throw Refusal.unreadable(reason.startsWith("http") ? reason : typed + ": " + reason);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refusal.unreadable(typed + ": interrupted");
    }
  }

  private Source source(String address) {
    return new Source(
        Tenant.EVERYBODY,
        CoverageIds.of(address),
        address,
        circumstances.date(),
        circumstances.zone());
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
