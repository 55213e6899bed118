package onrecord.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import onrecord.text.Fold;
import onrecord.watch.Misread.Problem;
import onrecord.watch.Token.Kind;

/** Splits a query into its pieces. */
final class Tokens {
  private static final char QUOTE = '"';
  private static final Map<String, Kind> OPERATORS =
      Map.of("and", Kind.AND, "or", Kind.OR, "not", Kind.NOT);

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Tokens(String typed) {
    text = Fold.quotationMarks(typed);
  }

  /** The last of them is the end. */
  static List<Token> of(String typed) throws MisreadException {
    Tokens tokens = new Tokens(typed);
    while (tokens.at < tokens.text.length()) {
      tokens.next();
    }
    tokens.add(Kind.END, tokens.at, "");
    return tokens.tokens;
  }

  static boolean isOperator(String word) {
    return OPERATORS.containsKey(word.toLowerCase(Locale.ROOT));
  }

  private void next() throws MisreadException {
    char c = text.charAt(at);
    switch (c) {
      case '(' -> add(Kind.OPEN, at++, "(");
      case ')' -> add(Kind.CLOSE, at++, ")");
      case QUOTE -> phrase();
      default -> {
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
          at++;
        } else if (isExclusion()) {
          add(Kind.NOT, at++, "-");
        } else {
          word();
        }
      }
    }
  }

  private void phrase() throws MisreadException {
    int end = text.indexOf(QUOTE, at + 1);
    if (end < 0) {
      throw new MisreadException(new Misread(Problem.OPEN_QUOTE, place(at), text.substring(at)));
    }
    add(Kind.PHRASE, at, text.substring(at + 1, end));
    at = end + 1;
  }

  /** A hyphen right before what is excluded, as search engines have it. */
  private boolean isExclusion() {
    return text.charAt(at) == '-'
        && at + 1 < text.length()
        && !endsWord(text.charAt(at + 1), false)
        && text.charAt(at + 1) != '-';
  }

  private void word() {
    int start = at;
    while (at < text.length() && !endsWord(text.charAt(at), true)) {
      at++;
      if (isField(start, at)) {
        add(Kind.FIELD, start, text.substring(start, at - 1));
        return;
      }
    }
    String word = text.substring(start, at);
    add(OPERATORS.getOrDefault(word.toLowerCase(Locale.ROOT), Kind.WORD), start, word);
  }

  private static boolean endsWord(char c, boolean atMarks) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c == ')'
        || (atMarks && (c == '(' || c == QUOTE));
  }

  /** Letters and a colon: "15:00" is a word. */
  private boolean isField(int start, int end) {
    return end - start > 1
        && text.charAt(end - 1) == ':'
        && text.substring(start, end - 1).chars().allMatch(Character::isLetter);
  }

  private void add(Kind kind, int start, String found) {
    tokens.add(new Token(kind, place(start), found));
  }

  private int place(int index) {
    return text.codePointCount(0, index) + 1;
  }
}
