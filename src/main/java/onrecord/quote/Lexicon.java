package onrecord.quote;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Closed classes of words that the rules ask for; open ones stand in the lists beside. */
final class Lexicon {
  static final Set<String> ROLES = WordList.words("roles.txt");
  static final Set<String> PLACES = WordList.words("places.txt");
  static final Set<String> BODIES = WordList.words("bodies.txt");
  static final Set<String> SPEAKING_BODIES = WordList.words("bodies-speaking.txt");
  static final Set<String> NOT_NAMES = WordList.words("not-names.txt");
  static final Set<String> MODIFIERS = WordList.words("modifiers.txt");
  static final Set<String> ADVERBS = WordList.words("adverbs.txt");
  static final Map<String, Gender> TITLES = titles();
  static final Map<String, Gender> FIRST_NAMES = firstNames();
  static final Map<String, String> DEMONYMS = demonyms();

  static final Set<String> PRONOUNS = WordList.of("he she they it i we you");
  static final Set<String> RELATIVES = WordList.of("who which that whom");
  static final Set<String> DETERMINERS =
      WordList.of(
          "a an the this that these those his her its their our my your some many several one two"
              + " three four five both all most few another other every each no any");
  static final Set<String> AUXILIARIES =
      WordList.of(
          "has have had having is are was were be been being am will would shall should can could"
              + " may might must do does did 's 'd 've 'll 're 'm hasn't haven't hadn't isn't aren't"
              + " wasn't weren't won't wouldn't can't couldn't don't doesn't didn't cannot");
  static final Set<String> DAYS =
      WordList.of(
          "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight"
              + " tomorrow");
  static final Set<String> BE = WordList.of("is are was were be been being am 's 're 'm got gets");
  static final Set<String> PREPOSITIONS =
      WordList.of(
          "of in on at by for with from to into onto over under up down out off about above across"
              + " against along among around behind below beneath beside besides between beyond"
              + " despite during except inside like near outside past per regarding since through"
              + " throughout toward towards until till unlike upon via within without amid amidst"
              + " according ahead following before after alongside");
  static final Set<String> CONJUNCTIONS =
      WordList.of(
          "and or but nor yet so that as while when if because although though unless whereas"
              + " where whether how what why than once which who whose whom since until before"
              + " after");
  static final Set<String> PARTICLES =
      WordList.of("de del della di da dos du la le van von der den ter ten bin ibn al el ap mac");

  /** Roles that one holds at a time, so that the word alone may name its holder. */
  static final Set<String> OFFICES =
      WordList.of(
          "president vice-president premier chancellor mayor governor taoiseach tanaiste pope king"
              + " queen ayatollah secretary-general speaker coach commissioner sheriff headteacher"
              + " principal archbishop ambassador chairman chairwoman manager captain");

  /** Countries and unions: places that make statements. */
  static final Set<String> NATIONS = Set.copyOf(DEMONYMS.values());

  private static final Set<String> ABBREVIATED =
      WordList.of(
          "mr mrs ms dr prof sen rep gov gen lt col maj capt sgt cpl pte adm rev hon st fr pres"
              + " atty supt insp det messrs mme mlle sens reps govs jr sr cllr cmdr");

  private Lexicon() {}

  /** Whether the full stop after this word belongs to it. */
  static boolean isAbbreviated(String word) {
    boolean initial =
        word.length() == 1 && Character.isUpperCase(word.charAt(0)) && !word.equals("I");
    boolean dotted = word.length() >= 3 && word.charAt(word.length() - 2) == '.';
    return initial || dotted || ABBREVIATED.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether a capitalised word is yet nobody's name; "US" is no pronoun. */
  static boolean isNoName(Token token) {
    return NOT_NAMES.contains(token.key()) && !token.text().equals("US");
  }

  /** Whether the word may stand between a subject and its verb. */
  static boolean isAdverb(Token token) {
    String key = token.key();
    return ADVERBS.contains(key)
        || (key.length() > 4 && key.endsWith("ly") && !token.isCapitalised());
  }

  private static Map<String, Gender> titles() {
    Map<String, Gender> titles = new HashMap<>();
    WordList.lines("titles.txt").forEach(line -> titles.put(line.get(0), Gender.of(line.get(1))));
    return Map.copyOf(titles);
  }

  private static Map<String, Gender> firstNames() {
    Map<String, Gender> names = new HashMap<>();
    for (List<String> line : WordList.lines("first-names.txt")) {
      Gender gender = Gender.of(line.getFirst());
      line.stream().skip(1).forEach(name -> names.merge(name, gender, Lexicon::either));
    }
    return Map.copyOf(names);
  }

  private static Gender either(Gender one, Gender other) {
    return one == other ? one : Gender.UNKNOWN;
  }

  private static Map<String, String> demonyms() {
    Map<String, String> demonyms = new HashMap<>();
    WordList.lines("demonyms.txt").forEach(line -> demonyms.put(line.get(0), line.get(1)));
    return Map.copyOf(demonyms);
  }
}
