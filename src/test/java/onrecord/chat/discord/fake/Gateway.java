package onrecord.chat.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/**
 * Where clients are told what happens. A client says who it is (IDENTIFY), or goes on with the
 * session that it had (RESUME).
 */
final class Gateway {
  /** GUILD_MEMBERS, GUILD_PRESENCES and MESSAGE_CONTENT need Discord's leave. */
  private static final int PRIVILEGED = 1 << 1 | 1 << 8 | 1 << 15;

  private static final Duration BETWEEN_IDENTIFIES = Duration.ofSeconds(5);

  private final World world;
  private final Violations violations;
  private final String token;
  private final Supplier<String> address;
  private final Map<String, Session> sessions = new ConcurrentHashMap<>();
  private final List<Instant> identified = new CopyOnWriteArrayList<>();
  private volatile Duration heartbeat = Duration.ofMillis(41_250);
  private volatile Optional<Session> current = Optional.empty();
  private volatile int resumed;

  /**
   * @param address where clients connect
   */
  Gateway(World world, Violations violations, String token, Supplier<String> address) {
    this.world = world;
    this.violations = violations;
    this.token = token;
    this.address = address;
  }

  void heartbeat(Duration interval) {
    heartbeat = interval;
  }

  Duration heartbeat() {
    return heartbeat;
  }

  /** When clients said who they are. */
  List<Instant> identified() {
    return List.copyOf(identified);
  }

  int resumed() {
    return resumed;
  }

  /** The session of the client that came last. */
  Optional<Session> current() {
    return current;
  }

  void dispatch(String type, JsonNode data) {
    current.orElseThrow(() -> new IllegalStateException("no client has come")).dispatch(type, data);
  }

  synchronized void identify(Connection connection, JsonNode identify) {
    check(identify);
    if (!identify.path("token").asText().equals(token)) {
      connection.close(4004);
      return;
    }
    Session session = new Session();
    sessions.put(session.id, session);
    connection.belongsTo(session);
    session.attach(connection);
    session.dispatch("READY", ready(session, identify));
    world.guilds().forEach(guild -> session.dispatch("GUILD_CREATE", world.json(guild)));
    current = Optional.of(session);
  }

  private void check(JsonNode identify) {
    Instant now = Instant.now();
    if (!identified.isEmpty()
        && Duration.between(identified.getLast(), now).compareTo(BETWEEN_IDENTIFIES) < 0) {
      violations.add("IDENTIFY twice in 5 s: " + identified.getLast() + ", " + now);
    }
    identified.add(now);
    if ((identify.path("intents").asInt() & PRIVILEGED) != 0) {
      violations.add("a privileged intent: " + identify.path("intents"));
    }
  }

  private ObjectNode ready(Session session, JsonNode identify) {
    ArrayNode guilds = Json.array();
    world.guilds().forEach(guild -> guilds.add(Json.object("id", guild.id(), "unavailable", true)));
    ObjectNode ready =
        Json.object(
            "v",
            10,
            "session_id",
            session.id,
            "resume_gateway_url",
            address.get(),
            "private_channels",
            List.of(),
            "application",
            Map.of("id", world.bot.id(), "flags", 0));
    ready.set("user", world.bot.json());
    ready.set("guilds", guilds);
    ready.set(
        "shard",
        identify.path("shard").isMissingNode() ? Json.array(0, 1) : identify.path("shard"));
    return ready;
  }

  synchronized void resume(Connection connection, JsonNode resume) {
    Session session = sessions.get(resume.path("session_id").asText());
    if (session == null || !resume.path("token").asText().equals(token)) {
      connection.send(Json.object("op", 9, "d", false));
      return;
    }
    resumed++;
    connection.belongsTo(session);
    session.replay(connection, resume.path("seq").asInt());
  }

  /** Forgets a session: who wants to go on with it must begin anew. */
  void forget(Session session) {
    sessions.remove(session.id);
  }
}
