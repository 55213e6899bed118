package onrecord.chat.telegram.fake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mockwebserver3.RecordedRequest;
import okio.ByteString;

/** Reads what a request says, as JSON or as a form with files. */
final class Bodies {
  private static final Pattern PART =
      Pattern.compile(
          "name=\"([^\"]*)\"(?:; filename=\"([^\"]*)\")?.*?\r\n\r\n(.*?)\r\n(?=--)",
          Pattern.DOTALL);
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}");
  private static final String FILE = "attach://";

  private Bodies() {}

  static ObjectNode read(RecordedRequest request) {
    ByteString body = request.getBody() == null ? ByteString.EMPTY : request.getBody();
    String type = String.valueOf(request.getHeaders().get("Content-Type"));
    String text = body.string(StandardCharsets.UTF_8);
    try {
      return type.startsWith("multipart/")
          ? form(text)
          : text.isEmpty() ? World.JSON.createObjectNode() : (ObjectNode) World.JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a request that is no JSON", e);
    }
  }

  /** A file stands as its text, under the name of the field that points to it. */
  private static ObjectNode form(String text) throws JsonProcessingException {
    ObjectNode fields = World.JSON.createObjectNode();
    ObjectNode files = World.JSON.createObjectNode();
    Matcher part = PART.matcher(text);
    while (part.find()) {
      if (part.group(2) != null) {
        files.put(FILE + part.group(1), part.group(3));
      } else {
        put(fields, part.group(1), part.group(3));
      }
    }
    for (String name : fields.properties().stream().map(java.util.Map.Entry::getKey).toList()) {
      if (files.has(fields.path(name).asText())) {
        fields.put(name, files.path(fields.path(name).asText()).asText());
      }
    }
    return fields;
  }

  private static void put(ObjectNode fields, String name, String value)
      throws JsonProcessingException {
    if (value.startsWith("{") || value.startsWith("[")) {
      fields.set(name, World.JSON.readTree(value));
    } else if (NUMBER.matcher(value).matches()) {
      fields.put(name, Long.parseLong(value));
    } else if (value.equals("true") || value.equals("false")) {
      fields.put(name, Boolean.parseBoolean(value));
    } else {
      fields.put(name, value);
    }
  }
}
