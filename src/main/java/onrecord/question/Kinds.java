package onrecord.question;

import java.util.List;
import java.util.Set;
import onrecord.question.Question.Expected;
import onrecord.question.Question.Kind;

/** Reads what kind of answer a question wants from how its clauses begin. */
final class Kinds {
  private static final Set<String> CONJUNCTIONS = Set.of("and", "but", "or", "so", "then", "also");
  private static final List<List<String>> POLITE =
      List.of(
          List.of("do", "you", "know"),
          List.of("does", "anyone", "know"),
          List.of("anyone", "know"),
          List.of("any", "idea"),
          List.of("can", "you", "tell", "me"),
          List.of("could", "you", "tell", "me"),
          List.of("tell", "me"),
          List.of("show", "me"),
          List.of("give", "me"),
          List.of("i", "want", "to", "know"),
          List.of("i", "wonder"),
          List.of("remind", "me"));
  private static final Set<String> AMOUNT =
      Set.of(
          "many", "much", "long", "far", "old", "often", "big", "large", "high", "tall", "fast",
          "deep", "wide", "late", "heavy", "hot", "cold", "close", "few", "little", "strong");
  private static final Set<String> DURATION = Set.of("long", "late");

  private final Typed typed;
  private final List<Name> names;
  private final List<Speakers.Speaking> speaking;

  Kinds(Typed typed, List<Name> names, List<Speakers.Speaking> speaking) {
    this.typed = typed;
    this.names = names;
    this.speaking = speaking;
  }

  /**
   * What a question asks, and how.
   *
   * @param lead index of the word that makes it a question, or of the first word
   */
  record Reading(Kind kind, Expected expected, int lead) {}

  Reading read() {
    Reading first = null;
    for (int i = 0; i < typed.size(); i++) {
      if (typed.opens(i)) {
        Reading clause = clause(i);
        first = first == null || isBetter(clause, first) ? clause : first;
      }
    }
    return account(first == null ? new Reading(Kind.NONE, Expected.ANY, 0) : first);
  }

  /** A clause that asks is better than one that tells; "what ..." better than "did ...". */
  private boolean isBetter(Reading clause, Reading first) {
    boolean asks = typed.in(clause.lead(), Words.WH);
    boolean asked = typed.in(first.lead(), Words.WH);
    return (asks && !asked && clause.kind() != Kind.FACT)
        || (first.kind() == Kind.FACT && !asked && clause.kind() == Kind.YES_NO);
  }

  private Reading clause(int start) {
    int lead = lead(start);
    if (typed.in(lead, Words.WH)) {
      return wh(lead);
    }
    return typed.in(lead, Words.AUX) && !typed.is(lead + 1, "you")
        ? new Reading(spoken(Kind.YES_NO), Expected.YES_NO, lead)
        : fragment(lead);
  }

  private int lead(int start) {
    int at = start;
    boolean moved = true;
    while (moved && at < typed.size() - 1) {
      int from = at;
      if (typed.in(at, CONJUNCTIONS) || typed.in(at, Words.FILLER)) {
        at++;
      }
      for (List<String> polite : POLITE) {
        if (typed.reads(at, polite.toArray(String[]::new)) && at + polite.size() < typed.size()) {
          at += polite.size();
        }
      }
      moved = at > from;
    }
    return at;
  }

  private Reading wh(int i) {
    return switch (typed.key(i)) {
      case "who", "whom", "whose" ->
          new Reading(isDefinition(i) ? Kind.DEFINITION : Kind.WHO, Expected.PERSON, i);
      case "where" -> new Reading(Kind.WHERE, Expected.PLACE, i);
      case "when" -> new Reading(Kind.WHEN, Expected.TIME, i);
      case "why" -> new Reading(Kind.WHY, Expected.REASON, i);
      case "how" -> how(i);
      default -> what(i);
    };
  }

  private Reading how(int i) {
    if (typed.is(i + 1, "come")) {
      return new Reading(Kind.WHY, Expected.REASON, i);
    }
    if (typed.is(i + 1, "soon")) {
      return new Reading(Kind.WHEN, Expected.TIME, i);
    }
    return typed.in(i + 1, AMOUNT)
        ? new Reading(Kind.HOW_MANY, amount(i + 1), i)
        : new Reading(spoken(Kind.FACT), speaking.isEmpty() ? Expected.ANY : Expected.STATEMENT, i);
  }

