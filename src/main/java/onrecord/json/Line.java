package onrecord.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * One JSON object of a file that has one a line; fields that are not asked for are not looked at.
 */
record Line(JsonNode object) {
  private static final int SHOWN = 60;

  static Line parse(String text) throws LineException {
    try {
      JsonNode node = Json.parse(text);
      if (node.isObject()) {
        return new Line(node);
      }
      throw new LineException("'" + shown(text) + "' is no JSON object; expected one a line");
    } catch (JsonProcessingException e) {
      throw new LineException(
          "'"
              + shown(text)
              + "' is no JSON ("
              + e.getOriginalMessage()
              + "); expected one object a line");
    }
  }

  boolean has(String field) {
    return object.hasNonNull(field);
  }

  /** The text of a field that must be there. */
  String text(String field) throws LineException {
    JsonNode value = object.path(field);
    if (value.isTextual()) {
      return value.textValue();
    }
    throw other(field, "text");
  }

  /** The text or the number of a field, as text. */
  Optional<String> label(String field) {
    return Optional.of(object.path(field))
        .filter(JsonNode::isValueNode)
        .filter(v -> !v.isNull())
        .map(JsonNode::asText);
  }

  /** True or false, which must be there. */
  boolean truth(String field) throws LineException {
    JsonNode value = object.path(field);
    if (value.isBoolean()) {
      return value.booleanValue();
    }
    throw other(field, "true or false");
  }

  /** A whole number that must be there. */
  int number(String field) throws LineException {
    JsonNode value = object.path(field);
    if (value.isInt()) {
      return value.intValue();
    }
    throw other(field, "a whole number");
  }

  Optional<Instant> instant(String field) throws LineException {
    if (!has(field)) {
      return Optional.empty();
    }
    String text = text(field);
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      throw new LineException(
          "\""
              + field
              + "\" is "
              + shown(text)
              + "; expected an instant such as 2025-03-13T18:05:00Z");
    }
  }

  Iterable<JsonNode> objects(String field) throws LineException {
    JsonNode value = object.path(field);
    if (value.isArray() && !value.isEmpty()) {
      return value;
    }
    throw new LineException(
        "\"" + field + "\" is " + shown(value.toString()) + "; expected a list of objects");
  }

  private LineException other(String field, String expected) {
    JsonNode value = object.path(field);
    String found = value.isMissingNode() ? "is missing" : "is " + shown(value.toString());
    return new LineException("\"" + field + "\" " + found + "; expected " + expected);
  }

  private static String shown(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
  }
}
