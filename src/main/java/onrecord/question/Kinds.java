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
          List.of("i", "was", "wondering"),
          List.of("i", "am", "wondering"),
          List.of("does", "anybody", "know"),
          List.of("anybody", "know"),
          List.of("do", "we", "know"),
          List.of("remind", "me"));
  private static final List<List<String>> TOLD =
      List.of(
          List.of("did", "they", "say"),
          List.of("do", "they", "say"),
          List.of("have", "they", "said"),
          List.of("does", "it", "say"),
          List.of("did", "it", "say"));
  private static final Set<String> VIEWING =
      Set.of("think", "feel", "reckon", "make", "believe", "thinks", "thought");

  private final Typed typed;
  private final Amounts amounts;
  private final Definitions definitions;
  private final List<Speaking> speaking;

  Kinds(Typed typed, List<Name> names, List<Speaking> speaking) {
    this.typed = typed;
    this.amounts = new Amounts(typed);
    this.definitions = new Definitions(typed, names);
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

  /** "some lad, who fell out with them": tells and does not ask. */
  private boolean isRelative(int i) {
    int before = i > 0 ? typed.tokens().get(i - 1).end() : 0;
    boolean comma = i > 0 && typed.text().startsWith(",", before);
    return comma && typed.is(i, "who", "which", "whose") && opensAfter(i);
  }

  private boolean opensAfter(int i) {
    for (int k = i + 1; k < typed.size(); k++) {
      if (typed.opens(k)) {
        return true;
      }
    }
    return false;
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
    if (typed.in(lead, Words.WH) && !isRelative(start)) {
      return wh(lead);
    }
    return typed.in(lead, Words.AUX) ? yesNo(lead) : fragment(lead);
  }

  private Reading yesNo(int lead) {
    Kind kind = speaking.isEmpty() && isSaying(lead) ? Kind.STATEMENT : spoken(Kind.YES_NO);
    return new Reading(kind, kind == Kind.YES_NO ? Expected.YES_NO : Expected.STATEMENT, lead);
  }

  /** Whether somebody who is none of the cast is asked what they said. */
  private boolean isSaying(int lead) {
    return verb(lead, Words.SAY) >= 0;
  }

  /** Where a verb of these stands in the clause that an auxiliary opens; -1 where none does. */
  private int verb(int auxiliary, Set<String> verbs) {
    for (int i = auxiliary + 2; i < Math.min(auxiliary + 9, typed.size()); i++) {
      if (typed.in(i, verbs) && !isPastAfterDo(auxiliary, i)) {
        return i;
      }
      if (typed.closes(i) || typed.is(i, "who", "which")) {
        return -1;
      }
    }
    return -1;
  }

  private boolean isPastAfterDo(int auxiliary, int verb) {
    boolean does = typed.is(auxiliary, "do", "does", "did", "will", "would", "can", "could");
    return does && (typed.key(verb).endsWith("ed") || typed.key(verb).endsWith("ing"));
  }

  private int lead(int start) {
    int at = start;
    boolean moved = true;
    while (moved && at < typed.size() - 1) {
      int from = at;
      boolean preposed = typed.in(at, Words.PREPOSED) && typed.in(at + 1, Words.WH);
      if (preposed || typed.in(at, CONJUNCTIONS) || typed.in(at, Words.FILLER)) {
        at++;
      }
      for (List<String> polite : POLITE) {
        if (typed.reads(at, polite.toArray(String[]::new)) && at + polite.size() < typed.size()) {
          at += polite.size();
        }
      }
      at += told(at);
      moved = at > from;
    }
    return at;
  }

  /** "did they say why not?" asks why: how many words come before that. */
  private int told(int at) {
    for (List<String> words : TOLD) {
      if (typed.reads(at, words.toArray(String[]::new)) && typed.in(at + words.size(), Words.WH)) {
        return words.size();
      }
    }
    return 0;
  }

  private Reading wh(int i) {
    return switch (typed.key(i)) {
      case "who", "whom", "whose" ->
          new Reading(definitions.isDefinition(i) ? Kind.DEFINITION : Kind.WHO, Expected.PERSON, i);
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
    return typed.in(i + 1, Words.AMOUNT)
        ? new Reading(Kind.HOW_MANY, amounts.amount(i + 1), i)
        : new Reading(spoken(Kind.FACT), speaking.isEmpty() ? Expected.ANY : Expected.STATEMENT, i);
  }

  private Reading what(int i) {
    if (typed.is(i + 1, "time", "date", "day", "year", "month")) {
      return new Reading(Kind.WHEN, Expected.TIME, i);
    }
    if (amounts.asksNumber(i)) {
      return new Reading(Kind.HOW_MANY, amounts.number(i), i);
    }
    Kind spoken = speaking.isEmpty() ? unnamed(i) : spoken(Kind.FACT);
    if (spoken != Kind.FACT) {
      return new Reading(spoken, Expected.STATEMENT, i);
    }
    if (definitions.isDefinition(i) || definitions.isMeaning(i)) {
      return new Reading(Kind.DEFINITION, Expected.ANY, i);
    }
    return typed.reads(i, "what", "caused") || typed.reads(i, "what", "is", "the", "reason")
        ? new Reading(Kind.WHY, Expected.REASON, i)
        : new Reading(Kind.FACT, named(i + 1), i);
  }

  /** What is asked of somebody whom the cast does not hold by name. */
  private Kind unnamed(int what) {
    int own = ownWords(what);
    if (own >= 0) {
      return typed.in(own, Words.OPINION) ? Kind.VIEW : Kind.STATEMENT;
    }
    if (typed.is(what + 1, "is", "are", "was", "were")) {
      return verb(what + 1, Set.of("saying", "telling", "tweeting")) >= 0
          ? Kind.STATEMENT
          : Kind.FACT;
    }
    if (!typed.in(what + 1, Words.AUX)) {
      return Kind.FACT;
    }
    int view = verb(what + 1, VIEWING);
    if (view >= 0 && (!typed.is(view, "make") || typed.is(view + 1, "of"))) {
      return Kind.VIEW;
    }
    boolean said = verb(what + 1, Words.SAY) >= 0 || verb(what + 1, Words.ACT) >= 0;
    return said ? Kind.STATEMENT : Kind.FACT;
  }

  /** "the union's view of it". */
  private int ownWords(int from) {
    for (int i = from; i + 1 < typed.size(); i++) {
      if (typed.tokens().get(i).possessive() && typed.in(i + 1, Words.OWN_WORDS)) {
        return i + 1;
      }
    }
    return -1;
  }

  private Expected named(int i) {
    boolean adjective = !typed.in(i, Words.AUX) && !typed.in(i, Words.FUNCTION);
    boolean second = typed.in(i + 1, Words.PLACE) || typed.in(i + 1, Words.PERSON);
    int noun = adjective && second ? i + 1 : i;
    return typed.in(noun, Words.PLACE)
        ? Expected.PLACE
        : typed.in(noun, Words.PERSON) ? Expected.PERSON : Expected.ANY;
  }

  private Reading fragment(int i) {
    if (!speaking.isEmpty()) {
      return new Reading(spoken(Kind.STATEMENT), Expected.STATEMENT, i);
    }
    if (ownWords(i) >= 0 || verb(i - 1, Words.SAY) >= 0) {
      boolean view = typed.in(Math.max(0, ownWords(i)), Words.OPINION);
      return new Reading(view ? Kind.VIEW : Kind.STATEMENT, Expected.STATEMENT, i);
    }
    if (typed.is(i, "define", "meaning", "definition")) {
      return new Reading(Kind.DEFINITION, Expected.ANY, i);
    }
    if (typed.is(i, "whether", "if")) {
      return new Reading(Kind.YES_NO, Expected.YES_NO, i);
    }
    return typed.in(lastTelling(), Words.NUMBER) || typed.in(i, Words.NUMBER)
        ? new Reading(Kind.HOW_MANY, amounts.number(i), i)
        : new Reading(Kind.FACT, Expected.ANY, i);
  }

  /** "death toll now": the last word that is not little. */
  private int lastTelling() {
    int at = typed.size() - 1;
    while (at > 0 && (typed.in(at, Words.FUNCTION) || typed.in(at, Words.FILLER))) {
      at--;
    }
    return at;
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
    if (new Accounts(typed).asksRoundUp()) {
      return new Reading(Kind.ROUND_UP, Expected.ANY, otherwise.lead());
    }
    return new Accounts(typed).asksLatest()
        ? new Reading(Kind.LATEST, Expected.ANY, otherwise.lead())
        : otherwise;
  }
}
