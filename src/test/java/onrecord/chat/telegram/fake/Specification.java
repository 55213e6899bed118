package onrecord.chat.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Holds requests against the published Bot API, where that is at hand. */
public final class Specification {
  private static final File FILE = new File("../shared/specs/telegram-api.json");
  private static final String ARRAY = "Array of ";

  /** The library says it beside the address; Telegram passes over what it does not know. */
  private static final String METHOD = "method";

  private final JsonNode api;

  private Specification(JsonNode api) {
    this.api = api;
  }

  /** Nothing is held against anything where the file is not there. */
  public static Specification read() {
    try {
      return new Specification(
          FILE.exists() ? new ObjectMapper().readTree(FILE) : MissingNode.getInstance());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public boolean isThere() {
    return !api.isMissingNode();
  }

  /** What is wrong with a request; nothing for one that is as it should be. */
  public List<String> problems(String method, JsonNode request) {
    if (!isThere()) {
      return List.of();
    }
    for (JsonNode known : api.path("methods")) {
      if (known.path("name").asText().equalsIgnoreCase(method)) {
        List<String> problems = new ArrayList<>();
        fields(method.toLowerCase(Locale.ROOT), known, request, problems);
        return problems;
      }
    }
    return List.of("no method " + method);
  }

  private void fields(String where, JsonNode type, JsonNode value, List<String> problems) {
    for (JsonNode field : type.path("fields")) {
      String name = field.path("name").asText();
      if (value.hasNonNull(name)) {
        types(where + "." + name, field.path("types"), value.get(name), problems);
      } else if (field.path("required").asBoolean()) {
        problems.add(where + "." + name + " is missing");
      }
    }
    for (Map.Entry<String, JsonNode> given : value.properties()) {
      boolean known =
          given.getKey().equals(METHOD)
              || type.path("fields").findValuesAsText("name").contains(given.getKey());
      if (!known) {
        problems.add(where + "." + given.getKey() + " is not known");
      }
    }
  }

  /** One of them is enough. */
  private void types(String where, JsonNode types, JsonNode value, List<String> problems) {
    List<String> first = List.of();
    for (JsonNode type : types) {
      List<String> found = new ArrayList<>();
      type(where, type.asText(), value, found);
      if (found.isEmpty()) {
        return;
      }
      first = first.isEmpty() ? found : first;
    }
    problems.addAll(first);
  }

  private void type(String where, String type, JsonNode value, List<String> problems) {
    if (type.startsWith(ARRAY)) {
      array(where, type.substring(ARRAY.length()), value, problems);
    } else if (api.path("types").has(type)) {
      object(where, api.path("types").path(type), value, problems);
    } else if (!isPlain(type, value)) {
      problems.add(where + " is " + value.getNodeType() + ", expected " + type);
    }
  }

  private void array(String where, String type, JsonNode value, List<String> problems) {
    if (!value.isArray()) {
      problems.add(where + " is " + value.getNodeType() + ", expected an array of " + type);
    }
    for (int i = 0; i < value.size(); i++) {
      type(where + "[" + i + "]", type, value.get(i), problems);
    }
  }

  private void object(String where, JsonNode type, JsonNode value, List<String> problems) {
    if (type.has("subtypes")) {
      types(where, type.path("subtypes"), value, problems);
    } else if (value.isObject()) {
      fields(where, type, value, problems);
    } else if (!type.path("name").asText().equals("InputFile") || !value.isTextual()) {
      problems.add(where + " is " + value.getNodeType() + ", expected " + type.path("name"));
    }
  }

  private static boolean isPlain(String type, JsonNode value) {
    return switch (type) {
      case "Integer" -> value.isIntegralNumber();
      case "Float" -> value.isNumber();
      case "Boolean" -> value.isBoolean();
      default -> value.isTextual();
    };
  }
}
