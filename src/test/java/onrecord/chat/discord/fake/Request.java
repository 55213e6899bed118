package onrecord.chat.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;

/**
 * One request as the client sent it.
 *
 * @param path below the version: "/channels/1/messages"
 * @param query by name, the last of each
 * @param body the JSON, which may come beside files
 * @param files names of the files that were sent with it
 * @param arrived nanoseconds of this machine's clock
 */
record Request(
    String method,
    String path,
    Map<String, String> query,
    JsonNode body,
    List<String> files,
    Optional<String> authorization,
    long arrived) {
  private static final String VERSION = "/api/v10";
  private static final Pattern PART =
      Pattern.compile("name=\"([^\"]+)\"(?:; filename=\"([^\"]+)\")?");

  static Request of(RecordedRequest recorded) {
    String type = String.valueOf(recorded.getHeaders().get("content-type"));
    String text = recorded.getBody() == null ? "" : recorded.getBody().utf8();
    String path = recorded.getUrl().encodedPath();
    return new Request(
        recorded.getMethod(),
        path.startsWith(VERSION) ? path.substring(VERSION.length()) : path,
        query(recorded.getUrl()),
        Json.read(type.startsWith("multipart/") ? payload(text, type) : text),
        type.startsWith("multipart/") ? files(text) : List.of(),
        Optional.ofNullable(recorded.getHeaders().get("authorization")),
        System.nanoTime());
  }

  private static Map<String, String> query(HttpUrl url) {
    Map<String, String> query = new HashMap<>();
    url.queryParameterNames()
        .forEach(name -> query.put(name, String.valueOf(url.queryParameter(name))));
    return query;
  }

  /** The part named payload_json (RFC 7578). */
  private static String payload(String text, String type) {
    String boundary = "--" + type.replaceFirst(".*boundary=\"?([^\";]+).*", "$1");
    for (String part : text.split(Pattern.quote(boundary), -1)) {
      int head = part.indexOf("\r\n\r\n");
      if (head > 0 && part.substring(0, head).contains("name=\"payload_json\"")) {
        return part.substring(head).strip();
      }
    }
    return "";
  }

  private static List<String> files(String text) {
    return PART.matcher(text)
        .results()
        .filter(part -> part.group(1).startsWith("files["))
        .map(part -> String.valueOf(part.group(2)))
        .toList();
  }

  /** The parts of the path that stand for the names in braces; empty where it is another path. */
  Optional<List<String>> matches(String template) {
    Matcher path = Pattern.compile(template.replaceAll("\\{[a-z_]+\\}", "([^/]+)")).matcher(path());
    return path.matches()
        ? Optional.of(IntStream.rangeClosed(1, path.groupCount()).mapToObj(path::group).toList())
        : Optional.empty();
  }
}
