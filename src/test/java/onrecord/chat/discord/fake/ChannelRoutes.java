package onrecord.chat.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import onrecord.chat.discord.fake.World.Channel;

/** Messages in channels, threads and direct messages. */
final class ChannelRoutes {
  private static final Reply NO_CHANNEL = Reply.error(404, 10003, "Unknown Channel");
  private static final Reply NO_USER = Reply.error(404, 10013, "Unknown User");
  private static final Reply NO_MESSAGE = Reply.error(404, 10008, "Unknown Message");
  private static final Reply FORBIDDEN = Reply.error(403, 50013, "Missing Permissions");
  private static final Reply NO_ACCESS = Reply.error(403, 50001, "Missing Access");
  private static final Reply CLOSED = Reply.error(403, 50007, "Cannot send messages to this user");

  private final World world;
  private final Messages messages;
  private final Violations violations;
  private final Map<String, AtomicInteger> refused = new ConcurrentHashMap<>();
  private final Set<String> forbidden = ConcurrentHashMap.newKeySet();
  private final Set<String> hidden = ConcurrentHashMap.newKeySet();
  private final Set<String> unread = ConcurrentHashMap.newKeySet();
  private final AtomicInteger searches = new AtomicInteger();

  ChannelRoutes(World world, Messages messages, Violations violations) {
    this.world = world;
    this.messages = messages;
    this.violations = violations;
  }

  List<Route> routes() {
    String all = "/channels/{channel_id}/messages";
    String one = all + "/{message_id}";
    return List.of(
        new Route("POST", all, (request, names) -> in(names, channel -> send(channel, request))),
        new Route("GET", all, (request, names) -> in(names, channel -> after(channel, request))),
        new Route("GET", one, (_, names) -> in(names, _ -> reply(messages.find(names.get(1))))),
        new Route("PATCH", one, (request, names) -> in(names, _ -> edit(names.get(1), request))),
        new Route("DELETE", one, (_, names) -> in(names, _ -> remove(names.get(1)))),
        new Route("POST", "/users/@me/channels", (request, _) -> direct(request.body())));
  }

  /** From now on nothing can be sent there, though the guild does not say so. */
  void forbid(Channel channel) {
    forbidden.add(channel.id());
  }

  void allow(Channel channel) {
    forbidden.remove(channel.id());
  }

  /** From now on the bot does not see it. */
  void hide(Channel channel) {
    hidden.add(channel.id());
  }

  /** How often the client was refused there. */
  int refused(Channel channel) {
    return refused.getOrDefault(channel.id(), new AtomicInteger()).get();
  }

  private Reply in(List<String> names, Function<Channel, Reply> then) {
    Optional<Channel> channel = world.channel(names.getFirst());
    if (channel.isEmpty()) {
      return NO_CHANNEL;
    }
    if (forbidden.contains(channel.get().id()) || hidden.contains(channel.get().id())) {
      refused.computeIfAbsent(channel.get().id(), _ -> new AtomicInteger()).incrementAndGet();
      return channel.get().type() == World.DIRECT
          ? CLOSED
          : hidden.contains(channel.get().id()) ? NO_ACCESS : FORBIDDEN;
    }
    return then.apply(channel.get());
  }

  private Reply send(Channel channel, Request request) {
    Limits.message(request.body(), false).forEach(violations::add);
    if (!request.body().path("enforce_nonce").asBoolean() || !request.body().has("nonce")) {
      violations.add("a message without a nonce that is enforced");
    }
    return Reply.of(messages.addOnce(channel, world.bot, request.body(), request.files()));
  }

  /** Discord tells the newest first. */
  private Reply after(Channel channel, Request request) {
    if (unread.contains(channel.id())) {
      return FORBIDDEN;
    }
    String after = request.query().getOrDefault("after", "0");
    int limit = Integer.parseInt(request.query().getOrDefault("limit", "50"));
    searches.incrementAndGet();
    return Reply.of(Json.array(messages.after(channel, after, limit).reversed().toArray()));
  }

  /** How often the client looked for messages. */
  int searches() {
    return searches.get();
  }

  /** From now on the client may not read what was said there before. */
  void conceal(Channel channel) {
    unread.add(channel.id());
  }

  private Reply edit(String id, Request request) {
    Limits.message(request.body(), true).forEach(violations::add);
    return reply(messages.edit(id, request.body(), request.files()));
  }

  private Reply remove(String id) {
    return messages.remove(id).map(_ -> Reply.NO_CONTENT).orElse(NO_MESSAGE);
  }

  private static Reply reply(Optional<ObjectNode> message) {
    return message.map(Reply::of).orElse(NO_MESSAGE);
  }

  private Reply direct(JsonNode body) {
    return world
        .userOf(body.path("recipient_id").asText())
        .map(user -> Reply.of(world.json(world.direct(user))))
        .orElse(NO_USER);
  }
}
