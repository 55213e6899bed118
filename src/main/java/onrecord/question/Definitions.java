package onrecord.question;

import java.util.List;

/** Tells whether a clause asks who somebody is or what something means. */
record Definitions(Typed typed, List<Name> names) {
  /** "who is" somebody by name, "what is a" something: nothing follows but little words. */
  boolean isDefinition(int i) {
    int be = typed.is(i + 1, "even", "exactly", "actually") ? i + 2 : i + 1;
    if (!typed.is(be, "is", "are", "was", "were")) {
      return false;
    }
    for (Name name : names) {
      boolean next = name.start() == be + 1;
      boolean titled = name.start() == be + 2 && typed.in(be + 1, Words.TITLE);
      if (next || titled || (name.start() == be + 2 && typed.is(be + 1, "the"))) {
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

  /** "a spring tide", "this sluice thing", "ngra"; not "the queue at". */
  private boolean isThing(int i) {
    boolean plain = typed.is(i, "the") && !typed.in(i + 1, Words.EVERYDAY) && isEnd(i + 2);
    boolean article = plain || typed.is(i, "a", "an", "this", "these");
    int at = article ? i + 1 : i;
    int words = 0;
    while (at < typed.size() && !isEnd(at) && !typed.in(at, Words.FUNCTION)) {
      at++;
      words++;
    }
    int most = article ? 4 : 2;
    boolean thing = typed.is(at, "thing", "things", "business");
    return words > 0 && words <= most && isEnd(thing ? at + 1 : at) && !isNews(article ? i + 1 : i);
  }

  private boolean isNews(int i) {
    return typed.in(i, Words.VACUOUS) || typed.in(i, Words.LATEST);
  }

  boolean isMeaning(int i) {
    int last = typed.size() - 1;
    return typed.is(i + 1, "does", "do", "did")
        && (typed.is(last, "mean") || typed.reads(last - 1, "stand", "for"));
  }
}
