package onrecord.chat.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onrecord.chat.telegram.fake.World.Chat;
import onrecord.chat.telegram.fake.World.Sent;

/** What each method does, and what it hands back. */
final class Methods {
  private static final int LONGEST_MESSAGE = 4096;
  private static final int LONGEST_CAPTION = 1024;

  private final World world;
  private final Flood flood;
  private final InstantSource clock;

  /** As older servers do not know some. */
  volatile String unknownTag = "none";

  /** As if all of them were sent more than two days ago. */
  volatile boolean old;

  Methods(World world, Flood flood, InstantSource clock) {
    this.world = world;
    this.flood = flood;
    this.clock = clock;
  }

  JsonNode call(String method, ObjectNode request) throws ApiError {
    return switch (method) {
      case "getme" -> me();
      case "sendmessage" -> sendMessage(request);
      case "senddocument" -> sendDocument(request);
      case "editmessagetext" -> editMessageText(request);
      case "deletemessage" -> deleteMessage(request);
      case "answercallbackquery", "answerinlinequery" -> answer(method, request);
      case "setmycommands", "setmydescription", "setmyshortdescription" -> set(method, request);
      case "getmycommands" -> commands(request);
      case "getchatmember" -> member(request.path("chat_id").asLong(), request);
      case "getchatadministrators" -> administrators(request.path("chat_id").asLong());
      case "leavechat" -> leave(request.path("chat_id").asLong());
      default -> throw new ApiError(404, "Not Found: method not found", Map.of());
    };
  }

  private static ObjectNode me() {
    return World.bot()
        .put("can_join_groups", true)
        .put("can_read_all_group_messages", false)
        .put("supports_inline_queries", true);
  }

  private JsonNode sendMessage(ObjectNode request) throws ApiError {
    Chat chat = chat(request);
    Markup.Parsed parsed = parsed(request, "text", LONGEST_MESSAGE);
    replied(chat, request);
    allowed(chat, request);
    return sent(chat, request, parsed);
  }

  private JsonNode sendDocument(ObjectNode request) throws ApiError {
    Chat chat = chat(request);
    if (request.path("document").asText().isEmpty()) {
      throw ApiError.bad("there is no document in the request");
    }
    return sent(chat, request, parsed(request, "caption", LONGEST_CAPTION));
  }

  private Chat chat(ObjectNode request) throws ApiError {
    long id = request.path("chat_id").asLong();
    Chat chat = world.chat(id);
    Optional<Duration> wait = flood.take(id);
    if (wait.isPresent()) {
      long seconds = wait.get().toSeconds();
      throw new ApiError(
          429, "Too Many Requests: retry after " + seconds, Map.of("retry_after", seconds));
    }
    return chat;
  }

  private Markup.Parsed parsed(ObjectNode request, String field, int most) throws ApiError {
    String text = request.path(field).asText();
    boolean html = request.path("parse_mode").asText().equalsIgnoreCase("HTML");
    if (html && text.contains("<" + unknownTag)) {
      throw ApiError.bad("can't parse entities: Unsupported start tag \"" + unknownTag + "\"");
    }
    try {
      Markup.Parsed parsed = html ? Markup.html(text) : Markup.plain(text);
      if (parsed.text().isEmpty() && field.equals("text")) {
        throw ApiError.bad("message text is empty");
      }
      if (parsed.text().length() > most) {
        throw ApiError.bad("message is too long");
      }
      return parsed;
    } catch (Markup.MarkupException e) {
      throw new ApiError(400, String.valueOf(e.getMessage()), Map.of());
    }
  }

  private void replied(Chat chat, ObjectNode request) throws ApiError {
    JsonNode reply = request.path("reply_parameters");
    boolean gone =
        reply.has("message_id") && world.settings.containsKey(gone(chat, reply.path("message_id")));
    if (gone && !reply.path("allow_sending_without_reply").asBoolean()) {
      throw ApiError.bad("message to be replied not found");
    }
  }

  private void allowed(Chat chat, ObjectNode request) throws ApiError {
    if (world.mute.contains(chat.id())) {
      throw ApiError.bad("not enough rights to send text messages to the chat");
    }
    if (world.closed.contains(chat.id() + " " + request.path("message_thread_id").asInt())) {
      throw ApiError.bad("TOPIC_CLOSED");
    }
  }

  static String gone(Chat chat, JsonNode message) {
    return "gone " + chat.id() + " " + message.asInt();
  }

