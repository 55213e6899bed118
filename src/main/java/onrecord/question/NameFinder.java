package onrecord.question;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import onrecord.quote.Person;

/** Finds those of the cast whom a question names, and names that contradict the cast's. */
final class NameFinder {
  private static final Optional<Person> NOBODY = Optional.empty();
  private static final Set<String> BEFORE_SUBJECT = Set.of("did", "does", "has", "didnt", "doesnt");
  private static final Set<String> DETERMINERS =
      Set.of("the", "a", "an", "this", "that", "these", "those", "any", "some", "no", "every");
  static final Set<String> FOR_WOMEN = Set.of("mrs", "ms", "miss", "lady", "dame");

  private final Typed typed;
  private final Roster roster;
  private final Vocabulary vocabulary;
  private final BitSet taken;

  NameFinder(Typed typed, Roster roster, Vocabulary vocabulary, BitSet taken) {
    this.typed = typed;
    this.roster = roster;
    this.vocabulary = vocabulary;
    this.taken = taken;
  }

  List<Name> find() {
    List<Name> names = new ArrayList<>();
    int i = 0;
    while (i < typed.size()) {
      Optional<Name> name = taken.get(i) ? Optional.empty() : at(i);
      name.ifPresent(names::add);
      i = name.map(Name::end).orElse(i + 1);
    }
    return names;
  }

  private Optional<Name> at(int i) {
    return phrase(i)
        .or(() -> fullName(i))
        .or(() -> contradicted(i))
        .or(() -> role(i))
        .or(() -> single(i));
  }

  /** A full name or alias of several words, the longest that fits. */
  private Optional<Name> phrase(int i) {
    Roster.Phrase best = null;
    for (Roster.Phrase phrase : roster.phrases(typed.key(i))) {
      if (fits(phrase.words(), i)
          && (best == null || phrase.words().size() > best.words().size())) {
        best = phrase;
      }
    }
    return best == null
        ? Optional.empty()
        : Optional.of(new Name(i, i + best.words().size(), Optional.of(best.person())));
  }

  private boolean fits(List<String> words, int i) {
    int last = words.size() - 1;
    for (int k = 0; k < last; k++) {
      if (!typed.key(i + k).equals(words.get(k))) {
        return false;
      }
    }
    String end = typed.key(i + last);
    return end.equals(words.get(last)) || end.equals(words.get(last) + "s");
  }

  private Optional<Name> fullName(int i) {
    int surname = surnameAfter(i);
    if (surname < 0 || !mayBeGiven(i)) {
      return Optional.empty();
    }
    return roster
        .named(typed.key(i), typed.key(surname))
        .or(() -> roster.named(typed.key(i), singular(surname)))
        .map(person -> new Name(i, surname + 1, Optional.of(person)));
  }

  /** Where the surname stands that goes with a given name: past an initial, in the same clause. */
  private int surnameAfter(int i) {
    int next = i + 1;
    if (typed.key(next).length() == 1 && next + 1 < typed.size() && !typed.closes(next)) {
      next++;
    }
    boolean follows = next < typed.size() && !typed.closes(i) && !taken.get(next);
    return follows && !typed.tokens().get(i).possessive() ? next : -1;
  }

  private boolean mayBeGiven(int i) {
    return Words.GIVEN.contains(typed.key(i)) || roster.isGiven(typed.key(i));
  }

  /** "Gary Johnson" where the cast holds another Johnson, or another Gary. */
  private Optional<Name> contradicted(int i) {
    int surname = surnameAfter(i);
    if (surname < 0) {
      return Optional.empty();
    }
    boolean stranger =
        (looksGiven(i) && isSurnameOfCast(surname)) || (mayBeGiven(i) && isForeign(i, surname));
    return stranger
        ? Optional.of(new Name(i, nameEnd(i, surname), Optional.empty()))
        : Optional.empty();
  }

  /** "Mary Lou Falkner" has one more word that is no ordinary one. */
  private int nameEnd(int given, int surname) {
    boolean goesOn = surnameAfter(surname) == surname + 1 && mayBeGiven(surname);
    return goesOn && isForeign(given, surname + 1) ? surname + 2 : surname + 1;
  }

