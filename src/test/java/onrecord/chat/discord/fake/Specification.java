package onrecord.chat.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Discord's own description of its API (OpenAPI 3.1), where a copy of it lies beside the project:
 * each body that is sent must be one that it allows.
 */
final class Specification {
  private static final Path FILE = Path.of("../shared/specs/discord-openapi.json");

  /** Fields whose numbers Discord reads from strings as well, which is how JDA writes them. */
  private static final List<String> NUMBERS =
      List.of("contexts", "integration_types", "default_member_permissions");

  /** The other way round. */
  private static final List<String> STRINGS = List.of("recipient_id");

  private static final JsonNode DOCUMENT = read();
  private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

  private Specification() {}

  static boolean isPresent() {
    return !DOCUMENT.isMissingNode();
  }

  private static JsonNode read() {
    try {
      return Files.exists(FILE) ? Json.MAPPER.readTree(FILE.toFile()) : Json.read("");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What is wrong with a body.
   *
   * @param path as the description has it: "/channels/{channel_id}/messages"
   */
  static List<String> wrong(String method, String path, JsonNode body) {
    if (!isPresent()) {
      return List.of();
    }
    String where = method + " " + path;
    JsonNode operation = DOCUMENT.path("paths").path(path).path(method.toLowerCase(Locale.ROOT));
    if (operation.isMissingNode()) {
      return List.of(where + ": there is no such request");
    }
    JsonNode read = body.deepCopy();
    readNumbers(read);
    read.findValues("attachments").forEach(files -> files.forEach(Specification::readId));
    return SCHEMAS.computeIfAbsent(where, _ -> schema(operation)).validate(read).stream()
        .map(error -> where + ": " + error.getInstanceLocation() + " " + error.getMessage())
        .limit(8)
        .toList();
  }

  private static void readNumbers(JsonNode node) {
    if (node instanceof ObjectNode object) {
      NUMBERS.stream()
          .filter(object::has)
          .forEach(field -> object.set(field, number(object.path(field))));
      STRINGS.stream()
          .filter(object::has)
          .forEach(field -> object.put(field, object.path(field).asText()));
    }
    node.forEach(Specification::readNumbers);
  }

  /** The id of a file that is sent is its number. */
  private static void readId(JsonNode file) {
    ((ObjectNode) file).put("id", file.path("id").asText());
  }

  private static JsonNode number(JsonNode written) {
    if (written instanceof ArrayNode array) {
      ArrayNode numbers = Json.array();
      array.forEach(one -> numbers.add(number(one)));
      return numbers;
    }
    return written.isTextual() ? LongNode.valueOf(written.asLong()) : written;
  }

  /** The schema of the body, beside those that it refers to. */
  private static Schema schema(JsonNode operation) {
    JsonNode content = operation.path("requestBody").path("content");
    ObjectNode root = Json.object();
    root.set("components", DOCUMENT.path("components"));
    root.set("allOf", Json.array(content.path("application/json").path("schema")));
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(root);
  }
}
