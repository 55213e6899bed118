package onrecord.quote;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Gathers the cast from all names of a coverage. Spellings of one name are joined by first and last
 * word, then misspelt ones to their neighbours; a name is a person's if the evidence of given
 * names, titles, roles and speech outweighs what speaks against it, after Pouliquen, Steinberger
 * and Best (2007).
 */
final class CastBuilder {
  private static final Set<String> WHERE = Set.of("in", "near", "at", "from", "outside", "across");

  private final List<Person> known;
  private final Map<String, NameGroup> groups = new LinkedHashMap<>();
  private final List<Mention> singles = new ArrayList<>();
  private final Map<String, Mention> bodies = new LinkedHashMap<>();
  private final Set<String> speakers = new HashSet<>();
  private final Set<String> shortened = new HashSet<>();
  private final Set<String> plainWords = new HashSet<>();
  private final Set<String> namesWithin = new HashSet<>();
  private final Map<String, Mention> givenNames = new LinkedHashMap<>();

  /**
   * @param known who is of the cast already
   */
  CastBuilder(Cast known) {
    this.known = known.people();
  }

  /** Takes the names of a line and the events in which they speak. */
  void add(ReadLine read) {
    Line line = read.line();
    if (!MentionFinder.isHeadline(line)) {
      line.mentions().forEach(mention -> add(line, mention));
    }
    line.tokens().stream()
        .filter(token -> token.isWord() && !token.isCapitalised())
        .forEach(token -> plainWords.add(token.key()));
    for (List<Event> events : read.events()) {
      events.forEach(this::addSpeaker);
    }
  }

  private void add(Line line, Mention mention) {
    NameKey key = NameKey.of(mention.name());
    if (isWithin(line, mention.from())) {
      namesWithin.add(key.last());
    }
    if (mention.form() == Mention.Form.SINGLE || isSurname(key)) {
      singles.add(mention);
      shortened.add(key.last());
    } else if (mention.mayBePerson()) {
      groups
          .computeIfAbsent(key.ends(), any -> new NameGroup())
          .add(mention, against(line, mention));
    }
  }

  /** Whether it is capitalised for itself, not for opening a sentence. */
  private static boolean isWithin(Line line, int at) {
    return at > 0 && (line.token(at - 1).isWord() || line.token(at - 1).isComma());
  }

  /** "Von der Leyen" at the head of a sentence. */
  private static boolean isSurname(NameKey key) {
    return Lexicon.PARTICLES.contains(key.first()) && !Lexicon.FIRST_NAMES.containsKey(key.first());
  }

  private static int against(Line line, Mention mention) {
    if (mention.from() == 0) {
      return 0;
    }
    String before = line.token(mention.from() - 1).key();
    return before.equals("the") && !mention.titled() ? 3 : WHERE.contains(before) ? 1 : 0;
  }

  private void addSpeaker(Event event) {
    Mention mention = event.subject().mention();
    if (mention == null || event.subject().kind() == Subject.Kind.RELATIVE) {
      return;
    }
    NameKey key = NameKey.of(mention.name());
    speakers.add(key.last());
    if (event.cue().kind() != Cue.Kind.SAY) {
      return;
    }
    if (key.isSingle() && Lexicon.FIRST_NAMES.containsKey(key.last())) {
      if (mention.mayBePerson()) {
        givenNames.putIfAbsent(key.last(), mention);
      }
    } else if (mention.form() != Mention.Form.PERSON && mayState(mention, key)) {
      bodies.putIfAbsent(key.toString(), mention);
    }
  }

  private static boolean mayState(Mention mention, NameKey key) {
    return mention.form() != Mention.Form.PLACE
        || key.words().stream().anyMatch(word -> Lexicon.NATIONS.contains(nation(word)));
  }

  private static String nation(String word) {
    return Lexicon.DEMONYMS.getOrDefault(word, word);
  }

  /** Everybody known and everybody new, in that order. */
  Roster build() {
    Members members = new Members(known);
    groups.forEach((ends, group) -> addPerson(members, ends, group));
    members.joinMisspelt();
    singles.forEach(members::addSingle);
    givenNames.values().forEach(members::addGivenName);
    bodies.values().stream().filter(this::isNamed).forEach(members::addBody);
    return new Roster(members.all());
  }

  /** "Operator confirms" opens a line with a capital, but the page has "the operator" as well. */
  private boolean isNamed(Mention body) {
    boolean acronym = body.name().equals(body.name().toUpperCase(Locale.ROOT));
    NameKey key = NameKey.of(body.name());
    return !key.isSingle()
        || acronym
        || (namesWithin.contains(key.last()) && !plainWords.contains(key.last()));
  }

  private void addPerson(Members members, String ends, NameGroup group) {
    Member member = group.member();
    Member same = members.ending(ends);
    String last = member.key().last();
    boolean alone = speakers.contains(last) || (shortened.contains(last) && group.isWithinText());
    int speech = alone ? 2 : 0;
    if (same != null) {
      same.absorb(member);
    } else if (group.evidence() + speech >= 2 && !member.isFictional()) {
      members.add(member);
    }
  }
}
