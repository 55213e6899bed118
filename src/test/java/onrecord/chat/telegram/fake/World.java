package onrecord.chat.telegram.fake;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Chats, who is in them, and what stands there. Guarded by the server. */
public final class World {
  static final ObjectMapper JSON = new ObjectMapper();
  static final long BOT = 7_000_000_001L;
  static final String BOT_NAME = "OnrecordTestBot";

  /**
   * Somebody on Telegram.
   *
   * @param language of their app; empty where it says none
   */
  public record Person(long id, String name, String language) {}

  /**
   * A chat.
   *
   * @param type "private", "group", "supergroup" or "channel"
   */
  public record Chat(long id, String type, String title) {
    public static Chat alone(Person person) {
      return new Chat(person.id(), "private", person.name());
    }
  }

  /**
   * A message that the bot sent.
   *
   * @param parsed as people see it
   * @param request as it was asked for, the last edit included
   * @param edits how often it was edited
   */
  public record Sent(long chat, int id, Markup.Parsed parsed, ObjectNode request, int edits) {
    /** What stands on its buttons, row by row. */
    public List<String> buttons() {
      return request.path("reply_markup").findValuesAsText("text");
    }

    /** What a press on the button hands back. */
    public String data(String button) {
      for (var row : request.path("reply_markup").path("inline_keyboard")) {
        for (var key : row) {
          if (key.path("text").asText().equals(button)) {
            return key.path("callback_data").asText();
          }
        }
      }
      throw new IllegalArgumentException("no button " + button + " among " + buttons());
    }

    public String text() {
      return parsed.text();
    }
  }

  final Map<Long, Chat> chats = new HashMap<>();
  final Map<Long, Map<Long, String>> statuses = new HashMap<>();
  final Map<Long, String> refusing = new HashMap<>();
  final Set<String> closed = new HashSet<>();
  final Set<Long> mute = new HashSet<>();
  final Map<Long, Long> migrated = new HashMap<>();
  final Map<Long, Map<Integer, Sent>> sent = new LinkedHashMap<>();
  final Map<String, ObjectNode> settings = new LinkedHashMap<>();
  final Map<String, ObjectNode> answers = new LinkedHashMap<>();
  final List<String> open = new ArrayList<>();
  private int lastMessage = 100;

  int nextMessage() {
    return ++lastMessage;
  }

  Chat chat(long id) throws ApiError {
    String refusal = refusing.get(id);
    if (refusal != null) {
      throw ApiError.forbidden(refusal);
    }
    Long to = migrated.get(id);
    if (to != null) {
      throw new ApiError(
          400,
          "Bad Request: group chat was upgraded to a supergroup chat",
          Map.of("migrate_to_chat_id", to));
    }
    if (id > 0 && !chats.containsKey(id)) {
      throw ApiError.forbidden("bot can't initiate conversation with a user");
    }
    return Optional.ofNullable(chats.get(id)).orElseThrow(() -> ApiError.bad("chat not found"));
  }

  void put(Sent message) {
    sent.computeIfAbsent(message.chat(), any -> new LinkedHashMap<>()).put(message.id(), message);
  }

  Optional<Sent> find(long chat, int id) {
    return Optional.ofNullable(sent.getOrDefault(chat, Map.of()).get(id));
  }

  List<Sent> all() {
    return sent.values().stream().flatMap(messages -> messages.values().stream()).toList();
  }

  static ObjectNode json(Person person) {
    ObjectNode json = JSON.createObjectNode();
    json.put("id", person.id()).put("is_bot", person.id() == BOT).put("first_name", person.name());
    if (!person.language().isEmpty()) {
      json.put("language_code", person.language());
    }
    return json;
  }

  static ObjectNode json(Chat chat) {
    ObjectNode json = JSON.createObjectNode();
    json.put("id", chat.id()).put("type", chat.type());
    return json.put(chat.type().equals("private") ? "first_name" : "title", chat.title());
  }

  static ObjectNode bot() {
    return json(new Person(BOT, "Onrecord", "")).put("username", BOT_NAME);
  }

  static ArrayNode array() {
    return JSON.createArrayNode();
  }
}
