package onrecord.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the capitalised names on a line and parts each from the titles before it: "Texas Lt. Gov.
 * Dan Patrick" names Dan Patrick. What a name looks like is told by short lists of given names,
 * places and words that mark bodies, as in Pouliquen, Steinberger and Best (2007).
 */
final class MentionFinder {
  private static final int LONGEST = 10;
  private static final Set<String> SUFFIXES =
      Set.of("jr", "sr", "ii", "iii", "iv", "senior", "junior");

  /** Words that are nobody's name but after a given name: "Ian Read". */
  private static final Set<String> SURNAMES_TOO =
      WordList.of("read small young good best long short little big old man lord people may rich");

  private final Line line;
  private final RoleWords roles;
  private final boolean headline;
  private final List<Mention> found = new ArrayList<>();

  private MentionFinder(Line line) {
    this.line = line;
    this.roles = new RoleWords(line);
    this.headline = isHeadline(line);
  }

  static List<Mention> in(Line line) {
    MentionFinder finder = new MentionFinder(line);
    int at = 0;
    while (at < line.size()) {
      at = finder.read(at);
    }
    return finder.found;
  }

  /** Whether most of its words are capitalised, its verbs too, so that capitals tell little. */
  static boolean isHeadline(Line line) {
    int words = 0;
    int capitalised = 0;
    boolean plain = false;
    for (int i = 0; i < Math.min(line.size(), 40); i++) {
      Token token = line.token(i);
      if (isFinite(token) && !token.isCapitalised()) {
        return false;
      }
      plain |= i > 0 && token.isCapitalised() && isPlainWord(token);
      if (token.isWord() && token.text().length() > 3) {
        words++;
        capitalised += token.isCapitalised() ? 1 : 0;
      }
    }
    return plain && words > 3 && capitalised * 10 >= words * 7;
  }

  private static boolean isPlainWord(Token token) {
    return isFinite(token)
        || Lexicon.AUXILIARIES.contains(token.key())
        || Lexicon.PREPOSITIONS.contains(token.key())
        || Lexicon.CONJUNCTIONS.contains(token.key());
  }

  private static boolean isFinite(Token token) {
    Cue cue = Cues.of(token);
    return cue != null && cue.form() != Cue.Form.BASE;
  }

  private int read(int at) {
    if (!opensName(at)) {
      return at + 1;
    }
    int to = endOfName(at);
    if (headline) {
      addFromHeadline(at, to);
    } else {
      add(at, to);
    }
    return to;
  }

  private boolean opensName(int at) {
    Token token = line.token(at);
    return token.isCapitalised() && !isCompound(token) && (!Lexicon.isNoName(token) || isGiven(at));
  }

  /** "Korean-born Monte Haines". */
  private static boolean isCompound(Token token) {
    int hyphen = token.text().lastIndexOf('-');
    return hyphen > 0
        && hyphen < token.text().length() - 3
        && Character.isLowerCase(token.text().charAt(hyphen + 1))
        && !Lexicon.FIRST_NAMES.containsKey(token.key());
  }

  /** "Will Smith", "April Ryan": a word that is no name but before a surname. */
  private boolean isGiven(int at) {
    return Lexicon.FIRST_NAMES.containsKey(line.token(at).key())
        && at + 1 < line.size()
        && line.token(at + 1).isCapitalised()
        && !Lexicon.isNoName(line.token(at + 1));
  }

  private int endOfName(int from) {
    int to = from + 1;
    while (to < line.size() && to - from < LONGEST) {
      int next = to;
      while (next < line.size() && isParticle(next) && next - to < 2) {
        next++;
      }
      if (next >= line.size() || !isNamePart(next)) {
        return to;
      }
      to = next + 1;
    }
    return to;
  }

  private boolean isParticle(int at) {
    Token token = line.token(at);
    return token.isWord() && !token.isCapitalised() && Lexicon.PARTICLES.contains(token.key());
  }

  private boolean isNamePart(int at) {
    Token token = line.token(at);
    return token.isCapitalised()
        && !isCompound(token)
        && (!Lexicon.isNoName(token) || isSurnameToo(at));
  }

  private boolean isSurnameToo(int at) {
    return SURNAMES_TOO.contains(key(at)) && Lexicon.FIRST_NAMES.containsKey(key(at - 1));
  }

  private void addFromHeadline(int from, int to) {
    int at = from;
    while (at < to) {
      boolean pair = at + 1 < to && Lexicon.FIRST_NAMES.containsKey(key(at)) && isPlain(at + 1);
      int end = pair ? at + 2 : at + 1;
      if (pair || isPlain(at)) {
        Mention.Form form = pair ? Mention.Form.PERSON : Mention.Form.SINGLE;
        found.add(
            new Mention(at, at, end, name(at, end), Optional.empty(), false, Gender.UNKNOWN, form));
      }
      at = end;
    }
  }

  private boolean isPlain(int at) {
    String key = key(at);
    return Cues.of(line.token(at)) == null
        && !Lexicon.ROLES.contains(key)
        && !Lexicon.BODIES.contains(key)
        && !Lexicon.PLACES.contains(key);
  }

