package onrecord.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import onrecord.follow.Change;
import onrecord.follow.Event;

/**
 * An event as readers are told of it (HTML Living Standard, 9.2.5); its text is made once for all
 * whose links are the same, by the first who takes it.
 */
final class Telling {
  private final Event event;
  private final BiFunction<View, Event, String> text;
  private final Map<String, String> made = new ConcurrentHashMap<>();

  Telling(Event event, BiFunction<View, Event, String> text) {
    this.event = event;
    this.text = text;
  }

  Event event() {
    return event;
  }

  /** The block of the stream. */
  String to(View view) {
    return made.computeIfAbsent(view.links().events().toString(), any -> block(view));
  }

  private String block(View view) {
    String kind = event.change() instanceof Change.Withdrawn ? "withdrawn" : "entry";
    String data =
        text.apply(view, event)
            .lines()
            .map(line -> "data: " + line + "\n")
            .collect(Collectors.joining());
    return "id: " + event.position() + "\nevent: " + kind + "\n" + data + "\n";
  }
}
