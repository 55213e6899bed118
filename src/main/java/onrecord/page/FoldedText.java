package onrecord.page;

import java.util.Arrays;
import onrecord.text.Span;

/**
 * A text with its white space folded as {@link onrecord.text.Fold#whiteSpace} does, that still
 * knows where each of its characters stood.
 */
final class FoldedText {
  private final StringBuilder folded = new StringBuilder();
  private int[] places = new int[64];

  private FoldedText() {}

  static FoldedText of(String text) {
    FoldedText folded = new FoldedText();
    for (int i = 0; i < text.length(); i++) {
      folded.add(text.charAt(i), i);
    }
    folded.strip();
    return folded;
  }

  String text() {
    return folded.toString();
  }

  /** Where a stretch of the folded text, not empty, stands in the text itself. */
  Span unfolded(Span span) {
    return new Span(places[span.start()], places[span.end() - 1] + 1);
  }

  private void add(char c, int place) {
    boolean space = isSpace(c);
    if (space && !folded.isEmpty() && folded.charAt(folded.length() - 1) == ' ') {
      return;
    }
    if (folded.length() == places.length) {
      places = Arrays.copyOf(places, 2 * places.length);
    }
    places[folded.length()] = place;
    folded.append(space ? ' ' : c);
  }

  private void strip() {
    while (!folded.isEmpty() && Character.isWhitespace(folded.charAt(folded.length() - 1))) {
      folded.setLength(folded.length() - 1);
    }
    int start = 0;
    while (start < folded.length() && Character.isWhitespace(folded.charAt(start))) {
      start++;
    }
    folded.delete(0, start);
    places = Arrays.copyOfRange(places, start, start + Math.max(1, folded.length()));
  }

  private static boolean isSpace(char c) {
    return (c >= '\t' && c <= '\r') || c == ' ' || c == '\u00a0' || c == '\u2007' || c == '\u202f';
  }
}
