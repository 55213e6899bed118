package onrecord.quote;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Chooses the cue that a stretch in quotation marks belongs to, within one sentence. */
final class Attributed {
  private final Line line;
  private final Range sentence;
  private final List<Event> events;
  private final Map<Integer, Integer> beginning = new HashMap<>();
  private final int[] spoken;
  private final int closing;
  private final boolean allQuotation;

  /**
   * @param events the sentence's, in the order of their cues
   */
  Attributed(Line line, Range sentence, List<Event> events) {
    this.line = line;
    this.sentence = sentence;
    this.events = events;
    for (int i = 0; i < events.size(); i++) {
      if (mayFollow(events.get(i)) && !events.get(i).subject().isImplied()) {
        beginning.putIfAbsent(events.get(i).from(), i);
      }
    }
    this.spoken = spoken();
    this.closing = closing();
    this.allQuotation = isAllMarked();
  }

  private static boolean isStatement(Event event) {
    return event.cue().kind() == Cue.Kind.SAY;
  }

  /** "...," he said; "...," he thought. */
  private static boolean mayFollow(Event event) {
    return isStatement(event) || event.cue().kind() == Cue.Kind.MIND;
  }

  Event event(int index) {
    return events.get(index);
  }

  /** Whether no word of the sentence stands outside of quotation marks. */
  boolean isAllQuotation() {
    return allQuotation;
  }

  /** The index of its cue, or -1. */
  int eventOf(int quote) {
    int event = nearest(quote);
    boolean nobodys =
        Nobody.isPutInMouth(line, sentence, quote)
            || (!isNextTo(event, quote) && Nobody.isWork(line, line.markOf(quote)));
    return nobodys ? -1 : event;
  }

  private boolean isNextTo(int event, int quote) {
    if (event < 0) {
      return false;
    }
    Event cue = events.get(event);
    return cue.from() > quote ? cue.from() <= quote + 2 : introduces(cue, quote);
  }

  private boolean introduces(Event cue, int quote) {
    int gap = quote - cue.cueTo();
    return gap <= 0
        || (gap == 1 && !line.token(quote - 1).isWord())
        || (gap <= 2 && cue.cue().kind() == Cue.Kind.NAME);
  }

  private int nearest(int quote) {
    int beside = beside(quote);
    if (beside >= 0) {
      return beside;
    }
    int before = before(quote);
    if (before >= 0) {
      return before;
    }
    return closing >= 0 && events.get(closing).from() > quote ? closing : -1;
  }

  /** "...," he said. */
  private int beside(int quote) {
    for (int next = quote + 1; next <= Math.min(quote + 3, sentence.to()); next++) {
      Integer event = beginning.get(next);
      if (event != null) {
        return event;
      }
      if (next >= sentence.to() || !isPause(line.token(next))) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isPause(Token token) {
    return token.isComma() || token.isDash();
  }

  /** The last cue before the quote. */
  private int before(int quote) {
    int low = 0;
    int high = events.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (events.get(middle).cueTo() <= quote) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0 ? -1 : spoken[low - 1];
  }

  /** For each event the last up to it whose cue may give words in quotation marks. */
  private int[] spoken() {
    int[] last = new int[events.size()];
    for (int i = 0; i < last.length; i++) {
      int before = i == 0 ? -1 : last[i - 1];
      last[i] = events.get(i).cue().kind() == Cue.Kind.HOLD || isDenied(i) ? before : i;
    }
    return last;
  }

  /** "did not find "ties"": whoever denies it is named elsewhere, if anybody is. */
  private boolean isDenied(int event) {
    int cue = events.get(event).cueFrom();
    return cue > sentence.from()
        && line.token(cue - 1).is("not")
        && !isStatement(events.get(event));
  }

  /** A cue after the words, at the end of the sentence: "The deal is "dead", officials said." */
  private int closing() {
    for (int i = events.size() - 1; i >= 0; i--) {
      Event event = events.get(i);
      if (event.from() > sentence.from() && isStatement(event) && isParted(event)) {
        return i;
      }
    }
    return -1;
  }

  private boolean isParted(Event event) {
    return line.token(event.from() - 1).isComma() || line.token(event.cueFrom()).isDash();
  }

  private boolean isAllMarked() {
    for (int i = sentence.from(); i < sentence.to(); i++) {
      if (line.token(i).isWord()) {
        return false;
      }
    }
    return true;
  }

  /** Direct if it is a clause of its own, mixed if it stands within the reporter's. */
  Quote.Kind kind(int quote) {
    Marked mark = line.markOf(quote);
    char first = line.text().charAt(mark.inner().start());
    char last = line.text().charAt(mark.inner().end() - 1);
    boolean sentenceLike = Character.isUpperCase(first) && ".,!?\u2026".indexOf(last) >= 0;
    return sentenceLike ? Quote.Kind.DIRECT : Quote.Kind.MIXED;
  }
}
