package onrecord.coverage;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * One post of a live page, as it stood at one version.
 *
 * @param id distinct within its coverage and stable over readings of the same page
 * @param version 1 for the first text seen, one more for each correction
 * @param title its headline, if it has one
 * @param publishedAt when it was published
 * @param modifiedAt when the page says that it was last changed
 * @param zone the zone that the page printed the time in
 * @param bylines who wrote it
 * @param breaking whether the page flags it as breaking news
 * @param url where this very entry can be read
 * @param paragraphs in page order
 */
public record Entry(
    String id,
    int version,
    Optional<String> title,
    Instant publishedAt,
    Optional<Instant> modifiedAt,
    ZoneId zone,
    List<Byline> bylines,
    boolean breaking,
    Optional<URI> url,
    List<Paragraph> paragraphs) {
  public Entry {
    if (id.isBlank()) {
      throw new IllegalArgumentException("entry without an id");
    }
    if (version < 1) {
      throw new IllegalArgumentException(
          "entry " + id + ": version " + version + ", allowed is 1 or more");
    }
    bylines = List.copyOf(bylines);
    paragraphs = List.copyOf(paragraphs);
  }
}