  private Expected amount(int i) {
    if (typed.in(i, DURATION)) {
      return anyOf(i, Words.DISTANCE) ? Expected.DISTANCE : Expected.DURATION;
    }
    if (typed.is(i, "far")) {
      return Expected.DISTANCE;
    }
    return typed.is(i, "much") && anyOf(i, Words.MONEY) ? Expected.MONEY : Expected.NUMBER;
  }

  private boolean anyOf(int from, Set<String> words) {
    for (int i = from; i < typed.size(); i++) {
      if (typed.in(i, words)) {
        return true;
      }
    }
    return false;
  }

  private Reading what(int i) {
    if (typed.is(i + 1, "time", "date", "day")) {
      return new Reading(Kind.WHEN, Expected.TIME, i);
    }
    if (asksNumber(i)) {
      return new Reading(Kind.HOW_MANY, number(i), i);
    }
    if (!speaking.isEmpty()) {
      return new Reading(spoken(Kind.FACT), Expected.STATEMENT, i);
    }
    if (isDefinition(i) || isMeaning(i)) {
      return new Reading(Kind.DEFINITION, Expected.ANY, i);
    }
    return typed.reads(i, "what", "caused") || typed.reads(i, "what", "is", "the", "reason")
        ? new Reading(Kind.WHY, Expected.REASON, i)
        : new Reading(Kind.FACT, named(i + 1), i);
  }

  private Expected named(int i) {
    int noun = typed.in(i + 1, Words.PLACE) || typed.in(i + 1, Words.PERSON) ? i + 1 : i;
    return typed.in(noun, Words.PLACE)
        ? Expected.PLACE
        : typed.in(noun, Words.PERSON) ? Expected.PERSON : Expected.ANY;
  }

  /** "what percent of", "what's the death toll", "what was the final score". */
  private boolean asksNumber(int i) {
    if (typed.in(i + 1, Words.NUMBER)) {
      return true;
    }
    int at = typed.is(i + 1, "is", "was", "are", "were") ? i + 2 : typed.size();
    int noun = -1;
    for (int k = at; k < Math.min(at + 4, typed.size()) && isNounPhrase(k); k++) {
      noun = k;
    }
    return typed.in(noun, Words.NUMBER);
  }

  private boolean isNounPhrase(int i) {
    return typed.is(i, "the", "a", "his", "her", "their", "so")
        || !(typed.in(i, Words.FUNCTION) || typed.opens(i));
  }

  private Expected number(int i) {
    for (int k = i; k < typed.size(); k++) {
      if (typed.is(k, "percent", "percentage", "proportion", "share", "turnout")) {
        return Expected.PERCENT;
      }
      if (typed.is(k, "price", "cost", "amount")) {
        return Expected.MONEY;
      }
    }
    return Expected.NUMBER;
  }

  /** "who is" somebody by name, "what is a" something: nothing follows but little words. */
  private boolean isDefinition(int i) {
    int be = typed.is(i + 1, "even", "exactly", "actually") ? i + 2 : i + 1;
    if (!typed.is(be, "is", "are", "was", "were")) {
      return false;
    }
    for (Name name : names) {
      if (name.start() >= be && name.start() <= be + 2) {
        return isEnd(name.end());
      }
    }
    return !typed.is(i, "who", "whom", "whose") && isThing(be + 1);
  }

  private boolean isEnd(int i) {
    int at = i;
    while (at < typed.size() && (typed.in(at, Words.FILLER) || typed.is(at, "exactly", "anyway"))) {
      at++;
    }
    return at >= typed.size() || typed.opens(at);
  }

