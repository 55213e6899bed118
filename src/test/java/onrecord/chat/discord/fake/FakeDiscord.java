package onrecord.chat.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import onrecord.chat.discord.fake.World.Channel;
import onrecord.chat.discord.fake.World.Guild;
import onrecord.chat.discord.fake.World.User;

/**
 * Discord on 127.0.0.1: its REST API and its gateway, as far as a bot meets them. What people do
 * there is told to the bot, and what the bot does is checked and kept.
 */
public final class FakeDiscord implements AutoCloseable {
  /** The bot's token. */
  public static final String TOKEN = "MTIzNDU2Nzg5MDEyMzQ1Njc4.GcanarY.fake-token-of-the-tests";

  final World world = new World();
  final Messages messages = new Messages();
  final Violations violations = new Violations();
  final Faults faults = new Faults(violations);
  final Gateway gateway;
  final ChannelRoutes channelRoutes = new ChannelRoutes(world, messages, violations);
  final InteractionRoutes interactionRoutes = new InteractionRoutes(world, messages, violations);
  private final OwnRoutes ownRoutes;
  private final Interactions interactions = new Interactions(world);
  private final Sockets sockets = new Sockets();
  private final MockWebServer server = new MockWebServer();

  /** Of its own, so that its connections are numbered in the order in which they are taken. */
  private final MockWebServer gatewayServer = new MockWebServer();

  private final List<Route> routes;
  final AtomicInteger unauthorized = new AtomicInteger();
  final AtomicInteger refusals = new AtomicInteger();

  private FakeDiscord() {
    gateway = new Gateway(world, violations, TOKEN, () -> gatewayUrl().toString());
    ownRoutes = new OwnRoutes(world, violations, () -> gatewayUrl().toString());
    routes =
        Stream.of(ownRoutes.routes(), interactionRoutes.routes(), channelRoutes.routes())
            .flatMap(List::stream)
            .toList();
  }

  public static FakeDiscord start() throws IOException {
    FakeDiscord discord = new FakeDiscord();
    discord.server.setDispatcher(dispatcher(discord::dispatch));
    discord.server.start();
    discord.gatewayServer.setServerSocketFactory(discord.sockets);
    discord.gatewayServer.setDispatcher(dispatcher(discord::connect));
    discord.gatewayServer.start();
    return discord;
  }

  private static Dispatcher dispatcher(Function<RecordedRequest, MockResponse> answers) {
    return new Dispatcher() {
      @Override
      public MockResponse dispatch(RecordedRequest request) {
        return answers.apply(request);
      }
    };
  }

