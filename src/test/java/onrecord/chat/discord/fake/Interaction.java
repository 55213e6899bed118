package onrecord.chat.discord.fake;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.core.ConditionFactory;

/**
 * Something that a person did to the bot and that wants an answer: a command, a press, a modal,
 * what is typed into an option.
 */
public final class Interaction {
  /** How the bot may respond at first. */
  public enum Callback {
    MESSAGE(4),
    DEFERRED_MESSAGE(5),
    DEFERRED_UPDATE(6),
    UPDATE(7),
    SUGGESTIONS(8),
    MODAL(9);

    final int type;

    Callback(int type) {
      this.type = type;
    }

    static Optional<Callback> of(int type) {
      return List.of(values()).stream().filter(callback -> callback.type == type).findFirst();
    }
  }

  private static final Duration LITTLE = Duration.ofMillis(3);

  final String id = Snowflakes.next();
  final String token = "interaction" + Snowflakes.next();
  final World.Channel channel;
  final Optional<String> pressedOn;
  private final Messages messages;
  private final Instant created;
  private volatile Optional<Callback> callback = Optional.empty();
  private volatile JsonNode data = Json.read("");
  private volatile Duration took = Duration.ZERO;
  private volatile boolean filled;
  private volatile Duration answeredAfter = Duration.ZERO;
  private volatile Optional<String> original = Optional.empty();
  private final List<String> followUps = new CopyOnWriteArrayList<>();
  private volatile boolean expired;

  /**
   * @param pressedOn the id of the message with the button
   * @param created before now where the network held it back
   */
  Interaction(
      World.Channel channel, Optional<String> pressedOn, Messages messages, Instant created) {
    this.channel = channel;
    this.pressedOn = pressedOn;
    this.messages = messages;
    this.created = created;
  }

  Duration age() {
    return Duration.between(created, Instant.now());
  }

  /** Fifteen minutes have passed: its token is void. */
  public void expire() {
    expired = true;
  }

  boolean isExpired() {
    return expired;
  }

  void acknowledged(Callback how, JsonNode with) {
    took = age();
    data = with;
    callback = Optional.of(how);
  }

  void original(String message) {
    original = Optional.of(message);
  }

  void wasFilled() {
    answeredAfter = filled ? answeredAfter : age();
    filled = true;
  }

  void followedUp(String message) {
    followUps.add(message);
  }

  Optional<String> original() {
    return original;
  }

  /** How the bot responded at first, if it has. */
  public Optional<Callback> callback() {
    return callback;
  }

  /** How long the first response took. */
  public Duration took() {
    return took;
  }

  /** How long it took until the first response was the answer, or had it put in. */
  public Duration answeredAfter() {
    return answeredAfter;
  }

  /** What came with the first response: suggestions, a modal. */
  public JsonNode data() {
    soon().until(() -> callback.isPresent());
    return data;
  }

  /** Whether it has been answered, not only acknowledged. */
  public boolean isAnswered() {
    return filled || !followUps.isEmpty();
  }

  /** The message that answers it. */
  public JsonNode answer() {
    soon().until(this::isAnswered);
    return filled ? original.flatMap(messages::find).orElseThrow() : followUp();
  }

  /** The last message that was sent after the first response. */
  public JsonNode followUp() {
    soon().until(() -> !followUps.isEmpty());
    return messages.find(followUps.getLast()).orElseThrow();
  }

  private static ConditionFactory soon() {
    return await().atMost(Duration.ofSeconds(30)).pollDelay(LITTLE).pollInterval(LITTLE);
  }

  public List<String> followUps() {
    return List.copyOf(followUps);
  }

  /** Whether the answer was removed. */
  public boolean isRemoved() {
    return original.isPresent() && original.flatMap(messages::find).isEmpty();
  }
}
