package onrecord.reader.textdump;

import java.util.regex.Pattern;
import onrecord.text.Fold;

/**
 * Tells a picture's alternative text from running text where the dump gives it no label. What
 * describes a picture has no finite verb of reporting, speaks of nobody as "we" and quotes nobody;
 * in doubt a line is running text.
 */
final class AltText {
  private static final int MAX_CHARACTERS = 300;
  private static final Pattern TOLD =
      Pattern.compile(
          "\\b(?:is|isn't|are|aren't|was|were|wasn't|weren't|been|has|have|had|hasn't|haven't"
              + "|says|said"
              + "|tells|told|will|would|can|could|may|might|must|should|does|did|do|don't"
              + "|doesn't|didn't"
              + "|we|we're|we've|we'll|i|i'm|you|you're|our|your|he's|she's|it's|it|that's|there's"
              + "|here's|they're|who's|what's|let's|they|adds|added|announced|announces|confirms"
              + "|confirmed|according|today|yesterday|tomorrow|expected|reports|reported|claims"
              + "|claimed|warns|warned|calls|called|urges|urged)\\b");
  private static final Pattern DEPICTS =
      Pattern.compile(
          "(?<!\\b(?:the|a|an|this|of|from|by|for|after|before|while|in) )\\b(?:speaking|giving"
              + "|standing|sitting|seated|walking|shaking|holding|looking|smiling|waving"
              + "|talking|addressing|wearing|gesturing|arriving|leaving|posing|pictured|seen|shown"
              + "|showing|shows|listening|greeting|hugging|embracing|carrying|pointing"
              + "|surrounded|dressed|stood|sat|sits|stands|looks|smiles|holds|speaks|walks|gestures"
              + "|waves|shakes|wears|poses|burning|lying|celebrating|kicking|tackling)\\b");
  private static final Pattern OPENS =
      Pattern.compile(
          "^(?:an? |the )?(?:group|crowd|man|woman|men|women|people|view|photo|photograph"
              + "|picture|image"
              + "|graphic|map|chart|graph|screenshot|screengrab|composite|aerial|close[- ]up"
              + "|file (?:photo|picture|image)"
              + "|still|selfie|satellite|split|illustration|drone|headshot|portrait"
              + "|black and white)\\b");
  private static final Pattern PLACED =
      Pattern.compile(
          "\\b(?:at|in|on|outside|inside|during|with|beside|behind|next to|in front of)\\b");

  private static final Pattern SCORE = Pattern.compile("\\d\\s?[-\u2013]\\s?\\d");
  private static final Pattern PAST =
      Pattern.compile("\\b(?!pictured|seated|surrounded|dressed)\\p{L}{3,}ed\\b");

  private AltText() {}

  /**
   * Whether a line that stands by itself describes a picture.
   *
   * @param leading whether it stands before the first words of the entry, where pictures mostly do
   */
  static boolean is(String line, boolean leading) {
    if (!leading && line.endsWith(".")) {
      return false;
    }
    String key = Fold.key(line);
    if (key.indexOf('"') >= 0 || key.length() > MAX_CHARACTERS || key.matches(".*[:?!]$")) {
      return false;
    }
    if (TOLD.matcher(key).find() || SCORE.matcher(key).find()) {
      return false;
    }
    return key.endsWith(".") ? depicts(key) && !isPast(key) : (leading || depictsPlainly(key));
  }

  private static boolean depicts(String key) {
    return DEPICTS.matcher(key).find();
  }

  private static boolean depictsPlainly(String key) {
    return OPENS.matcher(key).find() || (depicts(key) && PLACED.matcher(key).find());
  }

  private static boolean isPast(String key) {
    return PAST.matcher(key).find();
  }
}
