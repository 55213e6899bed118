package onrecord.quote;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what stands around a name and says who its bearer is: "US envoy to Russia" before it, ",
 * former US special representative," after it, "Kremlin spokesman," apart from it.
 */
final class RoleWords {
  private static final int LONGEST = 12;
  private static final Set<String> LINKS = Set.of("of", "to", "for", "at", "on", "in");
  private static final Set<String> MALE =
      WordList.of(
          "spokesman congressman chairman councilman businessman king prince duke emperor pope"
              + " father brother husband son uncle grandfather boyfriend actor salesman man boy"
              + " assemblyman newsman monk priest imam");
  private static final Set<String> FEMALE =
      WordList.of(
          "spokeswoman congresswoman chairwoman councilwoman businesswoman queen princess duchess"
              + " mother sister wife daughter aunt grandmother widow girlfriend actress nun lady"
              + " first-lady woman girl assemblywoman newswoman");

  private final Line line;

  RoleWords(Line line) {
    this.line = line;
  }

  /** Whether a word says what somebody is. */
  static boolean isRole(Token token) {
    String key = token.key();
    int hyphen = key.lastIndexOf('-');
    return Lexicon.ROLES.contains(key)
        || (hyphen > 0 && Lexicon.ROLES.contains(key.substring(hyphen + 1)));
  }

  /** The titles and roles directly before a name; empty where there are none. */
  Range before(int name) {
    int from = name;
    boolean head = false;
    while (from > 0 && name - from < LONGEST) {
      Token token = line.token(from - 1);
      if (isHead(token)) {
        head = true;
        from--;
      } else if (isModifier(token, head)) {
        from--;
      } else {
        int linked = head || from == name ? from : linked(from);
        if (linked == from) {
          break;
        }
        head = true;
        from = linked;
      }
    }
    return head ? new Range(afterPossessive(from, name), name) : new Range(name, name);
  }

  private int afterPossessive(int from, int name) {
    int begin = from;
    while (begin < name && (line.token(begin).isPossessive() || isFunction(line.token(begin)))) {
      begin++;
    }
    return begin;
  }

  private static boolean isHead(Token token) {
    return token.isWord() && (isRole(token) || Lexicon.TITLES.containsKey(token.key()));
  }

  private static boolean isModifier(Token token, boolean head) {
    if (token.isPossessive()) {
      return head;
    }
    if (!token.isWord() || isFunction(token)) {
      return false;
    }
    if (token.isCapitalised()) {
      return !Lexicon.isNoName(token);
    }
    return head && (Lexicon.MODIFIERS.contains(token.key()) || token.key().endsWith("-year-old"));
  }

  private static boolean isFunction(Token token) {
    String key = token.key();
    return Lexicon.DETERMINERS.contains(key)
        || Lexicon.PREPOSITIONS.contains(key)
        || Lexicon.CONJUNCTIONS.contains(key)
        || Lexicon.AUXILIARIES.contains(key)
        || Lexicon.PRONOUNS.contains(key);
  }

  /** "secretary [of] State", "envoy [to] Russia": the role noun before the link, or the same. */
  private int linked(int from) {
    boolean link = from > 1 && LINKS.contains(line.token(from - 1).key());
    return link && line.token(from - 2).isWord() && isHead(line.token(from - 2)) ? from - 2 : from;
  }

  Optional<String> text(Range role) {
    return role.isEmpty() ? Optional.empty() : Optional.of(line.words(role.from(), role.to()));
  }

  /** The apposition after a name: ", a retired nurse from Leeds,". */
  Optional<String> after(int name) {
    int at = skipBrackets(name);
    if (at + 1 >= line.size() || !line.token(at).isComma()) {
      return Optional.empty();
    }
    int from = at + 1;
    if (isAge(from) && from + 1 < line.size() && line.token(from + 1).isComma()) {
      from += 2;
    }
    int to = phraseEnd(from);
    return isRolePhrase(from, to) ? text(withoutArticle(from, to)) : Optional.empty();
  }