  /** "a superdelegate", "this circuit breaker thing", "lng"; not "the hold up at". */
  private boolean isThing(int i) {
    boolean article = typed.is(i, "a", "an", "this", "these");
    int at = article ? i + 1 : i;
    int words = 0;
    while (at < typed.size() && !isEnd(at) && !typed.in(at, Words.FUNCTION)) {
      at++;
      words++;
    }
    int most = article ? 4 : 2;
    boolean thing = typed.is(at, "thing", "things", "business");
    return words > 0 && words <= most && isEnd(thing ? at + 1 : at) && !isNews(i);
  }

  private boolean isNews(int i) {
    return typed.in(i, Words.VACUOUS) || typed.in(i, Words.LATEST);
  }

  private boolean isMeaning(int i) {
    int last = typed.size() - 1;
    return typed.is(i + 1, "does", "do", "did")
        && (typed.is(last, "mean") || typed.reads(last - 1, "stand", "for"));
  }

  private Reading fragment(int i) {
    if (!speaking.isEmpty()) {
      return new Reading(spoken(Kind.STATEMENT), Expected.STATEMENT, i);
    }
    if (typed.is(i, "define", "meaning", "definition")) {
      return new Reading(Kind.DEFINITION, Expected.ANY, i);
    }
    boolean number = typed.in(typed.size() - 1, Words.NUMBER);
    return number
        ? new Reading(Kind.HOW_MANY, number(i), i)
        : new Reading(Kind.FACT, Expected.ANY, i);
  }

  /** A statement or a view where somebody's words are asked for; acts of speech leave the kind. */
  private Kind spoken(Kind otherwise) {
    if (speaking.isEmpty()) {
      return otherwise;
    }
    return switch (speaking.getFirst().manner()) {
      case SAY -> Kind.STATEMENT;
      case VIEW -> Kind.VIEW;
      case ACT -> otherwise == Kind.YES_NO ? Kind.YES_NO : Kind.STATEMENT;
    };
  }

  /** An account or the newest is asked for by words anywhere. */
  private Reading account(Reading otherwise) {
    if (asksRoundUp()) {
      return new Reading(Kind.ROUND_UP, Expected.ANY, otherwise.lead());
    }
    return asksLatest() ? new Reading(Kind.LATEST, Expected.ANY, otherwise.lead()) : otherwise;
  }

  private boolean asksRoundUp() {
    for (int i = 0; i < typed.size(); i++) {
      boolean phrase =
          (typed.is(i, "catch", "fill", "bring", "get")
                  && typed.is(i + 1, "me", "us")
                  && (typed.is(i + 2, "up", "in") || typed.is(i + 3, "speed")))
              || typed.reads(i, "round", "up")
              || typed.reads(i, "sum", "up")
              || typed.reads(i, "wrap", "up")
              || typed.reads(i, "run", "down")
              || typed.reads(i, "up", "to", "speed")
              || (typed.is(i, "i", "we") && typed.is(i + 1, "miss", "missed"))
              || typed.reads(i, "i", "have", "missed")
              || typed.reads(i, "have", "i", "missed")
              || (typed.is(i, "key", "main") && typed.is(i + 1, "points", "takeaways"));
      if (phrase || (typed.in(i, Words.ROUND_UP) && !isMentioned(i))) {
        return true;
      }
    }
    return false;
  }

  /** A word in the middle of another question ("what happens in the summary hearing"). */
  private boolean isMentioned(int i) {
    return typed.in(i + 1, Words.EVERYDAY)
        && !typed.in(i + 1, Words.FUNCTION)
        && !typed.in(i + 1, Words.FILLER)
        && !typed.closes(i);
  }

  private boolean asksLatest() {
    for (int i = 0; i < typed.size(); i++) {
      boolean news = typed.is(i, "news", "update", "updates", "word", "developments");
      boolean phrase =
          typed.in(i, Words.LATEST)
              || typed.reads(i, "most", "recent")
              || (typed.reads(i, "what", "is", "new") && typed.closes(i + 2))
              || (typed.reads(i, "what", "is", "new") && typed.is(i + 3, "with", "on", "in"))
              || typed.reads(i, "anything", "new")
              || (news
                  && (typed.is(i - 1, "any", "more") || i == 0)
                  && (typed.closes(i) || typed.is(i + 1, "on", "about", "from", "yet")));
      if (phrase) {
        return true;
      }
    }
    return false;
  }
}