  private void add(int from, int to) {
    int nameFrom = afterTitles(from, to);
    Mention.Form form = form(nameFrom, to, nameFrom > from);
    boolean person = form != Mention.Form.BODY && form != Mention.Form.PLACE;
    if (isOnlyTitle(nameFrom, to) && !(nameFrom > from && isHonorific(nameFrom - 1))) {
      return;
    }
    int begin = person ? nameFrom : from;
    Range before = person ? roles.before(begin) : new Range(begin, begin);
    Optional<String> role = person ? role(before, begin, to) : Optional.empty();
    Gender gender = roles.gender(before).or(RoleWords.genderOf(role.orElse("")));
    found.add(
        new Mention(
            before.from(),
            begin,
            to,
            name(begin, to),
            role,
            !before.isEmpty() || role.isPresent() || roles.isAged(to),
            gender,
            form));
  }

  private Optional<String> role(Range before, int begin, int to) {
    return roles
        .text(before)
        .or(() -> roles.after(to))
        .or(() -> roles.apart(before.from(), begin, to));
  }

  private int afterTitles(int from, int to) {
    int last = isSuffix(to - 1) ? to - 3 : to - 2;
    for (int i = last; i >= from; i--) {
      if (standsBeforeName(i, from)) {
        return i + 1;
      }
    }
    int begin = from < last + 1 && opensSentence(from) ? from + 1 : from;
    return atGivenName(begin, last);
  }

  /** "Norland Sam Okafor": what stands before a given name is no part of the name. */
  private int atGivenName(int from, int last) {
    boolean linked = from > 0 && Lexicon.PREPOSITIONS.contains(key(from - 1));
    for (int i = from; linked && i <= last; i++) {
      if (Lexicon.FIRST_NAMES.containsKey(key(i))) {
        return i;
      }
    }
    return from;
  }

  /** "Injecting Clinton into the race": a verb capitalised only for its place. */
  private boolean opensSentence(int at) {
    String key = key(at);
    return (at == 0 || line.token(at - 1).is("."))
        && (key.endsWith("ing") || Cues.of(line.token(at)) != null)
        && !Lexicon.FIRST_NAMES.containsKey(key);
  }

  private boolean standsBeforeName(int at, int from) {
    String key = key(at);
    if (Lexicon.FIRST_NAMES.containsKey(key) && at == from) {
      return false;
    }
    if (Lexicon.TITLES.containsKey(key) || RoleWords.isRole(line.token(at))) {
      return at == from || !Lexicon.FIRST_NAMES.containsKey(key(at - 1)) || at - 1 > from;
    }
    return !Lexicon.FIRST_NAMES.containsKey(key)
        && (Lexicon.DEMONYMS.containsKey(key)
            || Lexicon.PLACES.contains(key)
            || Lexicon.BODIES.contains(key)
            || (line.token(at).isAcronym() && line.token(at).text().length() > 2));
  }

  private Mention.Form form(int from, int to, boolean titled) {
    String last = key(to - 1);
    boolean given = to - from > 1 && Lexicon.FIRST_NAMES.containsKey(key(from));
    if (Lexicon.BODIES.contains(last) || isBodyWithin(from, to)) {
      boolean person = given && (titled || !Lexicon.BODIES.contains(last));
      return person ? Mention.Form.PERSON : Mention.Form.BODY;
    }
    if (to - from == 1) {
      return single(from, titled);
    }
    boolean person = given || (titled && !Lexicon.PLACES.contains(last));
    return person
        ? Mention.Form.PERSON
        : Lexicon.PLACES.contains(last) ? Mention.Form.PLACE : Mention.Form.UNSURE;
  }

  private boolean isBodyWithin(int from, int to) {
    for (int i = from; i < to - 1; i++) {
      if (Lexicon.BODIES.contains(key(i)) && !Lexicon.FIRST_NAMES.containsKey(key(i))) {
        return true;
      }
    }
    return false;
  }

  private Mention.Form single(int at, boolean titled) {
    Token token = line.token(at);
    if (Lexicon.PLACES.contains(token.key()) && !(titled && isHonorific(at - 1))) {
      return Mention.Form.PLACE;
    }
    return token.isAcronym() ? Mention.Form.BODY : Mention.Form.SINGLE;
  }

  private boolean isHonorific(int at) {
    return at >= 0 && Lexicon.TITLES.containsKey(key(at));
  }

  private boolean isOnlyTitle(int from, int to) {
    String key = key(to - 1);
    return to - from == 1
        && (Lexicon.TITLES.containsKey(key)
            || RoleWords.isRole(line.token(from))
            || (Lexicon.DEMONYMS.containsKey(key) && !Lexicon.PLACES.contains(key)));
  }

  private boolean isSuffix(int at) {
    return SUFFIXES.contains(key(at));
  }

  private String key(int at) {
    return line.token(at).key();
  }

  private String name(int from, int to) {
    return line.words(from, to);
  }
}
