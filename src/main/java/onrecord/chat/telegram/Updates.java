package onrecord.chat.telegram;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * {@code getUpdates}, read one update at a time: for the library one that it cannot read spoils all
 * that came with it, and the same come again for ever.
 */
final class Updates extends BotApiMethod<ArrayList<Update>> {
  static final int MOST = 100;

  private static final System.Logger LOG = System.getLogger(Updates.class.getName());
  private static final ObjectMapper JSON = new ObjectMapper();

  /** All that is taken up; nothing else is sent to us. */
  private static final List<String> TAKEN_UP =
      List.of(
          "message",
          "edited_message",
          "channel_post",
          "edited_channel_post",
          "inline_query",
          "callback_query",
          "my_chat_member");

  @JsonProperty("offset")
  final int offset;

  @JsonProperty("limit")
  final int limit = MOST;

  @JsonProperty("timeout")
  final long timeout;

  @JsonProperty("allowed_updates")
  final List<String> allowedUpdates = TAKEN_UP;

  /**
   * @param offset the id of the first that is wanted; those before it are done with
   * @param wait for how long an answer may wait for the first to come, in whole seconds
   */
  Updates(int offset, Duration wait) {
    this.offset = offset;
    this.timeout = wait.toSeconds();
  }

  @Override
  public String getMethod() {
    return "getUpdates";
  }

  @Override
  @SuppressWarnings("NonApiType") // What the library hands on is Serializable.
  public ArrayList<Update> deserializeResponse(String answer) throws TelegramApiRequestException {
    JsonNode result = result(answer);
    if (!result.isArray()) {
      return deserializeResponseArray(answer, Update.class);
    }
    ArrayList<Update> updates = new ArrayList<>();
    result.forEach(update -> updates.add(read(update)));
    return updates;
  }

  private static JsonNode result(String answer) throws TelegramApiRequestException {
    try {
      return JSON.readTree(answer).path("result");
    } catch (JsonProcessingException e) {
      throw new TelegramApiRequestException("no JSON");
    }
  }

  private static Update read(JsonNode update) {
    try {
      return JSON.treeToValue(update, Update.class);
    } catch (JsonProcessingException | RuntimeException e) {
      LOG.log(
          System.Logger.Level.WARNING,
          "an update cannot be read, and is passed over: {0}",
          e.getClass().getSimpleName());
      Update bare = new Update();
      bare.setUpdateId(update.path("update_id").asInt());
      return bare;
    }
  }
}
