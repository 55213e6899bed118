package onrecord.quote;

import java.util.HashSet;
import java.util.Set;

/**
 * The names in what a sentence gives as somebody's words. As nobody speaks of themselves by name,
 * "he" who says them is somebody else (Muzny et al., 2017).
 */
final class OwnWords {
  private static final int FARTHEST = 60;

  private final Line line;
  private final Range sentence;
  private final Trailing trailing;

  OwnWords(Line line, Range sentence) {
    this.line = line;
    this.sentence = sentence;
    this.trailing = new Trailing(line, sentence);
  }

  /**
   * The folded capitalised words of what an event with a pronoun or a phrase reports; empty for
   * others.
   */
  Set<String> namesIn(Event event) {
    boolean phrase = event.subject().kind() == Subject.Kind.PHRASE;
    boolean open = phrase || event.subject().kind() == Subject.Kind.PRONOUN;
    if (!open || event.cue().kind() != Cue.Kind.SAY) {
      return Set.of();
    }
    Set<String> names = new HashSet<>();
    if (phrase) {
      addFrom(event.to(), names);
    }
    addBeside(event.from(), -1, names);
    addBeside(event.to() - 1, 1, names);
    if (trailing.is(event)) {
      addBefore(event.from(), names);
    }
    return names;
  }

  /** The names of the first quotation before or behind. */
  private void addBeside(int from, int step, Set<String> names) {
    for (int i = from + step; Math.abs(i - from) <= FARTHEST && isInside(i); i += step) {
      if (line.token(i).isQuote()) {
        addQuoted(line.markOf(i), names);
        return;
      }
    }
  }

  private boolean isInside(int at) {
    return at >= sentence.from() && at < sentence.to();
  }

  private void addBefore(int event, Set<String> names) {
    add(Math.max(sentence.from(), event - FARTHEST), event, names);
  }

  private void addFrom(int event, Set<String> names) {
    add(event, Math.min(sentence.to(), event + FARTHEST), names);
  }

  private void add(int from, int to, Set<String> names) {
    for (int i = from; i < to; i++) {
      if (line.token(i).isCapitalised()) {
        names.add(line.token(i).key());
      }
    }
  }

  private void addQuoted(Marked mark, Set<String> names) {
    int to = Math.min(mark.inner().end(), mark.inner().start() + 1000);
    Tokens.of(line.text(), mark.inner().start(), to).stream()
        .filter(Token::isCapitalised)
        .forEach(token -> names.add(token.key()));
  }
}
