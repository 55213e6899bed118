package onrecord.quote;

import java.util.List;
import java.util.function.BiConsumer;
import onrecord.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds what the cues of a sentence report without quotation marks. */
final class IndirectContent {
  private static final int LONGEST = 110;

  private final Line line;
  private final Range sentence;
  private final List<Event> events;

  IndirectContent(Line line, Range sentence, List<Event> events) {
    this.line = line;
    this.sentence = sentence;
    this.events = events;
  }

  /** Each content with the index of its event. */
  void forEach(BiConsumer<Integer, Span> consumer) {
    for (int i = 0; i < events.size(); i++) {
      Range range = range(i);
      Span span = range == null ? null : span(range);
      if (span != null) {
        consumer.accept(i, span);
      }
    }
  }

  private @Nullable Range range(int index) {
    Event event = events.get(index);
    if (event.cue().kind() == Cue.Kind.NAME) {
      return null;
    }
    int to = index + 1 < events.size() ? events.get(index + 1).from() : sentence.to();
    Range after = new Range(event.to(), to);
    if (event.from() == sentence.from() && event.inverted()) {
      return after;
    }
    boolean trailing = event.inverted() || isTrailing(event);
    return trailing ? new Range(sentence.from(), event.from()) : after;
  }

  private boolean isTrailing(Event event) {
    return event.to() >= sentence.to() - 1
        || (!line.token(event.to()).isWord() && !line.token(event.to()).is(":"));
  }

  private @Nullable Span span(Range range) {
    int from = range.from();
    int to = range.to();
    while (from < to && !line.token(from).isWord()) {
      from++;
    }
    while (to > from && !line.token(to - 1).isWord()) {
      to--;
    }
    if (to - from < 3 || to - from > LONGEST || hasQuote(from, to)) {
      return null;
    }
    return line.span(from, to);
  }

  private boolean hasQuote(int from, int to) {
    for (int i = from; i < to; i++) {
      if (line.token(i).isQuote()) {
        return true;
      }
    }
    return false;
  }
}
