package onrecord.follow;

import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onrecord.coverage.Coverage;
import onrecord.coverage.Entry;
import onrecord.fetch.AddressRules;
import onrecord.fetch.Fetcher;
import onrecord.fetch.Validators;
import onrecord.reader.Pages;
import onrecord.reader.Reading;

/** Reads a page or feed once, with the older pages that it links to, and does not follow it. */
public final class Once {
  private final Visitor visitor;

  /**
   * @param rules which addresses may be fetched
   */
  public Once(Fetcher fetcher, AddressRules rules, Pages pages, InstantSource clock) {
    this.visitor = new Visitor(fetcher, rules, pages, clock);
  }

  /**
   * Reads it.
   *
   * @throws IOException if it cannot be had or read, and why
   */
  public Reading read(Source source) throws IOException, InterruptedException {
    return switch (visitor.visit(source, Validators.NONE, true)) {
      case Visit.Read read -> whole(read);
      case Visit.Failed failed -> throw new IOException(failed.reason());
      case Visit.Unchanged _ -> throw new IOException("no page was sent");
    };
  }

  private static Reading whole(Visit.Read read) {
    Reading first = read.reading();
    if (read.older().isEmpty()) {
      return first;
    }
    Coverage page = first.coverage();
    List<Entry> entries = new ArrayList<>(page.entries());
    entries.addAll(read.older());
    Coverage all =
        new Coverage(
            page.id(),
            page.title(),
            page.publisher(),
            page.url(),
            page.zone(),
            page.preface(),
            entries);
    return new Reading(all, first.format(), first.skipped(), Optional.empty());
  }
}
