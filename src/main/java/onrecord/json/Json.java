package onrecord.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What all the printers need of the library. */
final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private Json() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static JsonNode parse(String line) throws JsonProcessingException {
    return MAPPER.readTree(line);
  }

  /** On one line. */
  static String print(ObjectNode object) {
    try {
      return MAPPER.writeValueAsString(object);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain values cannot fail to print", e);
    }
  }

  static ObjectNode putOrLeaveOut(ObjectNode object, String field, Optional<?> value) {
    value.ifPresent(v -> object.put(field, v.toString()));
    return object;
  }

  static ObjectNode putOrNull(ObjectNode object, String field, Optional<?> value) {
    return object.put(field, value.map(Object::toString).orElse(null));
  }

  static <T> void putAll(
      ObjectNode object, String field, List<T> values, Function<T, ? extends JsonNode> printed) {
    ArrayNode array = object.putArray(field);
    values.forEach(value -> array.add(printed.apply(value)));
  }
}
