package onrecord.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import onrecord.digest.Digest;
import onrecord.digest.Tally;

/** A digest as JSON. */
public final class DigestJson {
  private DigestJson() {}

  /** The digest on one line. */
  public static String of(Digest digest) {
    ObjectNode json =
        Json.object()
            .put("from", digest.period().from().toString())
            .put("to", digest.period().to().toString())
            .put("entries", digest.entries());
    Json.putAll(json, "coverage", digest.coverages(), AnswerJson::coverage);
    Json.putAll(json, "excerpts", digest.developments(), AnswerJson::excerpt);
    Json.putAll(json, "quotes", digest.quotes(), AnswerJson::excerpt);
    json.set("tally", tally(digest.tally()));
    return Json.print(json);
  }

  private static ObjectNode tally(Tally tally) {
    ObjectNode json =
        Json.object()
            .put("from", tally.from().toString())
            .put("stepMinutes", tally.step().toMinutes());
    tally.entries().forEach(json.putArray("entries")::add);
    return json;
  }
}
