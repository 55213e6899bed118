package onrecord.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import onrecord.text.Fold;
import onrecord.text.Span;

/**
 * Finds the stretches of a paragraph in quotation marks, the outermost only. Straight and curly
 * marks may be mixed and may be missing: a mark opens where a word follows it and none stands
 * before it, closes where a word or point stands before it, and a stretch that nothing closes ends
 * with its paragraph if it began with it, else with its sentence. Single marks are told from
 * apostrophes. Time grows with the length of the text.
 */
final class QuotationMarks {
  private static final Set<String> CLIPPED =
      Set.of("em", "til", "n", "cause", "bout", "twas", "tis", "round");

  private final String text;
  private final String folded;
  private final List<Marked> found = new ArrayList<>();

  private QuotationMarks(String text) {
    this.text = text;
    this.folded = doubledApostrophes(Fold.quotationMarks(text));
  }

  /** Two apostrophes are one double mark; its second unit is given a mark that none looks at. */
  private static String doubledApostrophes(String text) {
    return text.contains("''") ? text.replace("''", "\"\u0000") : text;
  }

  static List<Marked> in(String text) {
    QuotationMarks marks = new QuotationMarks(text);
    int at = 0;
    while (at < text.length()) {
      at = marks.read(at);
    }
    return marks.found;
  }

  private int read(int at) {
    return switch (folded.charAt(at)) {
      case '"' -> isOpener(at) ? doubled(at) : at + 1;
      case '\'' -> isSingleOpener(at) ? single(at) : at + 1;
      default -> at + 1;
    };
  }

  private boolean isOpener(int at) {
    char c = text.charAt(at);
    int next = at + width(at);
    return next < text.length()
        && !isSpace(next)
        && (c == '\u201c' || c == '\u00ab' || !isWordBefore(at))
        && (c != '\u201d' || at == 0 || isSpace(at - 1));
  }

  private boolean isWordBefore(int at) {
    return at > 0 && (Character.isLetterOrDigit(text.charAt(at - 1)) || isPoint(at - 1));
  }

  private boolean isPoint(int at) {
    return ".,!?;%)".indexOf(text.charAt(at)) >= 0;
  }

  private int doubled(int at) {
    int depth = 0;
    int limit = text.length();
    for (int i = at + width(at); i < limit; i++) {
      if (folded.charAt(i) == '"') {
        if (opensInside(i)) {
          if (depth > 0 || !isClosedTwice(i)) {
            return unclosed(at, i);
          }
          depth++;
        } else if (depth > 0) {
          depth--;
        } else {
          return add(at, i, i + width(i), true, false);
        }
      }
    }
    return unclosed(at, limit);
  }

  /** A mark within a stretch that cannot close it. */
  private boolean opensInside(int at) {
    char c = text.charAt(at);
    int next = at + width(at);
    if (next >= text.length()) {
      return false;
    }
    return c == '\u201c' ? !isSpace(next) : isStraight(c) && isSpace(at - 1) && isLetterAt(next);
  }

  private static boolean isStraight(char c) {
    return c == '"' || c == '\'';
  }

  private int width(int mark) {
    return mark + 1 < folded.length() && folded.charAt(mark + 1) == '\u0000' ? 2 : 1;
  }

  /** Whether two closing marks follow before the next opening one: then the inner is nested. */
  private boolean isClosedTwice(int opener) {
    int closers = 0;
    int limit = Math.min(text.length(), opener + 2000);
    for (int i = opener + 1; i < limit && closers < 2; i++) {
      if (folded.charAt(i) == '"') {
        if (opensInside(i)) {
          return false;
        }
        closers++;
      }
    }
    return closers == 2;
  }

  private int unclosed(int at, int limit) {
    int to = at == 0 && limit == text.length() ? limit : sentenceEnd(at + 1, limit);
    return add(at, to, to, false, false);
  }

  private int sentenceEnd(int from, int limit) {
    for (int i = from; i + 1 < limit; i++) {
      if (".!?".indexOf(text.charAt(i)) >= 0 && isSpace(i + 1)) {
        return i + 1;
      }
    }
    return limit;
  }

  private boolean isSingleOpener(int at) {
    if (at + 1 >= text.length() || (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1)))) {
      return false;
    }
    if (text.charAt(at) == '\u2019' && at > 0 && !isSpace(at - 1)) {
      return false;
    }
    return Character.isLetter(text.charAt(at + 1)) ? !isClipped(at + 1) : isQuotedFigure(at);
  }

  private boolean isQuotedFigure(int at) {
    return "\u2026$\u00a3.[".indexOf(text.charAt(at + 1)) >= 0;
  }

  private boolean isClipped(int from) {
    int to = from;
    while (to < text.length() && to < from + 6 && Character.isLetter(text.charAt(to))) {
      to++;
    }
    return CLIPPED.contains(text.substring(from, to).toLowerCase(java.util.Locale.ROOT));
  }

  private int single(int at) {
    int fallback = -1;
    for (int i = at + 1; i < text.length(); i++) {
      char c = folded.charAt(i);
      if (c == '"' || (c == '\'' && isSingleOpener(i) && !isSingleCloser(i))) {
        break;
      }
      if (c == '\'' && isSingleCloser(i)) {
        if (!looksPossessive(i)) {
          return add(at, i, i + 1, true, true);
        }
        fallback = fallback < 0 ? i : fallback;
      }
    }
    return fallback < 0 ? at + 1 : add(at, fallback, fallback + 1, true, true);
  }

  private boolean isSingleCloser(int at) {
    return !isSpace(at - 1)
        && text.charAt(at) != '\u2018'
        && (at + 1 >= text.length() || !Character.isLetterOrDigit(text.charAt(at + 1)));
  }

  private boolean looksPossessive(int at) {
    return text.charAt(at - 1) == 's'
        && at + 2 < text.length()
        && isSpace(at + 1)
        && Character.isLetter(text.charAt(at + 2));
  }

  private int add(int open, int innerEnd, int outerEnd, boolean closed, boolean single) {
    int from = open + (single ? 1 : width(open));
    Span inner = new Span(from, Math.max(from, innerEnd)).strip(text);
    if (!inner.isEmpty()) {
      found.add(new Marked(new Span(open, outerEnd), inner, closed, single));
    }
    return Math.max(outerEnd, from);
  }

  private boolean isLetterAt(int at) {
    return Character.isLetter(text.charAt(at));
  }

  private boolean isSpace(int at) {
    return Character.isWhitespace(text.charAt(at)) || Character.isSpaceChar(text.charAt(at));
  }
}
