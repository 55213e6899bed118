package onrecord.chat.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import mockwebserver3.MockResponse;

/**
 * What Discord says to a request.
 *
 * @param body a missing node for none
 */
record Reply(int status, JsonNode body, Map<String, String> headers) {
  static final Reply NO_CONTENT = new Reply(204, Json.read(""), Map.of());

  static Reply of(JsonNode body) {
    return new Reply(200, body, Map.of());
  }

  /**
   * An error as Discord words it.
   *
   * @param code of the JSON: 50013 and the like
   */
  static Reply error(int status, int code, String message) {
    return new Reply(status, Json.object("code", code, "message", message), Map.of());
  }

  MockResponse response() {
    MockResponse.Builder builder = new MockResponse.Builder().code(status);
    // Without it a client takes a 429 for one of the network in front of Discord.
    builder.setHeader("via", "1.1 google");
    headers.forEach(builder::setHeader);
    if (!body.isMissingNode()) {
      builder.body(body.toString()).setHeader("content-type", "application/json");
    }
    return builder.build();
  }
}
