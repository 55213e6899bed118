package onrecord.reader.liveblog;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A JSON text as far as it can be read: a cut or broken one keeps what stands before the break.
 *
 * @param root what was read; missing where nothing was. Numbers are kept as text
 * @param open the objects and lists whose end is missing
 * @param problem what ended the reading before the text's end, with its line
 */
record JsonTree(JsonNode root, Set<JsonNode> open, Optional<String> problem) {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(100)
                  .maxNumberLength(1_000)
                  .maxStringLength(1_000_000)
                  .maxNameLength(1_000)
                  .build())
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .build();

  /** Reads the first value of a text, from its first brace or bracket on. */
  static JsonTree parse(String text) {
    int start = start(text);
    if (start < 0) {
      return new JsonTree(MissingNode.getInstance(), Set.of(), Optional.of("no brace or bracket"));
    }
    Builder builder = new Builder();
    try (JsonParser parser = FACTORY.createParser(text.substring(start))) {
      builder.read(parser);
      return builder.tree(Optional.empty());
    } catch (IOException e) {
      return builder.tree(Optional.of(problem(e)));
    }
  }

  private static int start(String text) {
    int brace = text.indexOf('{');
    int bracket = text.indexOf('[');
    return brace < 0 ? bracket : bracket < 0 ? brace : Math.min(brace, bracket);
  }

  private static String problem(IOException e) {
    String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    if (e instanceof com.fasterxml.jackson.core.JsonProcessingException json) {
      JsonLocation at = json.getLocation();
      String line = at == null ? "" : "line " + at.getLineNr() + ": ";
      return line + json.getOriginalMessage();
    }
    return message;
  }

  /** Builds the tree without recursion, so that what was open at a break is known. */
  private static final class Builder {
    private final Deque<JsonNode> stack = new ArrayDeque<>();
    private final Deque<String> names = new ArrayDeque<>();
    private JsonNode root = MissingNode.getInstance();
    private String name = "";

    void read(JsonParser parser) throws IOException {
      do {
        JsonToken token = parser.nextToken();
        if (token == null) {
          return;
        }
        token(token, parser);
      } while (!stack.isEmpty());
    }

    JsonTree tree(Optional<String> problem) {
      Set<JsonNode> open = Collections.newSetFromMap(new IdentityHashMap<>());
      open.addAll(stack);
      Optional<String> why =
          problem.or(() -> open.isEmpty() ? Optional.empty() : Optional.of("its end is missing"));
      return new JsonTree(root, open, why);
    }

    private void token(JsonToken token, JsonParser parser) throws IOException {
      switch (token) {
        case START_OBJECT -> open(JsonNodeFactory.instance.objectNode());
        case START_ARRAY -> open(JsonNodeFactory.instance.arrayNode());
        case END_OBJECT, END_ARRAY -> {
          stack.pop();
          name = names.pop();
        }
        case FIELD_NAME -> name = parser.currentName();
        case VALUE_NULL -> add(JsonNodeFactory.instance.nullNode());
        case VALUE_TRUE, VALUE_FALSE ->
            add(JsonNodeFactory.instance.booleanNode(token == JsonToken.VALUE_TRUE));
        default -> add(JsonNodeFactory.instance.textNode(parser.getText()));
      }
    }

    private void open(JsonNode container) {
      add(container);
      stack.push(container);
      names.push(name);
    }

    private void add(JsonNode value) {
      @Nullable JsonNode parent = stack.peek();
      if (parent == null) {
        root = value;
      } else if (parent instanceof ObjectNode object) {
        object.set(name, value);
      } else if (parent instanceof ArrayNode array) {
        array.add(value);
      }
    }
  }
}
