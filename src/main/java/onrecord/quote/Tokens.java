package onrecord.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import onrecord.text.Fold;
import onrecord.text.Span;

/**
 * Splits text into words and marks. "Trump's" is two, "don't" one, "J.D." and "secretary-general"
 * one; the full stop of an abbreviation belongs to it.
 */
final class Tokens {
  private static final Set<String> CONTRACTED = Set.of("s", "d", "ll", "re", "ve", "m");

  private final String text;
  private final int end;
  private final List<Token> found = new ArrayList<>();

  private Tokens(String text, int end) {
    this.text = text;
    this.end = end;
  }

  /** The words and marks between two positions of a text. */
  static List<Token> of(String text, int from, int to) {
    Tokens tokens = new Tokens(text, to);
    int at = from;
    while (at < to) {
      at = tokens.read(at);
    }
    return tokens.found;
  }

  private int read(int at) {
    char c = text.charAt(at);
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      return at + 1;
    }
    if (Character.isLetterOrDigit(c) || isPrefix(at)) {
      return word(at);
    }
    return isApostrophe(c) ? apostrophe(at) : mark(at);
  }

  private boolean isPrefix(int at) {
    return "@#$\u00a3\u20ac".indexOf(text.charAt(at)) >= 0 && isAlphanumeric(at + 1);
  }

  private int mark(int at) {
    int to = at + 1;
    while (to < end && text.charAt(to) == text.charAt(at) && text.charAt(at) == '-') {
      to++;
    }
    String mark = Fold.quotationMarks(text.substring(at, to));
    found.add(new Token(new Span(at, to), text.substring(at, to), mark, Token.Type.MARK));
    return to;
  }

  private int apostrophe(int at) {
    int to = at + 1;
    while (isLetter(to)) {
      to++;
    }
    String rest = Fold.key(text.substring(at + 1, to));
    boolean afterWord =
        !found.isEmpty() && found.getLast().isWord() && found.getLast().span().end() == at;
    if (afterWord && (rest.isEmpty() || rest.equals("s"))) {
      add(at, to, Token.Type.POSSESSIVE);
      return to;
    }
    if (CONTRACTED.contains(rest)) {
      add(at, to, Token.Type.WORD);
      return to;
    }
    return mark(at);
  }

  private void add(int at, int to, Token.Type type) {
    String word = text.substring(at, to);
    found.add(new Token(new Span(at, to), word, Fold.key(word), type));
  }

  private int word(int at) {
    int to = at + 1;
    while (to < end && continues(to)) {
      to++;
    }
    if (to < end && text.charAt(to) == '.' && Lexicon.isAbbreviated(text.substring(at, to))) {
      to++;
    }
    found.add(Token.word(new Span(at, to), text.substring(at, to)));
    return to;
  }

  private boolean continues(int at) {
    char c = text.charAt(at);
    if (Character.isLetterOrDigit(c) || isAttached(c)) {
      return true;
    }
    if (!isAlphanumeric(at + 1) || !isAlphanumeric(at - 1)) {
      return false;
    }
    return switch (c) {
      case '-', '\u2010', '\u2011', '_', '&' -> true;
      case '.' -> isDigit(at - 1) == isDigit(at + 1) ? joinsByStop(at) : isAddress(at);
      case ',', ':' -> isDigit(at - 1) && isDigit(at + 1);
      default -> isApostrophe(c) && !isContraction(at);
    };
  }

  /** An accent that stands for itself, the square of "km\u00b2". */
  private static boolean isAttached(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.OTHER_NUMBER;
  }

  /** "quay24.com"; not "2015.The". */
  private boolean isAddress(int at) {
    return isDigit(at - 1) && Character.isLowerCase(text.charAt(at + 1));
  }

  /** "U.S", "1.5", "example.com"; not "end.Next". */
  private boolean joinsByStop(int at) {
    return isDigit(at - 1)
        || !Character.isUpperCase(text.charAt(at + 1))
        || at < 2
        || !isAlphanumeric(at - 2);
  }

  private boolean isContraction(int at) {
    int to = at + 1;
    while (to < at + 4 && isLetter(to)) {
      to++;
    }
    return CONTRACTED.contains(Fold.key(text.substring(at + 1, to)));
  }

  private boolean isAlphanumeric(int at) {
    return at >= 0 && at < end && Character.isLetterOrDigit(text.charAt(at));
  }

  private boolean isLetter(int at) {
    return at < end && Character.isLetter(text.charAt(at));
  }

  private boolean isDigit(int at) {
    return Character.isDigit(text.charAt(at));
  }

  static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019' || c == '\u2018' || c == '\u02bc';
  }
}
