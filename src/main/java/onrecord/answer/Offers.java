package onrecord.answer;

import java.util.List;
import java.util.regex.Pattern;
import onrecord.index.Stems;
import onrecord.question.Question;
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
  private static final String COUNT = "(?:\\d[\\d,.]*|" + NUMBER_WORDS + "|few|couple of)";
  private static final String LENGTH = "(?:second|minute|hour|day|night|week|month|year|decade)s?";
  private static final Pattern TIME =
      Pattern.compile(
          "\\b\\d{1,2}[:.]\\d\\d\\b|\\b\\d{1,2}\\s?(?:am|pm|a\\.m|p\\.m)\\b|\\b(?:noon|midnight|"
              + "to(?:day|night|morrow)|yesterday|this (?:morning|afternoon|evening|week)|"
              + "(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:19|20)\\d\\d|"
              + "january|february|march|april|(?-i:May)|june|july|august|september|october|"
              + "november|december|(?:next|last) (?:night|week|weekend|month|year|\\w+day))\\b|\\b"
              + COUNT
              + "\\s+"
              + LENGTH
              + " (?:ago|later|earlier)\\b|\\bin (?:an?|"
              + COUNT
              + ") "
              + LENGTH
              + "\\b",
          Pattern.CASE_INSENSITIVE);

  /** "a day" is more often a manner of speaking than a length of time. */
  private static final Pattern DURATION =
      Pattern.compile(
          "\\b"
              + COUNT
              + "[\\s-]*(?:more\\s+)?"
              + LENGTH
              + "\\b|\\b(?:an?|the whole|all)\\s+(?:hour|week|month|year|decade|fortnight)\\b|"
              + "\\buntil\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern DISTANCE =
      Pattern.compile(
          AMOUNT + "[\\s-]*(?:km|kms|kilomet(?:re|er)s?|miles?|met(?:re|er)s?|m|feet|ft|yards?)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PLACE =
      Pattern.compile(
          "\\b(?:in|at|from|to|near|outside|inside|across|through|around|off|over|into|towards?)\\s+"
              + "(?:the\\s+|a\\s+)?(?:[A-Z]|\\w+ern\\b)|\\b(?:here|there|home|abroad)\\b");
  private static final Pattern FULL_NAME =
      Pattern.compile("(?<![\\p{L}\\p{N}'-])\\p{Lu}[\\p{L}\\p{N}'-]++ \\p{Lu}[\\p{L}\\p{N}'-]++");
  private static final Pattern REASON =
      Pattern.compile(
          "\\b(?:because|due to|owing to|so that|as a result|in order to|after|amid|cause[ds]?|"
              + "reasons?|for fear|thanks to|despite|blam(?:e[ds]?|ing)|led to|"
              + "to (?:avoid|prevent|stop|make|give|allow|protect|ensure))\\b",
          Pattern.CASE_INSENSITIVE);

  private Offers() {}

  /**
   * Whether the sentence holds what the question expects; true where it expects nothing special.
   */
  static boolean holds(String sentence, Question question) {
    String text = Fold.quotationMarks(sentence);
    if (question.expected() == Expected.PERSON) {
      return namesAnother(text, Stems.telling(question.resolved()));
    }
    Pattern pattern = pattern(question.expected());
    return pattern == null || pattern.matcher(text).find();
  }

  /** Who is asked for is somebody whom the question does not name itself. */
  private static boolean namesAnother(String text, List<String> asked) {
    return FULL_NAME
        .matcher(text)
        .results()
        .anyMatch(name -> !asked.containsAll(Stems.telling(name.group())));
  }

  private static @Nullable Pattern pattern(Expected expected) {
    return switch (expected) {
      case PLACE -> PLACE;
      case TIME -> TIME;
      case NUMBER -> NUMBER;
      case MONEY -> MONEY;
      case PERCENT -> PERCENT;
      case DURATION -> DURATION;
      case DISTANCE -> DISTANCE;
      case REASON -> REASON;
      case PERSON, YES_NO, STATEMENT, ANY -> null;
    };
  }
}
