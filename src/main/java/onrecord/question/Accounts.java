package onrecord.question;

/** Tells whether a text asks for an account of it all, or for the newest. */
record Accounts(Typed typed) {
  boolean asksRoundUp() {
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
              || (typed.is(i, "i", "we") && typed.is(i + 1, "miss", "missed") && isOfWhat(i))
              || (typed.is(i, "things", "we", "it") && typed.is(i + 1, "stand", "stands"))
              || typed.reads(i, "state", "of", "play")
              || typed.reads(i, "i", "have", "missed")
              || typed.reads(i, "have", "i", "missed")
              || (typed.is(i, "key", "main") && typed.is(i + 1, "points", "takeaways"));
      if (phrase || (typed.in(i, Words.ROUND_UP) && !isMentioned(i))) {
        return true;
      }
    }
    return false;
  }

  /** "what did i miss"; not "did he answer or did i miss it". */
  private boolean isOfWhat(int i) {
    for (int k = i - 1; k >= Math.max(0, i - 4); k--) {
      if (typed.is(k, "what", "anything", "all", "everything", "much", "stuff")) {
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

  boolean asksLatest() {
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
