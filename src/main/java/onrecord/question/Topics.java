package onrecord.question;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** Reads what a question is about: its words without those that only make it a question. */
final class Topics {
  private static final Set<String> NEAR_DAYS =
      Set.of("today", "tonight", "todays", "tonights", "overnight");

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
   * @param cues verbs of speech that say what about
   * @param names names of people asked about stay
   * @param account whether an account or the newest is asked for, whose own words fall away
   */
  List<String> read(BitSet used, BitSet cues, List<Name> names, boolean account) {
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
      } else if (cues.get(i) || (isContent(i, account) && !isTitle(i, names))) {
        topic.add(plain(typed.key(i)));
      }
    }
    return isVacuous(topic) ? List.of() : List.copyOf(topic);
  }

  /** The name's words, the cast's own surname beside them where they do not hold it. */
  private List<String> named(Name name) {
    List<String> typedWords = new ArrayList<>();
    for (int i = name.start(); i < name.end(); i++) {
      if (!typed.in(i, Words.FUNCTION)) {
        typedWords.add(plain(typed.key(i)));
      }
    }
    List<String> own = name.person().map(p -> Typed.keys(p.name())).orElse(typedWords);
    typedWords.replaceAll(w -> meant(w, own));
    if (own.isEmpty() || typedWords.stream().anyMatch(own::contains)) {
      return typedWords;
    }
    typedWords.removeIf(w -> !vocabulary.holds(w));
    typedWords.add(own.getLast());
    return typedWords;
  }

  /** The word of the name that was meant, where a word is a slip of it. */
  private String meant(String word, List<String> own) {
    return vocabulary.holds(word) || own.contains(word)
        ? word
        : own.reversed().stream()
            .filter(one -> Spelling.isSlipBesideGiven(word, one))
            .findFirst()
            .orElse(word);
  }

  private boolean isContent(int i, boolean account) {
    String word = typed.key(i);
    return !word.isEmpty()
        && (typed.tokens().get(i).acronym() || !Words.FUNCTION.contains(word))
        && !Words.AUX.contains(word)
        && !Words.FILLER.contains(word)
        && !NEAR_DAYS.contains(word)
        && !(Words.SAY.contains(word) && isAsking(i))
        && !isAside(i)
        && !(account
            && (Words.ACCOUNT.contains(word)
                || Words.ROUND_UP.contains(word)
                || Words.LATEST.contains(word)));
  }

  /** "captain" of "captain Marsh". */
  private boolean isTitle(int i, List<Name> names) {
    return typed.in(i, Words.TITLE) && names.stream().anyMatch(n -> n.start() == i + 1);
  }

  /** "so far", "right now", "how long", "i mean", "i think", "that thing". */
  private boolean isAside(int i) {
    return typed.reads(i - 1, "so", "far")
        || typed.reads(i, "right", "now")
        || (typed.is(i - 1, "how") && Words.AMOUNT.contains(typed.key(i)))
        || (typed.is(i - 1, "i") && typed.is(i, "mean", "meant", "think", "guess", "heard"))
        || (Words.SOMEONE.contains(typed.key(i)) && typed.is(i, "fella", "fellow", "lad", "lads"));
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
