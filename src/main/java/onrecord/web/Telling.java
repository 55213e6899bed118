package onrecord.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import onrecord.follow.Event;

/**
 * An event as readers are told of it (HTML Living Standard, 9.2.5); its text is made once for all
 * whose links are the same, by the first who takes it.
 */
final class Telling {
  private final Event event;
  private final BiFunction<View, Event, String> text;
  private final Map<String, String> made = new ConcurrentHashMap<>();

  /** What readers do with it. */
  enum Kind {
    /** An entry comes to the page. */
    ENTRY("entry"),
    /** One that is on the page is replaced; whoever does not show it learns of nothing. */
    CHANGED("changed"),
    /** An entry was taken off. */
    WITHDRAWN("withdrawn");

    private final String word;

    Kind(String word) {
      this.word = word;
    }
  }

  Telling(Event event, BiFunction<View, Event, String> text) {
    this.event = event;
    this.text = text;
  }

  Event event() {
    return event;
  }

  /**
   * The block of the stream.
   *
   * @param id where whoever has got it goes on
   */
  String to(View view, Kind kind, String id) {
    String data = made.computeIfAbsent(view.links().events().toString(), any -> data(view));
    return "id: " + id + "\nevent: " + kind.word + "\n" + data + "\n";
  }

  private String data(View view) {
    return text.apply(view, event)
        .lines()
        .map(line -> "data: " + line + "\n")
        .collect(Collectors.joining());
  }
}