  private boolean isSurnameOfCast(int i) {
    return roster.isSurname(typed.key(i)) || roster.isSurname(singular(i));
  }

  /** A listed given name, a capitalised word, or an unknown one where a subject stands. */
  private boolean looksGiven(int i) {
    if (isOrdinary(i) || roster.named(typed.key(i)).filter(p -> !mayBeGiven(i)).isPresent()) {
      return false;
    }
    boolean capital = typed.tokens().get(i).capital() && !typed.opens(i);
    return mayBeGiven(i)
        || (capital && !vocabulary.holds(typed.key(i)))
        || (typed.in(i - 1, BEFORE_SUBJECT) && !vocabulary.holds(typed.key(i)));
  }

  /** Whether the word after a given name is a surname that the record does not hold. */
  private boolean isForeign(int given, int i) {
    String word = typed.key(i);
    if (isOrdinary(i)
        || vocabulary.holds(word)
        || vocabulary.holds(singular(i))
        || roster.misspelt(word).isPresent()
        || isInflected(word)) {
      return false;
    }
    boolean capitals = typed.tokens().get(given).capital();
    boolean same = capitals == typed.tokens().get(i).capital();
    return same && (capitals || !typed.in(given - 1, Words.AUX) || isFollowedByVerb(i));
  }

  /** In "did leo resign" and "did leo visit the" the unknown word is the verb. */
  private boolean isFollowedByVerb(int i) {
    return !typed.closes(i) && !typed.in(i + 1, Words.FUNCTION);
  }

  private static boolean isInflected(String word) {
    return word.endsWith("ing") || word.endsWith("ed");
  }

  private boolean isOrdinary(int i) {
    String word = typed.key(i);
    boolean lower = !typed.tokens().get(i).capital();
    return word.length() < 2
        || typed.tokens().get(i).isNumber()
        || Words.FUNCTION.contains(word)
        || Words.FILLER.contains(word)
        || Words.AUX.contains(word)
        || Words.TITLE.contains(word)
        || (Words.EVERYDAY.contains(word) && !Words.GIVEN.contains(word))
        || (lower && Words.COMMON.contains(word) && !Words.GIVEN.contains(word));
  }

  /** "the harbour master", "kremlin aide", "that union fella": words of a role. */
  private Optional<Name> role(int i) {
    boolean determined = DETERMINERS.contains(typed.key(i)) || typed.is(i, "our", "their", "its");
    int from = determined ? i + 1 : i;
    Optional<Name> leader = leader(i, from);
    if (leader.isPresent()) {
      return leader;
    }
    for (int length = Math.min(6, typed.size() - from); length >= (determined ? 1 : 2); length--) {
      int end = from + length;
      if (isOneClause(from, end)) {
        Optional<Person> person =
            roster.inRole(keys(from, end)).or(() -> determined ? described(from, end) : NOBODY);
        if (person.isPresent()) {
          return Optional.of(called(i, end, person));
        }
      }
    }
    return Optional.empty();
  }

  /** "the Dutch economist Marsh" is Marsh, whoever else is a Dutch economist. */
  private Name called(int i, int end, Optional<Person> person) {
    boolean joined = end < typed.size() && !typed.closes(end - 1) && !taken.get(end);
    Optional<Name> name =
        joined ? phrase(end).or(() -> fullName(end)).or(() -> single(end)) : Optional.empty();
    return name.map(n -> new Name(i, n.end(), n.person())).orElse(new Name(i, end, person));
  }

