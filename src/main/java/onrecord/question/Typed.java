package onrecord.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import onrecord.text.Fold;

/** A typed text as words. */
record Typed(String text, List<Token> tokens, List<String> phrases) {
  /** Longer questions are read by their beginning. */
  static final int MAX_CHARACTERS = 2_000;

  static Typed of(String raw) {
    String text = clean(raw);
    return new Typed(text, new Tokeniser(text).tokens(), quoted(Fold.quotationMarks(text)));
  }

  /** The keys of a name's or a role's words. */
  static List<String> keys(String name) {
    return new Tokeniser(clean(name)).tokens().stream().map(Token::key).toList();
  }

  int size() {
    return tokens.size();
  }

  /** The word's key, or nothing beyond either end. */
  String key(int i) {
    return i >= 0 && i < size() ? tokens.get(i).key() : "";
  }

  /** The word's key without an s at its end, which may be a possessive one without its mark. */
  String singular(int i) {
    String word = key(i);
    return word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }

  boolean in(int i, Set<String> words) {
    return words.contains(key(i));
  }

  boolean is(int i, String... words) {
    return List.of(words).contains(key(i));
  }

  /** Whether these words follow one another from i. */
  boolean reads(int i, String... words) {
    for (int k = 0; k < words.length; k++) {
      if (!key(i + k).equals(words[k])) {
        return false;
      }
    }
    return true;
  }

  boolean opens(int i) {
    return i <= 0 || (i < size() && tokens.get(i).opens());
  }

  boolean closes(int i) {
    return i >= size() - 1 || (i >= 0 && tokens.get(i).closes());
  }

  /** The words from one to before another, as typed. */
  String words(int from, int to) {
    return text.substring(tokens.get(from).start(), tokens.get(to - 1).end());
  }

  private static String clean(String raw) {
    StringBuilder kept = new StringBuilder();
    int characters = 0;
    for (int i = 0; i < raw.length() && characters < MAX_CHARACTERS; ) {
      int c = raw.codePointAt(i);
      i += Character.charCount(c);
      boolean space =
          Character.isWhitespace(c) || Character.isISOControl(c) || Character.isSpaceChar(c);
      if (space ? endsInWord(kept) : isShown(c)) {
        kept.appendCodePoint(space ? ' ' : c);
        characters++;
      }
    }
    return kept.toString().strip();
  }

  private static boolean endsInWord(StringBuilder kept) {
    return !kept.isEmpty() && kept.charAt(kept.length() - 1) != ' ';
  }

  /** Bidirectional controls, joiners and lone surrogates are not. */
  private static boolean isShown(int c) {
    int type = Character.getType(c);
    return type != Character.FORMAT && type != Character.SURROGATE && type != Character.UNASSIGNED;
  }

  private static List<String> quoted(String folded) {
    List<String> phrases = new ArrayList<>();
    int open = folded.indexOf('"');
    while (open >= 0) {
      int close = folded.indexOf('"', open + 1);
      if (close > open + 1 && !folded.substring(open + 1, close).isBlank()) {
        phrases.add(folded.substring(open + 1, close).strip());
      }
      open = close < 0 ? -1 : folded.indexOf('"', close + 1);
    }
    return phrases;
  }
}