  /** The role that a comma parts from the name after it: "The chairman, Phil Lovas,". */
  Optional<String> apart(int begin, int name, int to) {
    if (begin != name || begin < 2 || !line.token(begin - 1).isComma()) {
      return Optional.empty();
    }
    boolean closed = to >= line.size() || !line.token(to).isWord();
    int from = begin - 1;
    while (from > 0 && begin - from < LONGEST && isPhrasePart(line.token(from - 1))) {
      from--;
    }
    boolean opened = from == 0 || !line.token(from - 1).isComma();
    return closed && opened && isRolePhrase(from, begin - 1)
        ? text(withoutArticle(from, begin - 1))
        : Optional.empty();
  }

  boolean isAged(int name) {
    return name + 2 < line.size() && line.token(name).isComma() && isAge(name + 1);
  }

  private boolean isAge(int at) {
    return at < line.size() && line.token(at).text().matches("\\d{1,3}");
  }

  private int skipBrackets(int at) {
    if (at < line.size() && line.token(at).is("(")) {
      for (int i = at; i < Math.min(line.size(), at + 8); i++) {
        if (line.token(i).is(")")) {
          return i + 1;
        }
      }
    }
    return at;
  }

  private int phraseEnd(int from) {
    int to = from;
    while (to < line.size() && to - from < LONGEST && isPhrasePart(line.token(to))) {
      to++;
    }
    return to;
  }

  private static boolean isPhrasePart(Token token) {
    return token.isPossessive()
        || (token.isWord() && !Lexicon.RELATIVES.contains(token.key()) && !token.is("whose"));
  }

  private boolean isRolePhrase(int from, int to) {
    if (from >= to || to - from >= LONGEST || endsInName(from, to)) {
      return false;
    }
    for (int i = from; i < to; i++) {
      Token token = line.token(i);
      if (isRole(token)) {
        return !saysMore(i + 1, to);
      }
      if (isVerb(token)) {
        return false;
      }
      boolean opens = i == from && Lexicon.DETERMINERS.contains(token.key());
      if (!opens && !token.isPossessive() && isFunction(token)) {
        return false;
      }
    }
    return false;
  }

  /** A verb after the noun: a clause, not a role. */
  private boolean saysMore(int from, int to) {
    for (int i = from; i < to; i++) {
      boolean auxiliary = Lexicon.AUXILIARIES.contains(line.token(i).key());
      if (isVerb(line.token(i)) || (auxiliary && !line.token(i).isPossessive())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isVerb(Token token) {
    Cue cue = Cues.of(token);
    return cue != null && cue.form() != Cue.Form.BASE && !token.isCapitalised();
  }

  /** "Senator Smith" in a list of people is somebody else. */
  private boolean endsInName(int from, int to) {
    return to - from > 1
        && line.token(to - 1).isCapitalised()
        && isHead(line.token(to - 2))
        && !isRole(line.token(to - 1));
  }

  private Range withoutArticle(int from, int to) {
    int begin = from;
    while (begin < to && Lexicon.DETERMINERS.contains(line.token(begin).key())) {
      begin++;
    }
    return new Range(begin, to);
  }

  Gender gender(Range role) {
    Gender gender = Gender.UNKNOWN;
    for (int i = role.from(); i < role.to(); i++) {
      String key = line.token(i).key();
      gender = Lexicon.TITLES.getOrDefault(key, Gender.UNKNOWN).or(ofNoun(key)).or(gender);
    }
    return gender;
  }

  /** What the nouns of a role tell. */
  static Gender genderOf(String role) {
    Gender gender = Gender.UNKNOWN;
    for (String word : role.toLowerCase(Locale.ROOT).split("\\W+", -1)) {
      gender = gender.or(ofNoun(word));
    }
    return gender;
  }

  static Gender ofNoun(String noun) {
    return MALE.contains(noun)
        ? Gender.MALE
        : FEMALE.contains(noun) ? Gender.FEMALE : Gender.UNKNOWN;
  }
}
