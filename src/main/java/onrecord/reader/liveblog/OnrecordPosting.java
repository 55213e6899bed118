package onrecord.reader.liveblog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import onrecord.coverage.Byline;
import onrecord.coverage.Coverage;
import onrecord.coverage.Entry;
import onrecord.coverage.Paragraph;
import onrecord.reader.Addresses;
import onrecord.reader.CoverageIds;
import onrecord.reader.Document;
import onrecord.reader.EntryIds;
import onrecord.reader.Housekeeping;
import onrecord.reader.PageException;
import onrecord.reader.Reading;
import onrecord.reader.Skips;
import onrecord.text.Fold;

/**
 * A LiveBlogPosting that this program wrote, which is told by its terms. It is taken at its word:
 * its text is text and not markup, its zones and ids are those of the page that was read there.
 * White space is folded, addresses are checked and ids are distinct as in any other page.
 */
final class OnrecordPosting {
  private static final String TERMS = "urn:uuid:e2518b87-017a-4d0a-a869-014ab82714b5#";
  private static final String ZONE = "onrecord:zone";
  private static final String KINDS = "onrecord:paragraphs";
  private static final int MAX_AUTHORS = 100;
  private static final int MAX_ID = 200;

  private final LiveBlogPosting posting;
  private final ObjectNode page;
  private final EntryIds ids = new EntryIds();

  private OnrecordPosting(LiveBlogPosting posting) {
    this.posting = posting;
    this.page = posting.page();
  }

  /** Empty if somebody else wrote it. */
  static Optional<OnrecordPosting> of(LiveBlogPosting posting) {
    for (JsonNode context : posting.page().path("@context")) {
      if (TERMS.equals(context.path("onrecord").asText())) {
        return Optional.of(new OnrecordPosting(posting));
      }
    }
    return Optional.empty();
  }

  /** An address that is given against the page that shows it, and is not that page's. */
  Optional<URI> beside(Document document, Optional<String> reference) {
    Optional<URI> shown = Addresses.of(page.path("archivedAt").asText(""));
    return Addresses.next(document.name(), shown, reference);
  }

  /**
   * The coverage as it was written.
   *
   * @throws PageException if it has entries and not one can be read
   */
  Reading reading(Document document, String format, Skips skips) throws PageException {
    ZoneId zone = zone(page).orElse(ZoneOffset.UTC);
    List<Entry> entries = new ArrayList<>();
    posting
        .updates(skips)
        .forEach((place, update) -> entry(place, update, zone, skips).ifPresent(entries::add));
    if (entries.isEmpty() && posting.size() > 0) {
      throw new PageException(
          document.name(), "liveBlogUpdate", "no entry; expected identifier and datePublished");
    }
    return new Reading(
        new Coverage(
            text(page, "identifier")
                .filter(id -> id.length() <= MAX_ID)
                .orElseGet(() -> CoverageIds.of(document.name())),
            text(page, "headline"),
            text(page.path("publisher"), "name"),
            address(page),
            zone,
            paragraphs(page, "description"),
            entries),
        format,
        skips.list(),
        beside(document, text(page.path("onrecord:older"), "@id")));
  }

  private Optional<Entry> entry(String place, ObjectNode update, ZoneId common, Skips skips) {
    Optional<Instant> published = time(update, "datePublished");
    Optional<String> id = id(update);
    if (published.isEmpty() || id.isEmpty()) {
      skips.add(place, update.toString(), "expected an identifier and a time that can be read");
      return Optional.empty();
    }
    return Optional.of(
        new Entry(
            ids.given(id.get()),
            version(update),
            text(update, "headline"),
            published.get(),
            time(update, "dateModified"),
            zone(update).orElse(common),
            bylines(update.path("author")),
            update.path("onrecord:breaking").asBoolean(),
            address(update),
            paragraphs(update, "articleBody")));
  }

  private static Optional<String> id(ObjectNode update) {
    return Optional.of(update.path("identifier").asText(""))
        .filter(id -> !id.isBlank() && id.length() <= MAX_ID);
  }

  private static int version(ObjectNode update) {
    return Math.max(1, update.path("version").asInt(1));
  }

  private static Optional<Instant> time(ObjectNode object, String field) {
    try {
      return text(object, field).map(OffsetDateTime::parse).map(OffsetDateTime::toInstant);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<ZoneId> zone(ObjectNode object) {
    try {
      return text(object, ZONE).map(ZoneId::of);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static List<Byline> bylines(JsonNode authors) {
    List<Byline> bylines = new ArrayList<>();
    for (JsonNode author : authors) {
      if (bylines.size() < MAX_AUTHORS) {
        byline(author).ifPresent(bylines::add);
      }
    }
    return bylines;
  }

  private static Optional<Byline> byline(JsonNode author) {
    return text(author, "name")
        .map(name ->
            new Byline(name, text(author, "jobTitle"), text(author.path("workLocation"), "name")));
  }

  private static Optional<URI> address(ObjectNode object) {
    return Addresses.of(object.path("url").asText(""));
  }

  private static List<Paragraph> paragraphs(ObjectNode object, String field) {
    List<String> lines =
        Stream.of(object.path(field).asText("").split("\n", -1))
            .map(Fold::whiteSpace)
            .filter(line -> !line.isEmpty())
            .toList();
    JsonNode kinds = object.path(KINDS);
    if (kinds.isMissingNode()) {
      return lines.stream().map(Paragraph::body).toList();
    }
    List<Paragraph> paragraphs = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      paragraphs.add(paragraph(lines.get(i), kinds.path(i).asText("")));
    }
    return paragraphs;
  }

  /** One of a kind that is not known is read as on any other page. */
  private static Paragraph paragraph(String line, String words) {
    String[] kind = words.split(" ", -1);
    for (Paragraph.Kind known : Paragraph.Kind.values()) {
      if (known.name().toLowerCase(Locale.ROOT).equals(kind[0])) {
        return new Paragraph(known, line, kind.length > 1);
      }
    }
    return Housekeeping.body(line);
  }

  private static Optional<String> text(JsonNode object, String field) {
    return Optional.of(Fold.whiteSpace(object.path(field).asText(""))).filter(t -> !t.isEmpty());
  }
}
