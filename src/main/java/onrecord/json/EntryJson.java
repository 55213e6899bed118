package onrecord.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import onrecord.coverage.Byline;
import onrecord.coverage.Entry;
import onrecord.coverage.Masthead;
import onrecord.coverage.Paragraph;

/** An entry as JSON. */
public final class EntryJson {
  private EntryJson() {}

  /** The entry in full, on one line. */
  public static String of(Masthead coverage, Entry entry) {
    return Json.print(whole(coverage, entry));
  }

  static ObjectNode whole(Masthead coverage, Entry entry) {
    ObjectNode json = Json.object().put("coverage", coverage.id()).put("id", entry.id());
    Json.putOrNull(json, "title", entry.title());
    putTimes(json, entry).put("zone", entry.zone().getId());
    putOrigin(json, entry);
    Json.putAll(json, "paragraphs", entry.paragraphs(), EntryJson::paragraph);
    return json;
  }

  /** The entry as an excerpt cites it. */
  static ObjectNode cited(Entry entry) {
    ObjectNode json = Json.object().put("id", entry.id()).put("version", entry.version());
    Json.putOrNull(json, "title", entry.title());
    putTimes(json, entry);
    putOrigin(json, entry);
    return json;
  }

  /** The entry as a quote cites it. */
  static ObjectNode named(Entry entry) {
    ObjectNode json = Json.object().put("id", entry.id());
    Json.putOrNull(json, "title", entry.title());
    return json.put("publishedAt", entry.publishedAt().toString());
  }

  private static ObjectNode putTimes(ObjectNode json, Entry entry) {
    json.put("publishedAt", entry.publishedAt().toString());
    return Json.putOrLeaveOut(json, "modifiedAt", entry.modifiedAt());
  }

  private static void putOrigin(ObjectNode json, Entry entry) {
    Json.putAll(json, "authors", entry.bylines(), EntryJson::author);
    json.put("breaking", entry.breaking());
    Json.putOrNull(json, "url", entry.url());
  }

  private static ObjectNode author(Byline byline) {
    ObjectNode json = Json.object().put("name", byline.name());
    Json.putOrLeaveOut(json, "role", byline.role());
    return Json.putOrLeaveOut(json, "location", byline.location());
  }

  private static ObjectNode paragraph(Paragraph paragraph) {
    return Json.object()
        .put("kind", paragraph.kind().name().toLowerCase(Locale.ROOT))
        .put("text", paragraph.text());
  }
}
