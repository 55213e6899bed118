package onrecord.coverage;

import java.net.URI;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One live page (schema.org LiveBlogPosting).
 *
 * @param id names the coverage among those that are open; stable over readings of the same page
 * @param title the page's headline
 * @param publisher who published it
 * @param url where it was published
 * @param zone the zone that its times are printed in
 * @param preface what the page says before its first entry (its summary, a lead)
 * @param entries in page order, ids distinct
 */
public record Coverage(
    String id,
    Optional<String> title,
    Optional<String> publisher,
    Optional<URI> url,
    ZoneId zone,
    List<Paragraph> preface,
    List<Entry> entries) {
  public Coverage {
    if (id.isBlank()) {
      throw new IllegalArgumentException("coverage without an id");
    }
    preface = List.copyOf(preface);
    entries = List.copyOf(entries);
    Set<String> ids = new HashSet<>();
    for (Entry entry : entries) {
      if (!ids.add(entry.id())) {
        throw new IllegalArgumentException(
            "coverage " + id + ": two entries have the id " + entry.id());
      }
    }
  }

  /** What it says of itself, without its entries. */
  public Masthead masthead() {
    return new Masthead(id, title, publisher, url, zone);
  }
}
