package onrecord.reader;

import java.util.List;
import java.util.regex.Pattern;
import onrecord.coverage.Paragraph;
import onrecord.text.Fold;
import onrecord.text.ResourceLines;
import onrecord.text.Sentences;
import onrecord.text.Span;

/**
 * Tells words about the page itself ("Stick with us.") from words that report. A paragraph is
 * housekeeping only if every sentence of it is: what reports something must never be hidden. The
 * expressions stand in housekeeping.txt.
 */
public final class Housekeeping {
  private static final int MAX_CHARACTERS = 480;

  /** A longer one mostly goes on to report something. */
  private static final int MAX_SENTENCE = 220;

  private static final String LINK =
      "(?:so |and |but |right,? |ok,? |well,? |for now,? |in the meantime,? |meanwhile,? "
          + "|until then,? |as (?:ever|always),? )?";
  private static final Pattern BEGINNING = Pattern.compile(LINK + "(?:" + expressions() + ")");
  private static final Pattern ENDING =
      Pattern.compile("\\b(?:so|please|but) (?:do )?(?:stick|stay) (?:with us|tuned)[.! ]*$");
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]{2,}\"");
  private static final Pattern SPLIT_CONTRACTION = Pattern.compile(" (?='(?:ll|re|ve|s|m|d)\\b)");

  private Housekeeping() {}

  /** Whether a paragraph speaks of the page itself and reports nothing. */
  public static boolean is(String paragraph) {
    if (paragraph.length() > MAX_CHARACTERS) {
      return false;
    }
    String key = key(paragraph);
    if (!mayBegin(key) || QUOTED.matcher(key).find()) {
      return false;
    }
    List<Span> sentences = Sentences.split(paragraph);
    return sentences.stream().allMatch(s -> isSentence(key(s.of(paragraph))));
  }

  /** A paragraph of running text, flagged where it is housekeeping. */
  public static Paragraph body(String text) {
    return flagged(Paragraph.Kind.BODY, text);
  }

  /** A paragraph of any kind, flagged where it is housekeeping. */
  public static Paragraph flagged(Paragraph.Kind kind, String text) {
    return new Paragraph(kind, text, is(text));
  }

  private static boolean mayBegin(String paragraph) {
    return BEGINNING.matcher(paragraph).lookingAt() || ENDING.matcher(paragraph).find();
  }

  private static boolean isSentence(String key) {
    return (key.length() <= MAX_SENTENCE && BEGINNING.matcher(key).lookingAt())
        || ENDING.matcher(key).find();
  }

  /** Tokenised pages print "we 'll". */
  private static String key(String words) {
    String key = Fold.key(words);
    return key.contains(" '") ? SPLIT_CONTRACTION.matcher(key).replaceAll("") : key;
  }

  private static String expressions() {
    return String.join("|", ResourceLines.of(Housekeeping.class, "housekeeping.txt"));
  }
}