  private ObjectNode sent(Chat chat, ObjectNode request, Markup.Parsed parsed) {
    Sent message = new Sent(chat.id(), world.nextMessage(), parsed, request, 0);
    world.put(message);
    return json(chat, message);
  }

  private ObjectNode json(Chat chat, Sent message) {
    ObjectNode json = World.JSON.createObjectNode();
    json.put("message_id", message.id()).put("date", clock.instant().getEpochSecond());
    json.set("chat", World.json(chat));
    json.set("from", World.bot());
    json.put("text", message.text());
    if (message.request().has("message_thread_id")) {
      json.put("message_thread_id", message.request().path("message_thread_id").asInt());
      json.put("is_topic_message", true);
    }
    return json;
  }

  private JsonNode editMessageText(ObjectNode request) throws ApiError {
    Chat chat = chat(request);
    Sent before =
        world
            .find(chat.id(), request.path("message_id").asInt())
            .orElseThrow(() -> ApiError.bad("message to edit not found"));
    Markup.Parsed parsed = parsed(request, "text", LONGEST_MESSAGE);
    boolean same =
        parsed.equals(before.parsed())
            && request.path("reply_markup").equals(before.request().path("reply_markup"));
    if (same) {
      throw ApiError.bad(
          "message is not modified: specified new message content and reply markup are exactly the"
              + " same as a current content and reply markup of the message");
    }
    Sent after = new Sent(chat.id(), before.id(), parsed, request, before.edits() + 1);
    world.put(after);
    return json(chat, after);
  }

  private JsonNode deleteMessage(ObjectNode request) throws ApiError {
    Chat chat = chat(request);
    if (old) {
      throw ApiError.bad("message can't be deleted for everyone");
    }
    Sent gone =
        world.sent.getOrDefault(chat.id(), Map.of()).remove(request.path("message_id").asInt());
    if (gone == null) {
      throw ApiError.bad("message to delete not found");
    }
    return BooleanNode.TRUE;
  }

  private JsonNode answer(String method, ObjectNode request) throws ApiError {
    boolean inline = method.equals("answerinlinequery");
    for (JsonNode content : request.path("results").findValues("input_message_content")) {
      parsed((ObjectNode) content, "message_text", LONGEST_MESSAGE);
    }
    String id = request.path(inline ? "inline_query_id" : "callback_query_id").asText();
    if (!world.open.remove(id)) {
      throw ApiError.bad("query is too old and response timeout expired or query ID is invalid");
    }
    world.answers.put(id, request);
    return BooleanNode.TRUE;
  }

  private JsonNode set(String method, ObjectNode request) {
    world.settings.put(name(method, request), request);
    return BooleanNode.TRUE;
  }

  private static String name(String method, ObjectNode request) {
    String scope = request.path("scope").path("type").asText("");
    String language = request.path("language_code").asText("");
    return (method + " " + scope + " " + language).replaceAll(" +", " ").strip();
  }

  private JsonNode commands(ObjectNode request) {
    ObjectNode set = world.settings.get(name("setmycommands", request));
    return set == null ? World.array() : set.path("commands");
  }

  private JsonNode member(long chat, ObjectNode request) throws ApiError {
    world.chat(chat);
    return member(chat, request.path("user_id").asLong());
  }

  private ObjectNode member(long chat, long user) {
    String status = world.statuses.getOrDefault(chat, Map.of()).getOrDefault(user, "member");
    ObjectNode member = World.JSON.createObjectNode().put("status", status);
    member.set("user", World.json(new World.Person(user, "somebody", "")));
    if (status.equals("administrator")) {
      for (String right : RIGHTS) {
        member.put(right, true);
      }
    }
    return status.equals("creator") ? member.put("is_anonymous", false) : member;
  }

  private static final List<String> RIGHTS =
      List.of(
          "can_be_edited",
          "can_manage_chat",
          "can_delete_messages",
          "can_restrict_members",
          "can_promote_members",
          "can_change_info",
          "can_invite_users");

  private JsonNode administrators(long chat) throws ApiError {
    world.chat(chat);
    ArrayNode all = World.array();
    world
        .statuses
        .getOrDefault(chat, Map.of())
        .forEach((user, status) -> {
          if (!status.equals("member")) {
            all.add(member(chat, user));
          }
        });
    return all;
  }

  private JsonNode leave(long chat) throws ApiError {
    world.chat(chat);
    world.refusing.put(chat, "bot is not a member of the supergroup chat");
    return BooleanNode.TRUE;
  }
}
