package onrecord.quote;

import java.util.ArrayList;
import java.util.List;

/**
 * A line with the cues of each of its sentences.
 *
 * @param events one list a sentence
 * @param openings what each sentence opens with as its subject
 * @param isBody whether it is running text that reports something
 */
record ReadLine(Line line, List<List<Event>> events, List<Subject> openings, boolean isBody) {
  static ReadLine of(int paragraph, String text, boolean isBody) {
    Line line = new Line(paragraph, text);
    EventFinder finder = new EventFinder(line);
    List<List<Event>> events = new ArrayList<>();
    List<Subject> openings = new ArrayList<>();
    for (Range sentence : line.sentences()) {
      events.add(finder.in(sentence));
      openings.add(finder.subjects().opening(sentence));
    }
    return new ReadLine(line, events, openings, isBody);
  }

  List<Event> allEvents() {
    return events.stream().flatMap(List::stream).toList();
  }
}
