package onrecord.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Splits a paragraph into sentences. A sentence ends at a full stop, question or exclamation mark
 * with the quotation marks and brackets that close after it, where white space and the beginning of
 * a sentence follow; never inside a title ("Mr. Smith"), an initial ("J. Smith", "U.S. forces") or
 * a number.
 */
public final class Sentences {
  private static final Set<String> NEVER_LAST =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "sen", "rep", "gov", "gen", "lt", "col", "maj", "capt",
          "sgt", "cpl", "pte", "adm", "rev", "hon", "st", "fr", "pres", "atty", "supt", "insp",
          "det", "messrs", "mme", "mlle", "vs", "no", "nos", "fig", "e.g", "i.e", "cf", "approx",
          "jan", "feb", "mar", "apr", "aug", "sept", "oct", "nov", "dec", "ft", "mt", "reps",
          "sens", "govs", "gens");

  private static final Set<String> LEANING =
      Set.of(
          "he", "she", "it", "they", "him", "her", "his", "their", "its", "this", "that", "these",
          "those", "but", "and", "so", "yet", "or", "also", "however", "instead", "such", "then");

  private Sentences() {}

  /** Whether a sentence cannot be understood without the one before it. */
  public static boolean leans(String sentence) {
    String text = Fold.quotationMarks(sentence).toLowerCase(Locale.ROOT);
    int start = 0;
    while (start < text.length() && !Character.isLetterOrDigit(text.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return LEANING.contains(text.substring(start, end));
  }

  /** How many words a text has: what stands between white space. */
  public static int words(String text) {
    int words = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      boolean space =
          Character.isWhitespace(text.charAt(i)) || Character.isSpaceChar(text.charAt(i));
      words += !space && !inWord ? 1 : 0;
      inWord = !space;
    }
    return words;
  }

  /**
   * The sentences of one paragraph, in order, without the white space between them; none for a
   * blank paragraph.
   */
  public static List<Span> split(String paragraph) {
    List<Span> sentences = new ArrayList<>();
    boolean lowerCasePage = !hasUpperCase(paragraph);
    int start = 0;
    int i = 0;
    while (i < paragraph.length()) {
      if (isEnd(paragraph.charAt(i))) {
        int end = closed(paragraph, i + 1);
        if (endsSentence(paragraph, i, end, lowerCasePage)) {
          add(sentences, paragraph, start, end);
          start = end;
        }
        i = end;
      } else {
        i++;
      }
    }
    add(sentences, paragraph, start, paragraph.length());
    return sentences;
  }

  private static void add(List<Span> sentences, String paragraph, int start, int end) {
    Span sentence = new Span(start, end).strip(paragraph);
    if (!sentence.isEmpty()) {
      sentences.add(sentence);
    }
  }

  private static boolean isEnd(char c) {
    return c == '.' || c == '!' || c == '?' || c == '\u2026';
  }

  private static int closed(String text, int from) {
    int end = from;
    while (end < text.length() && (isEnd(text.charAt(end)) || isCloser(text, end))) {
      end++;
    }
    return end;
  }

  private static boolean isCloser(String text, int at) {
    return "\"'\u201d\u2019)]\u00bb".indexOf(text.charAt(at)) >= 0;
  }

  private static boolean endsSentence(String text, int mark, int end, boolean lowerCasePage) {
    if (end >= text.length()) {
      return true;
    }
    if (!Character.isWhitespace(text.charAt(end)) && text.charAt(end) != '\u00a0') {
      return false;
    }
    int next = end;
    while (next < text.length()
        && (Character.isWhitespace(text.charAt(next)) || text.charAt(next) == '\u00a0')) {
      next++;
    }
    return next >= text.length()
        || (beginsSentence(text, mark, next, lowerCasePage)
            && !(text.charAt(mark) == '.' && isAbbreviation(text, mark, next)));
  }

  private static boolean beginsSentence(String text, int mark, int next, boolean lowerCasePage) {
    int at = next;
    while (at < text.length() && "\"'\u201c\u2018(\u00ab[\u2022#@-".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    if (at >= text.length()) {
      return true;
    }
    char first = text.charAt(at);
    return !Character.isLowerCase(first)
        || (lowerCasePage && mark > 0 && text.charAt(mark - 1) == ' ');
  }

  private static boolean hasUpperCase(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isUpperCase(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAbbreviation(String text, int mark, int next) {
    int from = mark;
    while (from > 0
        && (Character.isLetter(text.charAt(from - 1)) || text.charAt(from - 1) == '.')) {
      from--;
    }
    String word = text.substring(from, mark);
    if (word.isEmpty()) {
      return false;
    }
    boolean initials =
        word.length() == 1 && Character.isUpperCase(word.charAt(0)) && !word.equals("I");
    return initials
        || (NEVER_LAST.contains(Fold.key(word)) && !isSentenceWord(word, text, next))
        || (isDotted(word) && !startsLikeSentence(text, next));
  }

  /**
   * "No." ends a sentence unless a number follows; "St." and months likewise need what they belong
   * to.
   */
  private static boolean isSentenceWord(String word, String text, int next) {
    return word.equalsIgnoreCase("no") && !Character.isDigit(text.charAt(next));
  }

  private static boolean isDotted(String word) {
    return (word.length() >= 3 && word.charAt(1) == '.');
  }

  /** After "U.S." or "p.m." only a word that opens sentences begins a new one. */
  private static boolean startsLikeSentence(String text, int next) {
    int end = next;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return OPENERS.contains(text.substring(next, end))
        || "\"\u201c".indexOf(text.charAt(next)) >= 0;
  }

  private static final Set<String> OPENERS =
      Set.of(
          "The",
          "A",
          "An",
          "He",
          "She",
          "It",
          "They",
          "We",
          "I",
          "In",
          "On",
          "At",
          "But",
          "And",
          "This",
          "That",
          "These",
          "Those",
          "His",
          "Her",
          "Their",
          "There",
          "As",
          "After",
          "Before",
          "When",
          "While",
          "If",
          "For",
          "So",
          "Also",
          "Meanwhile",
          "Earlier",
          "Later",
          "However",
          "Mr",
          "Mrs",
          "Ms",
          "President",
          "Police",
          "Officials",
          "Now",
          "Then",
          "Both",
          "Some",
          "Many",
          "One",
          "Two",
          "Our",
          "You",
          "What",
          "Why",
          "How",
          "Who");
}
