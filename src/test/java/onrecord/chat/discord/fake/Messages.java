package onrecord.chat.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;
import onrecord.chat.discord.fake.World.Channel;
import onrecord.chat.discord.fake.World.User;

/** All messages there are, as Discord gives them. */
final class Messages {
  private static final List<String> SENT =
      List.of("content", "embeds", "components", "flags", "nonce", "message_reference");
  private static final int HIDDEN_FROM_OTHERS = 64;

  private final Map<String, ObjectNode> byId = new ConcurrentHashMap<>();
  private final Map<String, Map<String, ObjectNode>> byChannel = new ConcurrentHashMap<>();
  private final Map<String, String> byNonce = new ConcurrentHashMap<>();

  /**
   * One more message.
   *
   * @param sent what its author sent: content, embeds and the like
   */
  ObjectNode add(Channel channel, User author, JsonNode sent, List<String> files) {
    ObjectNode message =
        Json.object(
            "id",
            Snowflakes.next(),
            "channel_id",
            channel.id(),
            "type",
            0,
            "content",
            "",
            "timestamp",
            Instant.now().toString(),
            "tts",
            false,
            "mention_everyone",
            false,
            "mentions",
            List.of(),
            "mention_roles",
            List.of(),
            "pinned",
            false,
            "flags",
            0,
            "embeds",
            List.of(),
            "components",
            List.of());
    message.set("author", author.json());
    write(message, sent, files);
    String id = message.path("id").asText();
    byId.put(id, message);
    of(channel.id()).put(id, message);
    return message;
  }

  private Map<String, ObjectNode> of(String channel) {
    return byChannel.computeIfAbsent(channel, _ -> new ConcurrentSkipListMap<>());
  }

  /**
   * The one that was sent with this nonce before, if its author insisted that there be one only.
   */
  synchronized ObjectNode addOnce(Channel channel, User author, JsonNode sent, List<String> files) {
    String nonce = channel.id() + "/" + sent.path("nonce").asText(Snowflakes.next());
    String known = byNonce.get(nonce);
    if (known != null && sent.path("enforce_nonce").asBoolean() && byId.containsKey(known)) {
      return byId.get(known);
    }
    ObjectNode message = add(channel, author, sent, files);
    byNonce.put(nonce, message.path("id").asText());
    return message;
  }

  Optional<ObjectNode> edit(String id, JsonNode sent, List<String> files) {
    return find(id)
        .map(message -> {
          boolean hidden = isEphemeral(message);
          write(message, sent, files);
          // Who sees a message cannot be changed.
          message.put("flags", hidden ? HIDDEN_FROM_OTHERS : 0);
          return message.put("edited_timestamp", Instant.now().toString());
        });
  }

  Optional<ObjectNode> remove(String id) {
    Optional<ObjectNode> removed = Optional.ofNullable(byId.remove(id));
    removed.ifPresent(message -> of(message.path("channel_id").asText()).remove(id));
    return removed;
  }

  Optional<ObjectNode> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Time passes: what comes again under such a nonce is another message. */
  synchronized void forgetNonces(Predicate<String> which) {
    byNonce.keySet().removeIf(known -> which.test(known.substring(known.indexOf('/') + 1)));
  }

  /** Those of a channel with higher ids, oldest first; nobody is told their nonces any more. */
  List<ObjectNode> after(Channel channel, String id, int limit) {
    return of(channel.id()).values().stream()
        .filter(message -> Long.parseUnsignedLong(message.path("id").asText()) > Long.parseLong(id))
        .limit(limit)
        .map(message -> message.deepCopy().without(List.of("nonce")))
        .map(ObjectNode.class::cast)
        .toList();
  }

  /** Those of a channel, oldest first. */
  List<ObjectNode> in(Channel channel) {
    return List.copyOf(of(channel.id()).values());
  }

  /** Whether the message is for one person alone. */
  static boolean isEphemeral(JsonNode message) {
    return (message.path("flags").asInt() & HIDDEN_FROM_OTHERS) != 0;
  }

  private static void write(ObjectNode message, JsonNode sent, List<String> files) {
    for (String field : SENT) {
      if (sent.has(field) && !sent.path(field).isNull()) {
        message.set(field, received(field, sent.path(field)));
      }
    }
    if (!files.isEmpty()) {
      var attachments = message.putArray("attachments");
      files.forEach(file ->
          attachments.add(
              Json.object(
                  "id",
                  Snowflakes.next(),
                  "filename",
                  file,
                  "size",
                  1,
                  "url",
                  "https://cdn.example/" + file,
                  "proxy_url",
                  "https://cdn.example/" + file)));
    }
  }

  /** Discord says of what kind each embed is. */
  private static JsonNode received(String field, JsonNode sent) {
    JsonNode copy = sent.deepCopy();
    if (field.equals("embeds")) {
      copy.forEach(embed -> ((ObjectNode) embed).put("type", "rich"));
    }
    return copy;
  }
}
