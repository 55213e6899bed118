package onrecord.chat.discord.fake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes JSON in few words. */
final class Json {
  static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  /** Keys and values in turn: {@code object("id", "1", "type", 0)}. */
  static ObjectNode object(Object... keysAndValues) {
    ObjectNode object = MAPPER.createObjectNode();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      object.set((String) keysAndValues[i], MAPPER.valueToTree(keysAndValues[i + 1]));
    }
    return object;
  }

  static ArrayNode array(Object... values) {
    return MAPPER.valueToTree(values);
  }

  /** What was sent; no object at all where it is empty or broken. */
  static JsonNode read(String text) {
    try {
      return text.isBlank() ? MAPPER.missingNode() : MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      return MAPPER.missingNode();
    }
  }
}
