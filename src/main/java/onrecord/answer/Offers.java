package onrecord.answer;

import java.util.regex.Pattern;
import onrecord.question.Question.Expected;
import onrecord.text.Fold;
import org.jspecify.annotations.Nullable;

/**
 * What kinds of thing a sentence offers: a number, a time, a place. A question that asks "how many"
 * is not answered by a sentence without a number. The kinds follow the coarse answer types of Li
 * and Roth, "Learning Question Classifiers" (COLING 2002).
 */
final class Offers {
  private static final String NUMBER_WORDS =
      "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|scores|twenty|thirty|"
          + "forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|half|"
          + "third|quarter|both|no|none|nobody|several";
  private static final String AMOUNT = "(?:\\d[\\d,.]*|\\b(?:" + NUMBER_WORDS + "|an?|few)\\b)";
  private static final Pattern NUMBER =
      Pattern.compile("\\d|\\b(?:" + NUMBER_WORDS + ")\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern MONEY =
      Pattern.compile(
          "[$\\u00a3\\u20ac]\\s?\\d|\\b(?:dollars?|pounds?|euros?|cents?|pence)\\b|\\d+(?:m|bn|k)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PERCENT =
      Pattern.compile(
          "\\d\\s?%|per ?cent|percentage|\\b(?:half|third|quarter|majority|in (?:10|ten|five|5))\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern TIME =
      Pattern.compile(
          "\\b\\d{1,2}[:.]\\d\\d\\b|\\b\\d{1,2}\\s?(?:am|pm|a\\.m|p\\.m)\\b|\\b(?:noon|midnight|"
              + "today|tonight|tomorrow|yesterday|morning|afternoon|evening|night|hours?|minutes|"
              + "weeks?|weekend|months?|years?|mon|tues|wednes|thurs|fri|satur|sun)(?:day)?s?\\b|"
              + "\\b(?:january|february|march|april|may|june|july|august|september|october|november|"
              + "december)\\b|\\b(?:now|soon|shortly|earlier|later|ago|until|since|before|after)\\b|"
              + "\\b(?:19|20)\\d\\d\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DURATION =
      Pattern.compile(
          AMOUNT + "[\\s-]*(?:second|minute|hour|day|night|week|month|year|decade)s?\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DISTANCE =
      Pattern.compile(
          AMOUNT + "[\\s-]*(?:km|kms|kilomet(?:re|er)s?|miles?|met(?:re|er)s?|m|feet|ft|yards?)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PLACE =
      Pattern.compile(
          "\\b(?:in|at|from|to|near|outside|inside|across|through|around|off|over|into|towards?)\\s+"
              + "(?:the\\s+|a\\s+)?(?:[A-Z]|\\w+ern\\b)|\\b(?:here|there|home|abroad)\\b");
  private static final Pattern NAME =
      Pattern.compile("(?<=\\s|[\"'(])[A-Z][a-z]+|^[A-Z]\\w+ [A-Z]");
  private static final Pattern REASON =
      Pattern.compile(
          "\\b(?:because|since|due to|owing to|so that|as a result|in order to|after|amid|cause[ds]?|"
              + "reason|why|for fear|thanks to|over|despite|so)\\b",
          Pattern.CASE_INSENSITIVE);

  private Offers() {}

  /**
   * Whether the sentence holds what the question expects; true where it expects nothing special.
   */
  static boolean holds(String sentence, Expected expected) {
    Pattern pattern = pattern(expected);
    return pattern == null || pattern.matcher(Fold.quotationMarks(sentence)).find();
  }

  private static @Nullable Pattern pattern(Expected expected) {
    return switch (expected) {
      case PERSON -> NAME;
      case PLACE -> PLACE;
      case TIME -> TIME;
      case NUMBER -> NUMBER;
      case MONEY -> MONEY;
      case PERCENT -> PERCENT;
      case DURATION -> DURATION;
      case DISTANCE -> DISTANCE;
      case REASON -> REASON;
      case YES_NO, STATEMENT, ANY -> null;
    };
  }
}
