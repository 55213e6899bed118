package onrecord.chat.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was dispatched to a client, so that it can be sent again after it comes back. */
final class Session {
  final String id = "session" + Snowflakes.next();

  private final List<ObjectNode> dispatched = new ArrayList<>();
  private Optional<Connection> connection = Optional.empty();

  /** Sends an event, or keeps it until the client resumes. */
  synchronized void dispatch(String type, JsonNode data) {
    ObjectNode event = Json.object("op", 0, "s", dispatched.size() + 1, "t", type, "d", data);
    dispatched.add(event);
    connection.ifPresent(open -> open.send(event));
  }

  /** Sends the last events again, in the order that is given, as a network that stutters does. */
  synchronized void repeat(List<Integer> fromLast) {
    for (int back : fromLast) {
      int index = dispatched.size() - 1 - back;
      if (index >= 0) {
        ObjectNode event = dispatched.get(index);
        connection.ifPresent(open -> open.send(event));
      }
    }
  }

  synchronized void attach(Connection opened) {
    connection = Optional.of(opened);
  }

  synchronized void detach(Connection closed) {
    connection = connection.filter(open -> open != closed);
  }

  synchronized Optional<Connection> connection() {
    return connection;
  }

  /** All that came after a number, then RESUMED. */
  synchronized void replay(Connection opened, int after) {
    dispatched.stream().skip(after).forEach(opened::send);
    attach(opened);
    dispatch("RESUMED", Json.object("_trace", List.of()));
  }
}
