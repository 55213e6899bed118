package onrecord.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import onrecord.coverage.Entry;
import onrecord.quote.Person;
import onrecord.quote.Quote;

/** A quote as JSON. */
public final class QuoteJson {
  private QuoteJson() {}

  /**
   * The quote on one line.
   *
   * @param doc the text that the entry was made of, where it was given as such
   */
  public static String of(Entry entry, Quote quote, Optional<String> doc) {
    ObjectNode json = Json.putOrLeaveOut(Json.object(), "doc", doc);
    json.set("entry", EntryJson.named(entry));
    Json.putOrNull(json, "speaker", quote.speaker().map(Person::name));
    Json.putOrNull(json, "source", quote.source());
    Json.putOrNull(json, "cue", quote.cue());
    json.put("content", quote.words(entry));
    json.put("kind", quote.kind().name().toLowerCase(Locale.ROOT));
    return Json.print(json);
  }
}
