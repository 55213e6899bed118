package onrecord.chat.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import onrecord.chat.telegram.TelegramSettings;

/** Telegram on 127.0.0.1: answers the bot, and fails when it is told to. */
public final class FakeTelegram extends Dispatcher implements AutoCloseable {
  public static final String TOKEN = "7000000001:CANARYtelegramTOKENcanaryTELEGRAMtoken";

  /** It logs each address, with the token in it; held, or it would be forgotten. */
  private static final Logger LOGGED = Logger.getLogger(MockWebServer.class.getName());

  private static final int MOST_REMEMBERED = 20;

  private final MockWebServer server = new MockWebServer();
  private final InstantSource clock;
  private final Specification specification = Specification.read();
  private final World world = new World();
  private final Flood flood;
  private final Methods methods;
  private final Updates updates = new Updates();
  private final List<String> violations = new ArrayList<>();
  private final Map<String, Deque<Fault>> faults = new HashMap<>();
  private final Map<String, Integer> calls = new HashMap<>();
  private volatile Function<String, Optional<Fault>> chance = method -> Optional.empty();

  public FakeTelegram(InstantSource clock) throws IOException {
    LOGGED.setLevel(Level.WARNING);
    this.clock = clock;
    this.flood = new Flood(clock);
    this.methods = new Methods(world, flood, clock);
    server.setDispatcher(this);
    server.start();
  }

  /** Where the bot finds it. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getPort());
  }

  public TelegramSettings settings() {
    return new TelegramSettings(TOKEN, Optional.of(url()));
  }

  /** What happens there. */
  public People people() {
    return new People(this, world, updates, clock);
  }

  public Flood flood() {
    return flood;
  }

  /** The next calls of a method fail so, one after the other. */
  public synchronized void fail(String method, Fault... how) {
    faults
        .computeIfAbsent(method.toLowerCase(Locale.ROOT), any -> new ArrayDeque<>())
        .addAll(List.of(how));
  }

  /** From now on it is an older server, which does not know a tag. */
  public void refuseTag(String tag) {
    methods.unknownTag = tag;
  }

  /** From now on all messages are too old to be deleted. */
  public void agesAll() {
    methods.old = true;
  }

  /** Each call may fail so. */
  public void failBy(Function<String, Optional<Fault>> dice) {
    chance = dice;
  }

  @Override
  public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
    List<String> path = request.getUrl().pathSegments();
    if (!path.getFirst().equals("bot" + TOKEN)) {
      return error(new ApiError(401, "Unauthorized", Map.of()));
    }
    String method = path.getLast().toLowerCase(Locale.ROOT);
    ObjectNode body = Bodies.read(request);
    Optional<Fault> fault = fault(method);
    try {
      return answer(method, body, fault);
    } catch (ApiError e) {
      return error(e);
    }
  }

  private synchronized Optional<Fault> fault(String method) {
    calls.merge(method, 1, Integer::sum);
    Fault next = faults.getOrDefault(method, new ArrayDeque<>()).poll();
    return next == null ? chance.apply(method) : Optional.of(next);
  }

  private MockResponse answer(String method, ObjectNode body, Optional<Fault> fault)
      throws ApiError, InterruptedException {
    MockResponse.Builder response = new MockResponse.Builder();
    if (fault.equals(Optional.of(Fault.BAD_GATEWAY))) {
      return response.code(502).body("<html><h1>502 Bad Gateway</h1></html>").build();
    }
    if (fault.equals(Optional.of(Fault.DROPPED))) {
      return response.onResponseStart(new SocketEffect.CloseSocket()).build();
    }
    if (fault.equals(Optional.of(Fault.TOO_MUCH))) {
      flood.silence(body.path("chat_id").asLong(), Duration.ofSeconds(1));
    }
    String result = result(method, body, fault);
    response.addHeader("Content-Type", "application/json").body(result);
    return switch (fault.orElse(Fault.AGAIN)) {
      case LOST -> response.onResponseStart(new SocketEffect.CloseSocket()).build();
      case STALLED -> response.onResponseStart(SocketEffect.Stall.INSTANCE).build();
      case SLOW -> response.headersDelay(2, java.util.concurrent.TimeUnit.SECONDS).build();
      case CUT -> response.body(result.substring(0, result.length() / 2)).build();
      default -> response.build();
    };
  }

  private String result(String method, ObjectNode body, Optional<Fault> fault)
      throws ApiError, InterruptedException {
    check(method, body);
    JsonNode result = method.equals("getupdates") ? updates(body, fault) : called(method, body);
    ObjectNode answer = World.JSON.createObjectNode().put("ok", true);
    answer.set("result", result);
    return answer.toString();
  }

  private JsonNode updates(ObjectNode body, Optional<Fault> fault)
      throws ApiError, InterruptedException {
    return fault.equals(Optional.of(Fault.AGAIN)) ? updates.again() : updates.poll(body);
  }

  private synchronized JsonNode called(String method, ObjectNode body) throws ApiError {
    return methods.call(method, body);
  }

  private synchronized void check(String method, ObjectNode body) {
    specification.problems(method, body).forEach(this::violated);
    Rules.problems(method, body).forEach(problem -> violated(method + ": " + problem));
  }

  private void violated(String what) {
    if (violations.size() < MOST_REMEMBERED) {
      violations.add(what);
    }
  }

  private static MockResponse error(ApiError error) {
    ObjectNode json = World.JSON.createObjectNode();
    json.put("ok", false).put("error_code", error.code).put("description", error.description);
    if (!error.parameters.isEmpty()) {
      ObjectNode parameters = json.putObject("parameters");
      error.parameters.forEach(parameters::put);
    }
    return new MockResponse.Builder().code(error.code).body(json.toString()).build();
  }

  /** What the bot asked that it should not have; nothing for a bot that behaves. */
  public synchronized List<String> violations() {
    List<String> all = new ArrayList<>(violations);
    all.addAll(flood.violations());
    return all;
  }

  /** How often a method was called. */
  public synchronized int calls(String method) {
    return calls.getOrDefault(method.toLowerCase(Locale.ROOT), 0);
  }

  /** What the bot has sent and is there, in the order of chats and then of time. */
  public synchronized List<World.Sent> sent() {
    return world.all();
  }

  /** What the bot has sent to a chat and is there. */
  public synchronized List<World.Sent> sent(long chat) {
    return List.copyOf(world.sent.getOrDefault(chat, Map.of()).values());
  }

  /** What the bot answered to a press or an inline question. */
  public synchronized Optional<ObjectNode> answered(String id) {
    return Optional.ofNullable(world.answers.get(id));
  }

  /** What the bot set: "setmycommands all_group_chats uk". */
  public synchronized Map<String, ObjectNode> set() {
    return Map.copyOf(world.settings);
  }

  @Override
  public void close() {
    updates.close();
    server.close();
  }
}