  /** "the guy who manages the mine", "whoever runs the town". */
  private Optional<Name> leader(int i, int someone) {
    boolean who = typed.in(someone, Words.SOMEONE) && typed.is(someone + 1, "who", "that");
    int verb = who ? someone + 2 : someone + 1;
    boolean leads = (who || typed.is(someone, "whoever")) && typed.in(verb, Words.LEADING);
    int from = typed.is(verb + 1, "the", "this", "that", "our") ? verb + 2 : verb + 1;
    for (int end = Math.min(from + 3, typed.size()); leads && end > from; end--) {
      if (isOneClause(from, end)) {
        Optional<Person> person = roster.leading(keys(from, end), typed.key(someone));
        if (person.isPresent()) {
          return Optional.of(new Name(i, end, person));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Person> described(int from, int end) {
    int last = end - 1;
    boolean calling = typed.in(last, Words.SOMEONE) || typed.in(last, Words.BOSS);
    if (from < last && calling) {
      return roster.described(keys(from, last), typed.key(last));
    }
    return from == last && typed.in(last, Words.BODY) ? roster.body(typed.key(last)) : NOBODY;
  }

  private boolean isOneClause(int from, int end) {
    for (int i = from; i < end - 1; i++) {
      if (typed.closes(i)) {
        return false;
      }
    }
    return taken.get(from, end).isEmpty();
  }

  private List<String> keys(int from, int end) {
    return typed.tokens().subList(from, end).stream().map(Token::key).toList();
  }

  private Optional<Name> single(int i) {
    if (isMereWord(i)) {
      return Optional.empty();
    }
    String word = typed.key(i);
    Optional<Person> person =
        titled(i)
            .or(() -> roster.named(word))
            .or(() -> lacksApostrophe(i) ? roster.named(singular(i)) : NOBODY)
            .or(() -> misspelt(i));
    return person.map(p -> new Name(i, i + 1, Optional.of(p)));
  }

  /** Whether a missing apostrophe may explain the s at the end: "bernies", not "bills". */
  private boolean lacksApostrophe(int i) {
    return !Words.COMMON.contains(singular(i)) && !Words.EVERYDAY.contains(typed.key(i));
  }

  /** "Mrs Marsh" is the Marsh who is a woman. */
  private Optional<Person> titled(int i) {
    if (typed.in(i - 1, Words.TITLE)) {
      Optional<Person> holder = roster.best(roster.titled(typed.key(i - 1), typed.key(i)));
      if (holder.isPresent()) {
        return holder;
      }
    }
    boolean woman = typed.in(i - 1, FOR_WOMEN);
    if (!woman && !typed.is(i - 1, "mr", "sir")) {
      return Optional.empty();
    }
    return roster.best(
        roster.withSurname(typed.key(i), (a, b) -> false).stream()
            .filter(p -> Gender.of(p).map(g -> g == (woman ? Gender.SHE : Gender.HE)).orElse(false))
            .toList());
  }

  private Optional<Person> misspelt(int i) {
    boolean known =
        vocabulary.holds(typed.key(i))
            || Words.EVERYDAY.contains(typed.key(i))
            || Words.EVERYDAY.contains(singular(i))
            || Words.GIVEN.contains(typed.key(i));
    if (known) {
      return Optional.empty();
    }
    return roster
        .misspelt(typed.key(i))
        .or(() ->
            singular(i).equals(typed.key(i)) ? Optional.empty() : roster.misspelt(singular(i)));
  }

  /** Common words are names only with a capital, or where a subject must stand. */
  private boolean isMereWord(int i) {
    String word = typed.key(i);
    Token token = typed.tokens().get(i);
    if (word.length() < 2 || token.isNumber() || isTitleOnly(i)) {
      return true;
    }
    boolean alone = typed.size() == 1;
    boolean capital = alone || (token.capital() && !typed.opens(i));
    boolean subject = typed.in(i - 1, BEFORE_SUBJECT) || typed.in(i - 1, Words.TITLE);
    boolean common =
        Words.COMMON.contains(word) || Words.FUNCTION.contains(word) || Words.AUX.contains(word);
    return common
        && !capital
        && !subject
        && !(token.possessive() && typed.in(i + 1, Words.OWN_WORDS));
  }

  /** A title by itself names nobody: "prof" of "prof Marsh". */
  private boolean isTitleOnly(int i) {
    return typed.in(i, Words.TITLE) && !roster.isSurname(typed.key(i));
  }

  private String singular(int i) {
    return typed.singular(i);
  }
}
