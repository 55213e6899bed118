package onrecord.quote;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import onrecord.text.Span;
import onrecord.text.WordBorders;
import org.jspecify.annotations.Nullable;

/**
 * Finds what the cues of a sentence report without quotation marks: the clause or object after the
 * cue, or, where the cue stands at its end or within it, the clause around.
 */
final class IndirectContent {
  private static final int LONGEST = 110;
  private static final int SHORTEST_CLAUSE = 4;
  private static final int SHORTEST_OBJECT = 5;

  private static final Set<String> NO_CLAUSE =
      WordList.of(
          "continue read comment put raise cast address email text cry go issue rule"
              + " invoke thank congratulate endorse");
  private static final Set<String> TOPIC = WordList.of("about of against out");

  private final Line line;
  private final Range sentence;
  private final List<Event> events;
  private final ClauseStart starts;
  private final Trailing trailing;
  private final ContentEnd ends;

  IndirectContent(Line line, Range sentence, List<Event> events) {
    this.line = line;
    this.sentence = sentence;
    this.events = events;
    this.starts = new ClauseStart(line, sentence);
    this.trailing = new Trailing(line, sentence);
    this.ends = new ContentEnd(line, sentence, events, trailing, 2 * LONGEST);
  }

  /** Each content with the index of its event. */
  void forEach(BiConsumer<Integer, Span> consumer) {
    for (int i = 0; i < events.size(); i++) {
      Event event = events.get(i);
      Range range = mayReport(event) ? range(i) : null;
      Span span = range == null ? null : span(range, isObject(event));
      if (span != null) {
        consumer.accept(i, span);
      }
    }
  }

  private static boolean isObject(Event event) {
    return event.cue().kind() != Cue.Kind.SAY && event.cue().kind() != Cue.Kind.MIND;
  }

  private boolean mayReport(Event event) {
    return !NO_CLAUSE.contains(event.cue().base())
        && (!event.cue().base().equals("speak") || isTopic(event.cueTo()));
  }

  /** "spoke about the bridge", not "spoke to crews". */
  private boolean isTopic(int at) {
    return at < sentence.to() && TOPIC.contains(line.token(at).key());
  }

  private @Nullable Range range(int index) {
    Event event = events.get(index);
    if (trailing.is(event)) {
      return around(index);
    }
    if (event.inverted() && event.from() > sentence.from()) {
      return null;
    }
    int from = starts.after(event);
    boolean told = from >= 0 && followsQuote(event) && !line.token(from).is("that");
    return from < 0 || told ? null : new Range(from, ends.of(index));
  }

  /** Whether the cue stands behind words in quotation marks, which are what it reports. */
  private boolean followsQuote(Event event) {
    int before = event.from() - 1;
    if (before > sentence.from() && line.token(before).isComma()) {
      before--;
    }
    return before >= sentence.from() && line.token(before).isQuote();
  }

  /** "The bill, he said, is dead": the longer side of the cue. */
  private @Nullable Range around(int index) {
    Event event = events.get(index);
    if (precedesQuote(event)) {
      return null;
    }
    int begin = index == 0 ? sentence.from() : afterBreak(events.get(index - 1).to(), event);
    Range before = new Range(begin, trailing.border(event));
    Range after = new Range(event.to(), ends.of(index));
    boolean within = event.to() < sentence.to() && line.token(event.to()).isComma();
    return within && !event.inverted() && after.size() > before.size() ? after : before;
  }

  /** "At noon, he said, "..."": what stands before the cue leads to the quotation. */
  private boolean precedesQuote(Event event) {
    int next = event.to();
    if (next < sentence.to() && !line.token(next).isWord() && !line.token(next).isQuote()) {
      next++;
    }
    return next < sentence.to() && line.token(next).isQuote();
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

  private @Nullable Span span(Range range, boolean object) {
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
    int shortest = object ? SHORTEST_OBJECT : SHORTEST_CLAUSE;
    boolean fits = to - from >= shortest && to - from <= LONGEST && !hasQuote(from, to);
    return fits ? uncut(line.span(from, to)) : null;
  }

  /** Null where it would cut what is written as one word ("fundamentals:1"). */
  private @Nullable Span uncut(Span span) {
    return WordBorders.around(line.text(), span.start(), span.end()) ? span : null;
  }

  private static boolean isLoose(Token token) {
    boolean mark = !token.isWord() && !token.isQuote();
    return mark || token.is("and") || token.is("but");
  }

  private boolean hasQuote(int from, int to) {
    for (int i = from; i < to; i++) {
      if (line.token(i).isQuote() && !isOneWord(line.markOf(i))) {
        return true;
      }
    }
    return false;
  }

  /** A single word in marks leaves the words around it the reporter's. */
  private boolean isOneWord(Marked mark) {
    return mark.inner().of(line.text()).indexOf(' ') < 0;
  }
}
