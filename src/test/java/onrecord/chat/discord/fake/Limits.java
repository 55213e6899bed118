package onrecord.chat.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Limits on messages and commands that Discord's description of its API does not hold. */
final class Limits {
  private static final int CONTENT = 2000;
  private static final int ALL_EMBEDS = 6000;
  private static final int COMMAND = 8000;
  private static final int BUTTON = 2;
  private static final int SELECT = 3;

  private Limits() {}

  /** What is wrong with a message that is sent, or edited. */
  static List<String> message(JsonNode message, boolean edited) {
    List<String> wrong = new ArrayList<>();
    require(wrong, pingsOnlyWhoIsCalled(message), "allowed_mentions must be none");
    require(wrong, message.path("content").asText().length() <= CONTENT, "content over 2000");
    int embeds = 0;
    for (JsonNode embed : message.path("embeds")) {
      embeds += embed.path("description").asText().length() + embed.path("title").asText().length();
    }
    require(wrong, embeds <= ALL_EMBEDS, "embeds over 6000");
    require(wrong, edited || !isEmpty(message), "an empty message");
    components(wrong, message.path("components"));
    return wrong;
  }

  /** Nobody, but for one role that the first line calls. */
  private static boolean pingsOnlyWhoIsCalled(JsonNode message) {
    JsonNode allowed = message.path("allowed_mentions");
    JsonNode roles = allowed.path("roles");
    String called = "<@&" + roles.path(0).asText() + ">";
    String first = message.path("content").asText().lines().findFirst().orElse("");
    return allowed.path("parse").isArray()
        && allowed.path("parse").isEmpty()
        && allowed.path("users").isEmpty()
        && (roles.isEmpty() || (roles.size() == 1 && first.equals(called)))
        && !allowed.path("replied_user").asBoolean(true);
  }

  private static boolean isEmpty(JsonNode message) {
    return message.path("content").asText().isBlank()
        && message.path("embeds").isEmpty()
        && message.path("attachments").isEmpty();
  }

  private static void components(List<String> wrong, JsonNode rows) {
    require(wrong, rows.size() <= 5, "more than 5 rows");
    Set<String> ids = new HashSet<>();
    for (JsonNode row : rows) {
      int buttons = 0;
      int selects = 0;
      for (JsonNode component : row.path("components")) {
        buttons += component.path("type").asInt() == BUTTON ? 1 : 0;
        selects += component.path("type").asInt() == SELECT ? 1 : 0;
        String id = component.path("custom_id").asText();
        require(wrong, ids.add(id), "custom_id twice: " + id);
        require(wrong, !id.isEmpty() && id.length() <= 100, "custom_id of 1 to 100: " + id);
      }
      require(wrong, buttons <= 5, "more than 5 buttons in a row");
      require(wrong, selects == 0 || (selects == 1 && buttons == 0), "a select alone in its row");
    }
  }

  /** What is wrong with all commands that are set. */
  static List<String> commands(JsonNode commands) {
    List<String> wrong = new ArrayList<>();
    int messageCommands = 0;
    for (JsonNode command : commands) {
      messageCommands += command.path("type").asInt(1) == 3 ? 1 : 0;
      String name = command.path("name").asText();
      require(wrong, length(command) <= COMMAND, name + " over 8000 characters");
      if (command.path("type").asInt(1) == 1) {
        require(wrong, name.matches("[-_\\p{L}\\p{N}]{1,32}"), name + " is no name of a command");
        require(wrong, name.equals(name.toLowerCase(Locale.ROOT)), name + " in capitals");
      }
    }
    require(wrong, commands.size() <= 100, "more than 100 commands");
    require(wrong, messageCommands <= 15, "more than 15 message commands");
    return wrong;
  }

  /** Of name, description and values, the longest of each one's translations. */
  private static int length(JsonNode node) {
    int length = longest(node, "name") + longest(node, "description");
    length += node.path("value").asText().length();
    for (String below : List.of("options", "choices")) {
      for (JsonNode child : node.path(below)) {
        length += length(child);
      }
    }
    return length;
  }

  private static int longest(JsonNode node, String field) {
    int longest = node.path(field).asText().length();
    for (JsonNode translation : node.path(field + "_localizations")) {
      longest = Math.max(longest, translation.asText().length());
    }
    return longest;
  }

  private static void require(List<String> wrong, boolean holds, String otherwise) {
    if (!holds) {
      wrong.add(otherwise);
    }
  }
}
