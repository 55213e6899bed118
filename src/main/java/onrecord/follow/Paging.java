package onrecord.follow;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import onrecord.coverage.Entry;
import onrecord.fetch.Validators;
import onrecord.reader.Addresses;

/** Reads the older pages that a long live page links to. */
final class Paging {
  /** Pages beyond the first; 50 entries each are a long day. */
  static final int MOST_PAGES = 40;

  /** No live page has so many; one that makes them up would fill the memory. */
  private static final int MOST_ENTRIES = 20_000;

  /** Whoever wants it followed waits, and nobody else reads it meanwhile. */
  private static final Duration LONGEST = Duration.ofMinutes(1);

  /** Fetches and reads one page. */
  interface Pages {
    Visit visit(Source source, String address, Validators known) throws InterruptedException;
  }

  private final Pages pages;

  Paging(Pages pages) {
    this.pages = pages;
  }

  /** The entries of the pages that it links to, as far as they can be had in time and bring any. */
  List<Entry> older(Source source, Visit.Read first) throws InterruptedException {
    List<Entry> entries = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    first.reading().coverage().entries().forEach(entry -> ids.add(entry.id()));
    Optional<URI> next = onSameHost(first.address(), first.reading().next());
    long begun = System.nanoTime();
    for (int page = 0; page < MOST_PAGES && next.isPresent(); page++) {
      Visit visit = pages.visit(source, next.get().toString(), Validators.NONE);
      next = Optional.empty();
      boolean goesOn =
          entries.size() < MOST_ENTRIES && System.nanoTime() - begun < LONGEST.toNanos();
      if (visit instanceof Visit.Read older && addAll(older, ids, entries) && goesOn) {
        next = onSameHost(first.address(), older.reading().next());
      }
    }
    return entries;
  }

  /** A page may not send us to somebody else's. */
  private static Optional<URI> onSameHost(String address, Optional<URI> next) {
    Optional<String> host = Addresses.of(address).map(URI::getHost);
    return next.filter(page -> Optional.of(page.getHost()).equals(host));
  }

  private static boolean addAll(Visit.Read older, Set<String> ids, List<Entry> entries) {
    boolean more = false;
    for (Entry entry : older.reading().coverage().entries()) {
      if (ids.add(entry.id())) {
        entries.add(entry);
        more = true;
      }
    }
    return more;
  }
}
