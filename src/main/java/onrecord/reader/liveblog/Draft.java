package onrecord.reader.liveblog;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import onrecord.coverage.Byline;
import onrecord.coverage.Paragraph;
import onrecord.reader.Moment;

/**
 * An entry as one side of a page gives it, JSON-LD or markup, before the two are put together.
 *
 * @param place where it was found ("liveBlogUpdate[3]")
 * @param id the page's own id for it
 * @param title its headline
 * @param published when, as given
 * @param modified when last changed, as given
 * @param bylines its authors
 * @param breaking whether it is flagged so
 * @param url its own address
 * @param paragraphs its text
 */
record Draft(
    String place,
    Optional<String> id,
    Optional<String> title,
    Optional<Moment> published,
    Optional<Moment> modified,
    List<Byline> bylines,
    boolean breaking,
    Optional<URI> url,
    List<Paragraph> paragraphs) {

  Draft withTitle(Optional<String> other) {
    return new Draft(place, id, other, published, modified, bylines, breaking, url, paragraphs);
  }

  Draft withTimes(Optional<Moment> otherPublished, Optional<Moment> otherModified) {
    return new Draft(
        place, id, title, otherPublished, otherModified, bylines, breaking, url, paragraphs);
  }

  Draft withBylines(List<Byline> others) {
    return new Draft(place, id, title, published, modified, others, breaking, url, paragraphs);
  }

  Draft withParagraphs(List<Paragraph> others) {
    return new Draft(place, id, title, published, modified, bylines, breaking, url, others);
  }

  Draft withUrl(Optional<URI> other) {
    return new Draft(place, id, title, published, modified, bylines, breaking, other, paragraphs);
  }

  Draft withBreaking(boolean other) {
    return new Draft(place, id, title, published, modified, bylines, other, url, paragraphs);
  }

  /** What to call it in a report of what was skipped. */
  String label() {
    return title
        .or(() -> paragraphs.stream().findFirst().map(Paragraph::text))
        .or(() -> id)
        .orElse("");
  }
}
