package onrecord.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a reader of events got over a connection.
 *
 * @param text all of it
 * @param kinds of the events
 * @param entries that they tell of, by their ids
 * @param last the last id
 */
record Events(String text, List<String> kinds, List<String> entries, String last) {
  private static final int PATIENCE = 20_000;
  private static final Pattern SHOWN = Pattern.compile("data-events=\"[^\"]*[?]after=([\\w-]+)\"");
  private static final Pattern ENTRY = Pattern.compile("id=\"entry-([^\"]+)\"|^entry-(.+)");

  /** The id of the last event that a page shows. */
  static String shown(Stand stand, String page) throws IOException {
    Matcher matcher = SHOWN.matcher(stand.get(page));
    assertThat(matcher.find()).as("the page names its last event").isTrue();
    return matcher.group(1);
  }

  /** Leaves after so many events. */
  static Events read(int port, String below, String after, int most) throws IOException {
    return read(port, below, after, most, () -> {});
  }

  /**
   * The same.
   *
   * @param begun is run once they are listened for
   */
  static Events read(int port, String below, String after, int most, Runnable begun)
      throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(PATIENCE);
      String request = "GET " + below + "/events HTTP/1.1\r\nHost: a\r\nLast-Event-ID: ";
      socket
          .getOutputStream()
          .write((request + after + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      return read(
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)),
          after,
          most,
          begun);
    }
  }

  private static Events read(BufferedReader in, String after, int most, Runnable begun)
      throws IOException {
    StringBuilder text = new StringBuilder();
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      assertThat(line).as("nothing more comes after " + text).isNotEqualTo(":");
      text.append(line).append('\n');
      if (line.startsWith("retry: ")) {
        begun.run();
      }
      if (line.isEmpty() && of(text.toString(), after).kinds().size() >= most) {
        break;
      }
    }
    return of(text.toString(), after);
  }

  /** The events of a text; {@code last} is {@code after} where it has no id. */
  static Events of(String text, String after) {
    List<String> kinds = new ArrayList<>();
    List<String> entries = new ArrayList<>();
    String last = after;
    for (String block : text.split("\n\n", -1)) {
      last = field(block, "id").stream().findFirst().orElse(last);
      List<String> kind = field(block, "event");
      if (!kind.isEmpty()) {
        kinds.addAll(kind);
        Matcher entry = ENTRY.matcher(String.join("\n", field(block, "data")));
        entries.add(entry.find() ? entry.group(1) == null ? entry.group(2) : entry.group(1) : "");
      }
    }
    return new Events(text, kinds, entries, last);
  }

  private static List<String> field(String block, String name) {
    return block
        .lines()
        .filter(line -> line.startsWith(name + ": "))
        .map(line -> line.substring(name.length() + 2))
        .toList();
  }
}
