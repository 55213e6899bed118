package onrecord.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import onrecord.text.Fold;

/** Cuts a cleaned text into words. */
final class Tokeniser {
  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private final boolean shouted;
  private boolean opens = true;

  Tokeniser(String text) {
    this.text = Fold.quotationMarks(text);
    this.shouted = text.equals(text.toUpperCase(Locale.ROOT));
  }

  List<Token> tokens() {
    int at = 0;
    while (at < text.length()) {
      int end = wordEnd(at);
      if (end > at) {
        add(at, end);
        at = end;
      } else {
        opens |= endsClause(at);
        at += Character.charCount(text.codePointAt(at));
      }
    }
    return List.copyOf(tokens);
  }

  private int wordEnd(int start) {
    int at = start;
    while (at < text.length() && (isWordChar(at) || isConnector(start, at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }

  private boolean isWordChar(int at) {
    int c = text.codePointAt(at);
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || (c == '%' && at > 0 && Character.isDigit(text.charAt(at - 1)));
  }

  /** An apostrophe between letters, a colon between digits, the dots of "U.S.", "F-16". */
  private boolean isConnector(int start, int at) {
    if (at == start || at + 1 >= text.length() || !isWordChar(at + 1)) {
      return false;
    }
    char before = text.charAt(at - 1);
    boolean digits = Character.isDigit(before) && Character.isDigit(text.charAt(at + 1));
    return switch (text.charAt(at)) {
      case '\'' -> true;
      case ':', ',' -> digits;
      case '-' -> Character.isLetter(before) && Character.isDigit(text.charAt(at + 1));
      case '.' -> digits || (Character.isLetter(before) && isSingleLetter(start, at));
      default -> false;
    };
  }

  private boolean isSingleLetter(int start, int at) {
    return at - 1 == start || !Character.isLetter(text.charAt(at - 2));
  }

  private boolean endsClause(int at) {
    return switch (text.charAt(at)) {
      case '?', '!', ';', ',', '\u2026', '\u2014' -> true;
      case '.' -> at + 1 >= text.length() || text.charAt(at + 1) == ' ';
      case ':' -> true;
      case '-', '\u2013' -> at + 1 < text.length() && text.charAt(at + 1) == ' ';
      default -> false;
    };
  }

  private void add(int start, int end) {
    String surface = text.substring(start, end);
    String key = Fold.key(surface);
    List<String> expanded = Words.CONTRACTIONS.get(key);
    boolean capital = Character.isUpperCase(surface.codePointAt(0));
    boolean closes = closes(end);
    if (expanded == null) {
      boolean possessive = isPossessive(key, end);
      put(plain(possessive ? withoutS(key) : key), start, end, capital, possessive);
    } else {
      for (String part : expanded) {
        put(part, start, end, capital, false);
      }
    }
    if (closes) {
      close();
    }
  }

  private void put(String key, int start, int end, boolean capital, boolean possessive) {
    if (!key.isEmpty()) {
      tokens.add(
          new Token(key, start, end, capital, isAcronym(start, end), possessive, opens, false));
      opens = false;
    }
  }

  private boolean isAcronym(int start, int end) {
    String surface = text.substring(start, end);
    boolean letters = surface.codePoints().filter(Character::isLetter).count() > 1;
    return !shouted && letters && surface.equals(surface.toUpperCase(Locale.ROOT));
  }

  private void close() {
    if (!tokens.isEmpty()) {
      Token last = tokens.removeLast();
      tokens.add(
          new Token(
              last.key(),
              last.start(),
              last.end(),
              last.capital(),
              last.acronym(),
              last.possessive(),
              last.opens(),
              true));
    }
  }

  private boolean closes(int end) {
    int at = end;
    while (at < text.length() && "\"')] ".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at >= text.length() || endsClause(at);
  }

  private boolean isPossessive(String key, int end) {
    return key.endsWith("'s")
        || (key.endsWith("s") && end < text.length() && text.charAt(end) == '\'' && !inQuotes(end));
  }

  /** A mark that closes one opened before is a quotation mark. */
  private boolean inQuotes(int end) {
    int open = text.lastIndexOf(" '", end - 1);
    return open >= 0 || text.startsWith("'");
  }

  private static String withoutS(String key) {
    return key.endsWith("'s") ? key.substring(0, key.length() - 2) : key;
  }

  private static String plain(String key) {
    StringBuilder kept = new StringBuilder();
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      boolean between = i > 0 && i + 1 < key.length();
      boolean digits =
          between && Character.isDigit(key.charAt(i - 1)) && Character.isDigit(key.charAt(i + 1));
      if (c != '\'' && (c != '.' || digits)) {
        kept.append(c);
      }
    }
    return kept.toString();
  }
}
