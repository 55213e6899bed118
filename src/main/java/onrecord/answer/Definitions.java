package onrecord.answer;

import java.util.List;
import java.util.regex.Pattern;
import onrecord.index.Stem;
import onrecord.index.Stems;
import onrecord.quote.Person;
import onrecord.text.Fold;

/** Tells sentences that say who somebody or what something is. */
final class Definitions {
  /** How what stands between commas, dashes or brackets after a name begins. */
  private static final String APPOSITION =
      "^(?:,|:| -| \u2013| \u2014| \\()\\s*(?:who|which|the|a|an|his|her|its|their|head|chief|leader"
          + "|former|\\d|[a-z]+ (?:of|for|at)|[a-z]+,|[A-Z]?[\\w' -]{3,40},)";

  private static final String IS =
      "^ (?:is|was|are|were|has been|became) (?:the|a|an|one|now|also|former|head)\\b";
  private static final String MEANS =
      "^,? (?:known as|also called|meaning|which means|refers? to)\\b";
  private static final Pattern AFTER = Pattern.compile(APPOSITION + "|" + IS + "|" + MEANS);

  /** What somebody is called by what they do, in lower case before the name. */
  private static final String CALLING =
      "\\b(?:[A-Z][\\w.'-]*\\s+){0,4}[a-z]{3,}(?:er|or|ist|ian|man|woman|chief|aide|envoy|head|boss"
          + "|coach|leader|member|star|chair|master|mp|spokesperson|official|president|candidate"
          + "|host|winner|owner|governor|secretary)";

  private static final String TITLE =
      "\\b(?:President|Minister|Secretary|Envoy|Leader|Senator|Governor|Mayor|Chief|Director"
          + "|Professor|Dr|Sen\\.|Rep\\.|Gov\\.|Prof|Sir|Chairman|Chairwoman|Commissioner|General"
          + "|Captain)";
  private static final Pattern BEFORE =
      Pattern.compile("(?:" + CALLING + "|" + TITLE + ")\\s*,?\\s*$");

  private Definitions() {}

  /** Whether it names the person together with what they are. */
  static boolean introduces(String sentence, Person person) {
    String text = Fold.quotationMarks(sentence);
    for (String name : List.of(person.name(), lastOf(person.name()))) {
      int at = text.indexOf(Fold.quotationMarks(name));
      if (at >= 0) {
        String before = text.substring(Math.max(0, at - 60), at);
        String after = text.substring(at + name.length());
        return BEFORE.matcher(before).find()
            || AFTER.matcher(after).find()
            || namesRole(text, person);
      }
    }
    return false;
  }

  private static boolean namesRole(String text, Person person) {
    return person.roles().stream().anyMatch(role -> text.contains(Fold.quotationMarks(role)));
  }

  private static String lastOf(String name) {
    return name.substring(name.lastIndexOf(' ') + 1);
  }

  /** Whether it tells what the word asked about means. */
  static boolean explains(String sentence, Sought sought) {
    String text = Fold.quotationMarks(sentence);
    for (Stem stem : Stems.of(text)) {
      boolean asked = sought.words().stream().anyMatch(word -> word.forms().contains(stem.text()));
      if (asked && AFTER.matcher(text.substring(stem.span().end())).find()) {
        return true;
      }
    }
    return false;
  }
}
