package onrecord.question;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import onrecord.quote.Person;

/** Reads what a question is about: its words without those that only make it a question. */
final class Topics {
  private static final Set<String> ACCOUNT =
      Set.of(
          "catch",
          "fill",
          "bring",
          "round",
          "speed",
          "miss",
          "missed",
          "recent",
          "update",
          "updates",
          "news",
          "new",
          "developments",
          "points",
          "takeaways",
          "wrap",
          "main",
          "key");
  private static final Set<String> NEAR_DAYS = Set.of("today", "tonight", "todays", "tonights");

  private final Typed typed;
  private final Vocabulary vocabulary;

  Topics(Typed typed, Vocabulary vocabulary) {
    this.typed = typed;
    this.vocabulary = vocabulary;
  }

  /**
   * The topic's words.
   *
   * @param used words that asked for something else: the window, the speakers and what they do
   * @param names names of people asked about stay
   * @param account whether an account or the newest is asked for, whose own words fall away
   */
  List<String> read(BitSet used, List<Name> names, boolean account) {
    List<String> topic = new ArrayList<>();
    for (int i = 0; i < typed.size(); i++) {
      int at = i;
      if (used.get(i)) {
        continue;
      }
      Name name = names.stream().filter(n -> n.covers(at)).findFirst().orElse(null);
      if (name != null) {
        topic.addAll(named(name));
        i = name.end() - 1;
      } else if (isContent(i, account)) {
        topic.add(plain(typed.key(i)));
      }
    }
    return isVacuous(topic) ? List.of() : List.copyOf(topic);
  }

  /** The name's words, the cast's own where they were misspelt. */
  private List<String> named(Name name) {
    List<String> words = new ArrayList<>();
    for (int i = name.start(); i < name.end(); i++) {
      if (!typed.in(i, Words.FUNCTION)) {
        words.add(plain(typed.key(i)));
      }
    }
    boolean known = !words.isEmpty() && words.stream().allMatch(vocabulary::holds);
    return known ? words : name.person().map(Topics::surname).orElse(words);
  }

  private static List<String> surname(Person person) {
    List<String> keys = Typed.keys(person.name());
    return keys.isEmpty() ? keys : List.of(keys.getLast());
  }

  private boolean isContent(int i, boolean account) {
    String word = typed.key(i);
    return !word.isEmpty()
        && !Words.FUNCTION.contains(word)
        && !Words.AUX.contains(word)
        && !Words.FILLER.contains(word)
        && !NEAR_DAYS.contains(word)
        && !(Words.SAY.contains(word) && isAsking(i))
        && !(account
            && (ACCOUNT.contains(word)
                || Words.ROUND_UP.contains(word)
                || Words.LATEST.contains(word)));
  }

  /** "what was said about": nobody is named, and it is no topic either. */
  private boolean isAsking(int i) {
    return typed.is(i, "say", "says", "said", "saying", "comment", "mention", "mentioned")
        || typed.in(i - 1, Words.WH);
  }

  /** Without a plural or possessive s where only the word without it is on record. */
  private String plain(String word) {
    boolean s = word.length() > 3 && word.endsWith("s") && !vocabulary.holds(word);
    String without = s ? word.substring(0, word.length() - 1) : word;
    return vocabulary.holds(without) ? without : word;
  }

  private static boolean isVacuous(List<String> topic) {
    return Words.VACUOUS.containsAll(topic);
  }
}
