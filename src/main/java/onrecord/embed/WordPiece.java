package onrecord.embed;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * Cuts text into the pieces of a vocabulary as BERT's uncased tokenizer does: lower case, accents
 * stripped, split at white space, at every punctuation mark and around every Chinese character;
 * then each word from the left into the longest pieces that are known (Devlin et al., "BERT", 2019;
 * Wu et al., "Google's Neural Machine Translation System", 2016).
 */
final class WordPiece {
  private static final int LONGEST_WORD = 100;

  private final Vocabulary vocabulary;
  private final int first;
  private final int last;
  private final int unknown;

  WordPiece(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    first = vocabulary.required("[CLS]");
    last = vocabulary.required("[SEP]");
    unknown = vocabulary.required("[UNK]");
  }

  /**
   * The numbers of a text's pieces between those of its beginning and end.
   *
   * @param atMost how many numbers, at least 2; what goes beyond is cut off
   */
  long[] numbers(String text, int atMost) {
    long[] numbers = new long[atMost];
    int count = 0;
    numbers[count++] = first;
    for (String word : words(text)) {
      for (int piece : pieces(word)) {
        if (count == atMost - 1) {
          break;
        }
        numbers[count++] = piece;
      }
    }
    numbers[count++] = last;
    return Arrays.copyOf(numbers, count);
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    plain(text)
        .codePoints()
        .forEach(c -> {
          if (isIgnored(c)) {
            return;
          }
          if (isSpace(c) || standsAlone(c)) {
            finish(word, words);
          }
          if (!isSpace(c)) {
            word.appendCodePoint(c);
          }
          if (standsAlone(c)) {
            finish(word, words);
          }
        });
    finish(word, words);
    return words;
  }

  private static void finish(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  private static String plain(String text) {
    return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
  }

  private static boolean isIgnored(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK -> true;
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE ->
          !isSpace(c);
      default -> c == 0xfffd;
    };
  }

  private static boolean isSpace(int c) {
    return c == '\t' || c == '\n' || c == '\r' || Character.isSpaceChar(c);
  }

  private static boolean standsAlone(int c) {
    return isPunctuation(c) || isChinese(c);
  }

  private static boolean isPunctuation(int c) {
    if (c < 128) {
      return c > ' ' && !Character.isLetterOrDigit(c) && c != 127;
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  private static boolean isChinese(int c) {
    return (c >= 0x4e00 && c <= 0x9fff)
        || (c >= 0x3400 && c <= 0x4dbf)
        || (c >= 0xf900 && c <= 0xfaff)
        || (c >= 0x20000 && c <= 0x2ceaf)
        || (c >= 0x2f800 && c <= 0x2fa1f);
  }

  private List<Integer> pieces(String word) {
    if (word.codePointCount(0, word.length()) > LONGEST_WORD) {
      return List.of(unknown);
    }
    List<Integer> pieces = new ArrayList<>();
    int start = 0;
    while (start < word.length()) {
      int end = word.length();
      OptionalInt piece = piece(word, start, end);
      while (piece.isEmpty() && --end > start) {
        piece = piece(word, start, end);
      }
      if (piece.isEmpty()) {
        return List.of(unknown);
      }
      pieces.add(piece.getAsInt());
      start = end;
    }
    return pieces;
  }

  private OptionalInt piece(String word, int start, int end) {
    String piece = word.substring(start, end);
    return vocabulary.number(start == 0 ? piece : "##" + piece);
  }
}
