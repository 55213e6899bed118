package onrecord.quote;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import onrecord.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds what the cues of a sentence report without quotation marks: the clause after the cue, or,
 * where the cue stands at its end or within it, the clause around.
 */
final class IndirectContent {
  private static final int LONGEST = 110;
  private static final Set<String> NO_CLAUSE =
      WordList.of("continue post read cite quote repeat comment echo point");
  private static final Set<String> CONTRASTS =
      WordList.of("although though while however whereas despite even");

  private final Line line;
  private final Range sentence;
  private final List<Event> events;
  private final ClauseStart starts;

  IndirectContent(Line line, Range sentence, List<Event> events) {
    this.line = line;
    this.sentence = sentence;
    this.events = events;
    this.starts = new ClauseStart(line, sentence);
  }

  /** Each content with the index of its event. */
  void forEach(BiConsumer<Integer, Span> consumer) {
    for (int i = 0; i < events.size(); i++) {
      Range range = mayReport(events.get(i)) ? range(i) : null;
      Span span = range == null ? null : span(range);
      if (span != null) {
        consumer.accept(i, span);
      }
    }
  }

  private boolean mayReport(Event event) {
    boolean clause = event.cue().kind() != Cue.Kind.NAME && !NO_CLAUSE.contains(event.cue().base());
    boolean loose =
        event.cue().form() == Cue.Form.PRESENT_PARTICIPLE
            && event.subject().isImplied()
            && event.cueFrom() > 0
            && line.token(event.cueFrom() - 1).isWord()
            && event.cue().kind() != Cue.Kind.SAY;
    return clause && !loose;
  }

  private @Nullable Range range(int index) {
    Event event = events.get(index);
    if (isTrailing(event)) {
      return around(index);
    }
    if (event.inverted() && event.from() > sentence.from()) {
      return null;
    }
    int from = starts.after(event);
    return from < 0 ? null : new Range(from, endOf(index));
  }

  /** "The bill, he said, is dead": the longer side of the cue. */
  private Range around(int index) {
    Event event = events.get(index);
    int begin = index == 0 ? sentence.from() : afterBreak(events.get(index - 1).to(), event);
    Range before = new Range(begin, event.from());
    Range after = new Range(event.to(), endOf(index));
    boolean within = event.to() < sentence.to() && line.token(event.to()).isComma();
    return within && !event.inverted() && after.size() > before.size() ? after : before;
  }

  /** After the cue before this one, if a clause of its own begins there; else the sentence's. */
  private int afterBreak(int previous, Event event) {
    for (int i = previous; i < event.from(); i++) {
      if (line.token(i).is(";") || line.token(i).isQuote()) {
        return i + 1;
      }
    }
    return sentence.from();
  }

  private boolean isTrailing(Event event) {
    if (event.from() == sentence.from() || event.cue().kind() != Cue.Kind.SAY) {
      return false;
    }
    Token before = line.token(event.from() - 1);
    return event.inverted() || (before.isComma() && starts.closesClause(event));
  }

  private int endOf(int index) {
    Event event = events.get(index);
    int end = beforeLater(index, Math.min(sentence.to(), event.to() + 2 * LONGEST + 1));
    return event.subject().kind() == Subject.Kind.RELATIVE
        ? beforeComma(event.to(), end)
        : beforeContrast(event.to(), end);
  }

  private int beforeLater(int index, int limit) {
    for (int i = index + 1; i < events.size() && events.get(i).cueFrom() < limit; i++) {
      Event later = events.get(i);
      if (later.from() <= events.get(index).from()) {
        return later.cueFrom();
      }
      if (opensClause(later)) {
        return later.from();
      }
    }
    return limit;
  }

  /** A relative clause ends at its comma. */
  private int beforeComma(int from, int end) {
    for (int i = from; i < end; i++) {
      if (line.token(i).isComma()) {
        return i;
      }
    }
    return end;
  }

  private int beforeContrast(int from, int end) {
    for (int i = from + 4; i + 1 < end; i++) {
      if (line.token(i).isComma() && CONTRASTS.contains(line.token(i + 1).key())) {
        return i;
      }
    }
    return end;
  }

  /** Whether a later cue begins a clause beside this one's rather than within it. */
  private boolean opensClause(Event event) {
    Token before = line.token(event.from() - 1);
    boolean joined = before.is("and") || before.is("but") || before.is(";");
    boolean adding = before.isComma() && event.cue().form() == Cue.Form.PRESENT_PARTICIPLE;
    return joined || adding || isTrailing(event);
  }

  private @Nullable Span span(Range range) {
    if (range.size() > 2 * LONGEST) {
      return null;
    }
    int from = range.from();
    int to = range.to();
    while (from < to && isLoose(line.token(from))) {
      from++;
    }
    while (to > from && isLoose(line.token(to - 1))) {
      to--;
    }
    return to - from < 3 || to - from > LONGEST || hasQuote(from, to) ? null : line.span(from, to);
  }

  private static boolean isLoose(Token token) {
    boolean mark = !token.isWord() && !token.isQuote();
    return mark || token.is("and") || token.is("but");
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
