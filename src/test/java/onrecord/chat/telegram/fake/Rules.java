package onrecord.chat.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Limits that the specification does not hold, and what we never ask. */
final class Rules {
  private static final Pattern COMMAND = Pattern.compile("[a-z0-9_]{1,32}");
  private static final Pattern START = Pattern.compile("[A-Za-z0-9_-]{1,64}");
  private static final int LONGEST_DATA = 64;

  private Rules() {}

  /** What of a request breaks one. */
  static List<String> problems(String method, JsonNode request) {
    List<String> problems = new ArrayList<>();
    switch (method) {
      case "sendmessage", "editmessagetext" -> message(request, problems);
      case "answercallbackquery" -> longest("text", 200, request, problems);
      case "answerinlinequery" -> inline(request, problems);
      case "setmycommands" -> commands(request, problems);
      case "setmydescription" -> longest("description", 512, request, problems);
      case "setmyshortdescription" -> longest("short_description", 120, request, problems);
      default -> {}
    }
    return problems;
  }

  private static void message(JsonNode request, List<String> problems) {
    check(
        request.path("link_preview_options").path("is_disabled").asBoolean(),
        "link previews are on",
        problems);
    JsonNode reply = request.path("reply_parameters");
    check(
        reply.isMissingNode() || reply.path("allow_sending_without_reply").asBoolean(),
        "a reply that fails where the question is gone",
        problems);
    keys(request, problems);
  }

  private static void keys(JsonNode request, List<String> problems) {
    for (JsonNode data : request.path("reply_markup").findValues("callback_data")) {
      int bytes = data.asText().getBytes(StandardCharsets.UTF_8).length;
      check(bytes >= 1 && bytes <= LONGEST_DATA, "callback_data of " + bytes + " bytes", problems);
    }
    for (JsonNode url : request.findValues("url")) {
      check(url.asText().startsWith("http"), "address " + url, problems);
    }
  }

  private static void inline(JsonNode request, List<String> problems) {
    JsonNode results = request.path("results");
    check(results.size() <= 50, results.size() + " results", problems);
    check(request.path("is_personal").asBoolean(), "results for everybody", problems);
    check(request.path("cache_time").asInt(300) <= 10, "results that are kept", problems);
    for (JsonNode result : results) {
      int id = result.path("id").asText().length();
      check(id >= 1 && id <= 64, "result id of " + id, problems);
      JsonNode content = result.path("input_message_content");
      check(
          content.path("link_preview_options").path("is_disabled").asBoolean(),
          "link previews are on",
          problems);
      try {
        String text = content.path("message_text").asText();
        int length =
            (content.has("parse_mode") ? Markup.html(text) : Markup.plain(text)).text().length();
        check(length >= 1 && length <= 4096, "message of " + length, problems);
      } catch (Markup.MarkupException e) {
        problems.add(String.valueOf(e.getMessage()));
      }
    }
    for (JsonNode start : request.findValues("start_parameter")) {
      check(START.matcher(start.asText()).matches(), "parameter " + start, problems);
    }
    keys(request, problems);
  }

  private static void commands(JsonNode request, List<String> problems) {
    JsonNode commands = request.path("commands");
    check(!commands.isEmpty() && commands.size() <= 100, commands.size() + " commands", problems);
    for (JsonNode command : commands) {
      int length = command.path("description").asText().length();
      check(COMMAND.matcher(command.path("command").asText()).matches(), "" + command, problems);
      check(length >= 1 && length <= 256, "description of " + length, problems);
    }
  }

  private static void longest(String field, int most, JsonNode request, List<String> problems) {
    int length = request.path(field).asText().length();
    check(length <= most, field + " of " + length, problems);
  }

  private static void check(boolean kept, String otherwise, List<String> problems) {
    if (!kept) {
      problems.add(otherwise);
    }
  }
}
