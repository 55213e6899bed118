package onrecord.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import onrecord.coverage.Byline;
import onrecord.coverage.Coverage;
import onrecord.coverage.Entry;
import onrecord.coverage.Paragraph;

/**
 * A coverage as schema.org LiveBlogPosting (https://schema.org/LiveBlogPosting) in JSON-LD, from
 * which our reader makes an equal coverage.
 *
 * <p>What schema.org has a word for stands under that; the rest under terms of our own, which the
 * context declares. The address where a page was published is its {@code url}, the one where this
 * program shows it is {@code archivedAt}. Paragraphs are the lines of {@code articleBody} and
 * {@code description}; what kind each is stands beside them where not all are plain text.
 */
public final class LiveBlogJson {
  private static final String SCHEMA = "https://schema.org";

  /** The reader knows it too; what is written in another way needs another one. */
  private static final String TERMS = "urn:uuid:e2518b87-017a-4d0a-a869-014ab82714b5#";

  private static final String PREFIX = "onrecord";
  private static final String ZONE = PREFIX + ":zone";
  private static final String KINDS = PREFIX + ":paragraphs";
  private static final String BREAKING = PREFIX + ":breaking";
  private static final String OLDER = PREFIX + ":older";

  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder().characterEscapes(new EmbeddedText()).build();

  private final JsonGenerator json;

  private LiveBlogJson(JsonGenerator json) {
    this.json = json;
  }

  /**
   * Where what is written can be read, in absolute addresses.
   *
   * @param page the page of ours that shows the coverage
   * @param entry the page of ours that shows one entry
   * @param older where the entries older than these are, written in the same way
   */
  public record Links(URI page, Function<Entry, URI> entry, Optional<URI> older) {}

  /**
   * The coverage on one line, which may stand in a script element of HTML as it is.
   *
   * @param coverage with the entries to write, in that order
   */
  public static String of(Coverage coverage, Links links) {
    try {
      StringWriter text = new StringWriter();
      write(coverage, links, text);
      return text.toString();
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot fail to be written", e);
    }
  }

  /** The same, entry by entry as they are written; the writer is flushed and left open. */
  public static void write(Coverage coverage, Links links, Writer out) throws IOException {
    JsonGenerator json = FACTORY.createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    try (json) {
      new LiveBlogJson(json).posting(coverage, links);
    }
  }

  private void posting(Coverage coverage, Links links) throws IOException {
    json.writeStartObject();
    context();
    type("LiveBlogPosting");
    json.writeStringField("identifier", coverage.id());
    put("headline", coverage.title());
    publisher(coverage.publisher());
    put("url", coverage.url());
    json.writeStringField("archivedAt", links.page().toString());
    json.writeStringField(ZONE, coverage.zone().getId());
    paragraphs("description", coverage.preface());
    older(links.older());
    json.writeArrayFieldStart("liveBlogUpdate");
    for (Entry entry : coverage.entries()) {
      entry(entry, coverage.zone(), links);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void context() throws IOException {
    json.writeArrayFieldStart("@context");
    json.writeString(SCHEMA);
    json.writeStartObject();
    json.writeStringField(PREFIX, TERMS);
    json.writeEndObject();
    json.writeEndArray();
  }

  private void publisher(Optional<String> name) throws IOException {
    if (name.isPresent()) {
      named("publisher", "Organization", name.get());
    }
  }

  private void older(Optional<URI> page) throws IOException {
    if (page.isPresent()) {
      json.writeObjectFieldStart(OLDER);
      json.writeStringField("@id", page.get().toString());
      json.writeEndObject();
    }
  }

  private void entry(Entry entry, ZoneId common, Links links) throws IOException {
    json.writeStartObject();
    type("BlogPosting");
    json.writeStringField("identifier", entry.id());
    json.writeNumberField("version", entry.version());
    put("headline", entry.title());
    json.writeStringField("datePublished", time(entry.publishedAt(), entry.zone()));
    put("dateModified", entry.modifiedAt().map(at -> time(at, entry.zone())));
    put(ZONE, Optional.of(entry.zone()).filter(zone -> !zone.equals(common)).map(ZoneId::getId));
    bylines(entry.bylines());
    if (entry.breaking()) {
      json.writeBooleanField(BREAKING, true);
    }
    put("url", entry.url());
    json.writeStringField("archivedAt", links.entry().apply(entry).toString());
    paragraphs("articleBody", entry.paragraphs());
    json.writeEndObject();
  }

  /** With the offset that its zone has then. */
  private static String time(Instant instant, ZoneId zone) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(zone));
  }

  private void bylines(List<Byline> bylines) throws IOException {
    if (bylines.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("author");
    for (Byline byline : bylines) {
      byline(byline);
    }
    json.writeEndArray();
  }

  private void byline(Byline byline) throws IOException {
    json.writeStartObject();
    type("Person");
    json.writeStringField("name", byline.name());
    put("jobTitle", byline.role());
    if (byline.location().isPresent()) {
      named("workLocation", "Place", byline.location().get());
    }
    json.writeEndObject();
  }

  private void paragraphs(String field, List<Paragraph> paragraphs) throws IOException {
    if (paragraphs.isEmpty()) {
      return;
    }
    json.writeStringField(
        field, paragraphs.stream().map(LiveBlogJson::line).collect(Collectors.joining("\n")));
    if (paragraphs.stream().allMatch(one -> one.equals(Paragraph.body(one.text())))) {
      return;
    }
    json.writeArrayFieldStart(KINDS);
    for (Paragraph paragraph : paragraphs) {
      json.writeString(kind(paragraph));
    }
    json.writeEndArray();
  }

  /** A paragraph has no line breaks; one that had would be read as two. */
  private static String line(Paragraph paragraph) {
    return paragraph.text().replace('\n', ' ');
  }

  private static String kind(Paragraph paragraph) {
    String kind = paragraph.kind().name().toLowerCase(Locale.ROOT);
    return paragraph.housekeeping() ? kind + " housekeeping" : kind;
  }

  private void named(String field, String type, String name) throws IOException {
    json.writeObjectFieldStart(field);
    type(type);
    json.writeStringField("name", name);
    json.writeEndObject();
  }

  private void type(String type) throws IOException {
    json.writeStringField("@type", type);
  }

  private void put(String field, Optional<?> value) throws IOException {
    if (value.isPresent()) {
      json.writeStringField(field, value.get().toString());
    }
  }
}
