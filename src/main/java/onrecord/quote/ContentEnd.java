package onrecord.quote;

import java.util.List;
import java.util.Set;

/** Finds where what a cue reports ends within its sentence. */
final class ContentEnd {
  /** Words that a clause of the reporter's own begins with, behind a comma. */
  private static final Set<String> CONTRASTS =
      WordList.of("although though while whereas despite even which but a whose");

  private static final Set<String> ASIDES =
      WordList.of(
          "although though while however whereas despite even but which who whose where when after"
              + " because so without he she they it and a whose");

  private static final Set<String> FINITE =
      WordList.of("has have had is are was were will would may might could comes came");

  private static final Set<String> SUBORDINATE =
      WordList.of("while although though after when if because since as once before");

  private final Line line;
  private final Range sentence;
  private final List<Event> events;
  private final Trailing trailing;
  private final int longest;

  /**
   * @param longest how many tokens are looked at
   */
  ContentEnd(Line line, Range sentence, List<Event> events, Trailing trailing, int longest) {
    this.line = line;
    this.sentence = sentence;
    this.events = events;
    this.trailing = trailing;
    this.longest = longest;
  }

  /** The token after the content that begins behind the event of this index. */
  int of(int index) {
    Event event = events.get(index);
    int end = beforeLater(index, Math.min(sentence.to(), event.to() + longest + 1));
    if (event.subject().kind() == Subject.Kind.RELATIVE || isSubordinate(event)) {
      return beforeComma(event.to(), end);
    }
    boolean object =
        event.cue().kind() != Cue.Kind.SAY
            && event.cue().kind() != Cue.Kind.MIND
            && !isThat(event.to());
    int parted = before(object ? ASIDES : CONTRASTS, event.to(), beforeColon(event.to(), end));
    return object ? beforeVerb(event, parted) : parted;
  }

  /** Before a colon: what follows is the reporter's. */
  private int beforeColon(int from, int end) {
    for (int i = from + 4; i < end; i++) {
      if (line.token(i).is(":")) {
        return i;
      }
    }
    return end;
  }

  /** "his decision to run has shown": the noun's clause ends where that of the sentence goes on. */
  private int beforeVerb(Event event, int end) {
    if (event.cue().form() != Cue.Form.NOUN || event.subject().from() > event.cueFrom()) {
      return end;
    }
    for (int i = event.to() + 3; i < end; i++) {
      if (FINITE.contains(line.token(i).key())) {
        return i;
      }
    }
    return end;
  }

  private boolean isThat(int at) {
    return at < sentence.to() && line.token(at).is("that");
  }

  /** "While the mayor said it was late, crews": the clause ends at its comma. */
  private boolean isSubordinate(Event event) {
    if (SUBORDINATE.contains(line.token(event.from()).key())) {
      return true;
    }
    int before = event.from() - 1;
    boolean opens = before == sentence.from() || isCommaAt(before - 1);
    return before >= sentence.from()
        && opens
        && SUBORDINATE.contains(line.token(before).key())
        && !event.inverted();
  }

  private boolean isCommaAt(int at) {
    return at >= sentence.from() && line.token(at).isComma();
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

  /** Whether a later cue begins a clause beside this one's rather than within it. */
  private boolean opensClause(Event event) {
    if (event.cue().kind() == Cue.Kind.HOLD) {
      return false;
    }
    Token before = line.token(event.from() - 1);
    boolean joined = before.is("and") || before.is("but") || before.is(";");
    boolean adding = before.isComma() && event.cue().form() == Cue.Form.PRESENT_PARTICIPLE;
    return joined || adding || trailing.is(event);
  }

  private int beforeComma(int from, int end) {
    for (int i = from + 3; i < end; i++) {
      if (line.token(i).isComma()) {
        return i;
      }
    }
    return end;
  }

  private int before(Set<String> words, int from, int end) {
    for (int i = from + 4; i + 1 < end; i++) {
      if (line.token(i).isComma() && words.contains(line.token(i + 1).key())) {
        return i;
      }
    }
    return end;
  }
}
