package onrecord.page;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a page says of itself to browsers, and to places where its address is pasted.
 *
 * @param title of the page
 * @param description in a sentence or two
 * @param address its own, beginning with a slash; empty for a problem
 * @param published when what it shows was published; empty for a page that is no article
 * @param hidden whether search engines are to leave it out
 * @param alternates the same in other forms
 * @param neighbours the pages before and after it
 */
record Head(
    String title,
    String description,
    Optional<URI> address,
    Optional<Instant> published,
    boolean hidden,
    List<Alternate> alternates,
    List<Neighbour> neighbours) {
  /** The same in another form, by its media type. */
  record Alternate(String type, URI address, String title) {}

  /** A page of the same list: "next" or "prev". */
  record Neighbour(String relation, URI address) {}

  static Head of(String title, String description, URI address, boolean hidden) {
    return new Head(
        title, description, Optional.of(address), Optional.empty(), hidden, List.of(), List.of());
  }
}
