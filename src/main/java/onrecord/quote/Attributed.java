package onrecord.quote;

import java.util.List;

/** Chooses the cue that a stretch in quotation marks belongs to, within one sentence. */
final class Attributed {
  private final Line line;
  private final Range sentence;
  private final List<Event> events;

  Attributed(Line line, Range sentence, List<Event> events) {
    this.line = line;
    this.sentence = sentence;
    this.events = events;
  }

  Event event(int index) {
    return events.get(index);
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
    return before >= 0 ? before : closing(quote);
  }

  /** "...," he said. */
  private int beside(int quote) {
    int next = quote + 1;
    while (next < sentence.to() && (line.token(next).isComma() || line.token(next).isDash())) {
      next++;
    }
    for (int i = 0; i < events.size(); i++) {
      Event event = events.get(i);
      if (event.from() > quote
          && event.from() <= next
          && event.cue().kind() == Cue.Kind.SAY
          && !event.subject().isImplied()) {
        return i;
      }
    }
    return -1;
  }

  private int before(int quote) {
    int found = -1;
    for (int i = 0; i < events.size() && events.get(i).cueTo() <= quote; i++) {
      found = i;
    }
    return found;
  }

  /** A cue after the words, at the end of the sentence: "The deal is "dead", officials said." */
  private int closing(int quote) {
    for (int i = events.size() - 1; i >= 0; i--) {
      Event event = events.get(i);
      if (event.from() > quote && event.cue().kind() == Cue.Kind.SAY && isParted(event)) {
        return i;
      }
    }
    return -1;
  }

  private boolean isParted(Event event) {
    return line.token(event.from() - 1).isComma() || line.token(event.cueFrom()).isDash();
  }

  boolean isAllQuotation() {
    for (int i = sentence.from(); i < sentence.to(); i++) {
      if (line.token(i).isWord()) {
        return false;
      }
    }
    return true;
  }

  /** Direct if it is a clause of its own, mixed if it stands within the reporter's. */
  Quote.Kind kind(int quote, int event) {
    Marked mark = line.markOf(quote);
    char first = line.text().charAt(mark.inner().start());
    char last = line.text().charAt(mark.inner().end() - 1);
    boolean sentenceLike = Character.isUpperCase(first) && ".,!?\u2026".indexOf(last) >= 0;
    return sentenceLike ? Quote.Kind.DIRECT : Quote.Kind.MIXED;
  }
}