  private MockResponse connect(RecordedRequest recorded) {
    if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      return new MockResponse.Builder().code(503).build();
    }
    Connection connection = new Connection(gateway, recorded.getConnectionIndex());
    return new MockResponse.Builder().webSocketUpgrade(connection).build();
  }

  private MockResponse dispatch(RecordedRequest recorded) {
    Request request = Request.of(recorded);
    return routes.stream()
        .filter(route -> route.names(request).isPresent())
        .findFirst()
        .map(route -> faults.answer(request, bucket(route, request), () -> answer(route, request)))
        .orElseGet(() -> unknown(request).response());
  }

  /** Limits are counted by kind of request and by the channel, guild or interaction of it. */
  private static String bucket(Route route, Request request) {
    String major = route.names(request).flatMap(names -> names.stream().findFirst()).orElse("");
    return route.method() + " " + route.template() + " " + major;
  }

  private Reply answer(Route route, Request request) {
    boolean byToken =
        request.path().startsWith("/interactions/") || request.path().startsWith("/webhooks/");
    if (!byToken && !request.authorization().equals(Optional.of("Bot " + TOKEN))) {
      unauthorized.incrementAndGet();
      return Reply.error(401, 0, "401: Unauthorized");
    }
    if (!request.body().isMissingNode()) {
      Specification.wrong(route.method(), route.template(), request.body())
          .forEach(violations::add);
    }
    return route.answer(request).orElseThrow();
  }

  private Reply unknown(Request request) {
    violations.add("no such request: " + request.method() + " " + request.path());
    return Reply.error(404, 0, "404: Not Found");
  }

  public URI restUrl() {
    return server.url("/api/v10/").uri();
  }

  public URI gatewayUrl() {
    return URI.create("ws://127.0.0.1:" + gatewayServer.getPort());
  }

  public Violations violations() {
    return violations;
  }

  /** What can go wrong between here and a client's gateway connection. */
  public Storm storm() {
    return new Storm(this, sockets);
  }

  /** What can go wrong with a client's requests. */
  public Weather weather() {
    return new Weather(this);
  }

  public User bot() {
    return world.bot;
  }

  public User user(String name) {
    return world.user(name);
  }

  /** A guild that the bot has joined already. */
  public Guild guild(String name, User owner) {
    return world.guild(name, owner, true);
  }

  /** A guild that the bot is not in, where people brought it along. */
  public Guild elsewhere(String name, User owner) {
    return world.guild(name, owner, false);
  }

  public Channel channel(Guild guild, String name) {
    return world.channel(guild, name);
  }

  public Channel announcements(Guild guild, String name) {
    return world.announcements(guild, name);
  }

  /** All may read there, and the bot alone may write. */
  public void notice(Channel channel) {
    world.notice(channel);
  }

  /** The rules of its guild stand there. */
  public void rules(Channel channel) {
    world.rules(channel);
  }

  /** Discord itself welcomes people there. */
  public void system(Channel channel) {
    world.system(channel);
  }

  public Channel thread(Channel parent, String name) {
    return world.thread(parent, name);
  }

  public Channel direct(User user) {
    return world.direct(user);
  }

  /** The bot is added to a guild while it is there. */
  public void join(Guild guild) {
    gateway.dispatch("GUILD_CREATE", world.json(guild));
  }

  /** The bot is removed from a guild. */
  public void leave(Guild guild) {
    world.remove(guild);
    gateway.dispatch("GUILD_DELETE", Json.object("id", guild.id()));
  }

  /** A channel or thread that was made while the bot is there. */
  public void announce(Channel channel) {
    String event = channel.isThread() ? "THREAD_CREATE" : "CHANNEL_CREATE";
    gateway.dispatch(event, world.json(channel));
  }

  /** The owner of a guild lets everybody pin messages, and write in a channel. */
  void allow(Channel channel) {
    channelRoutes.allow(channel);
    world
        .guildOf(channel)
        .ifPresent(guild -> gateway.dispatch("GUILD_ROLE_UPDATE", world.everyoneMayPin(guild)));
  }

  public void delete(Channel channel) {
    world.remove(channel);
    gateway.dispatch("CHANNEL_DELETE", world.json(channel));
  }

  /** The commands that the bot has set. */
  public List<JsonNode> commands() {
    return ownRoutes.commands();
  }

  /** The messages of a channel, oldest first. */
  public List<ObjectNode> messages(Channel channel) {
    return messages.in(channel);
  }

  /** The messages of the channel of an id, oldest first. */
  public List<ObjectNode> messages(String channel) {
    return world.channel(channel).map(messages::in).orElse(List.of());
  }

  /** Whether a bot has come and knows all guilds. */
  public boolean isAttended() {
    return gateway.current().isPresent() && !commands().isEmpty();
  }

  public Interaction slash(
      User user, Channel channel, String command, Map<String, String> options) {
    Interaction interaction = begin(channel, Optional.empty());
    return dispatched(
        interaction,
        interactions.slash(interaction, user, command(command), options, Optional.empty()));
  }

  /** A command that the network held back until nobody waits for its answer any more. */
  public Interaction slashTooLate(
      User user, Channel channel, String command, Map<String, String> options) {
    Instant created = Instant.now().minusSeconds(60);
    Interaction interaction =
        interactionRoutes.begin(new Interaction(channel, Optional.empty(), messages, created));
    violations.expect("an interaction was acknowledged after");
    return dispatched(
        interaction,
        interactions.slash(interaction, user, command(command), options, Optional.empty()));
  }

  /** Somebody types into an option of a command. */
  public Interaction suggest(
      User user, Channel channel, String command, String option, String typed) {
    Interaction interaction = begin(channel, Optional.empty());
    return dispatched(
        interaction,
        interactions.slash(
            interaction, user, command(command), Map.of(option, typed), Optional.of(option)));
  }

  /** Somebody uses a command of a message's menu. */
  public Interaction onMessage(User user, Channel channel, String command, JsonNode message) {
    Interaction interaction = begin(channel, Optional.empty());
    return dispatched(
        interaction, interactions.onMessage(interaction, user, command(command), message));
  }

  /** Somebody presses the button with a label. */
  public Interaction press(User user, Channel channel, JsonNode message, String label) {
    JsonNode button = component(message, label);
    return press(user, channel, message, button.path("custom_id").asText(), List.of());
  }

  /** Somebody chooses the option with a label. */
  public Interaction choose(User user, Channel channel, JsonNode message, String label) {
    for (JsonNode row : message.path("components")) {
      for (JsonNode select : row.path("components")) {
        for (JsonNode option : select.path("options")) {
          if (option.path("label").asText().equals(label)) {
            String value = option.path("value").asText();
            return press(user, channel, message, select.path("custom_id").asText(), List.of(value));
          }
        }
      }
    }
    throw new IllegalArgumentException("no option " + label + " in " + message);
  }

  /** A press as a client may forge it. */
  public Interaction press(
      User user, Channel channel, JsonNode message, String customId, List<String> values) {
    Interaction interaction = begin(channel, Optional.of(message.path("id").asText()));
    return dispatched(
        interaction, interactions.component(interaction, user, message, customId, values));
  }

  /** Somebody fills in the modal that they were shown. */
  public Interaction submit(User user, Channel channel, JsonNode modal, String text) {
    Interaction interaction = begin(channel, Optional.empty());
    return dispatched(interaction, interactions.modal(interaction, user, modal, text));
  }

  private static JsonNode component(JsonNode message, String label) {
    return StreamSupport.stream(message.path("components").spliterator(), false)
        .flatMap(row -> StreamSupport.stream(row.path("components").spliterator(), false))
        .filter(button -> button.path("label").asText().equals(label))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no button " + label + " in " + message));
  }

  private JsonNode command(String name) {
    return commands().stream()
        .filter(command -> command.path("name").asText().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no command " + name));
  }

  private Interaction begin(Channel channel, Optional<String> pressedOn) {
    return interactionRoutes.begin(new Interaction(channel, pressedOn, messages, Instant.now()));
  }

  private Interaction dispatched(Interaction interaction, ObjectNode event) {
    gateway.dispatch("INTERACTION_CREATE", event);
    return interaction;
  }

  /** Somebody writes a message. */
  public ObjectNode say(User user, Channel channel, String content) {
    return say(user, channel, content, Optional.empty());
  }

  /** Somebody replies to a message, with a ping. */
  public ObjectNode reply(User user, Channel channel, JsonNode to, String content) {
    return say(user, channel, content, Optional.of(to));
  }

  private ObjectNode say(User user, Channel channel, String content, Optional<JsonNode> to) {
    ObjectNode message = messages.add(channel, user, Json.object("content", content), List.of());
    gateway.dispatch("MESSAGE_CREATE", new Heard(world).message(channel, user, message, to));
    return message;
  }

  @Override
  public void close() {
    gatewayServer.close();
    server.close();
  }
}
