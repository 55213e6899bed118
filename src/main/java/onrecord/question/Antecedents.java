package onrecord.question;

import java.util.List;
import java.util.Optional;

/** Finds the speaker where the clause that asks does not name one but another part does. */
record Antecedents(Typed typed, List<Name> names, Cues cues) {
  /** "did Marsh give a talk, what did he say?": the pronoun stands for the name before it. */
  Optional<Speaking> byPronoun() {
    for (int i = 1; i < typed.size() - 1; i++) {
      int name = antecedent(i);
      Optional<Speaking> speaking = name < 0 ? Optional.empty() : byPronoun(name, i);
      if (speaking.isPresent()) {
        return speaking;
      }
    }
    return Optional.empty();
  }

  private Optional<Speaking> byPronoun(int name, int i) {
    if (typed.is(i, "his", "her", "their") && typed.in(i + 1, Words.OWN_WORDS)) {
      return Optional.of(new Speaking(name, Cues.manner(typed.key(i + 1)), i + 1, i + 2));
    }
    if (!typed.is(i, "he", "she", "they")) {
      return Optional.empty();
    }
    boolean be = typed.in(i - 1, Cues.BE);
    boolean asked = be || typed.in(i - 1, Words.DOING) || typed.in(i - 1, Words.WH);
    return asked || typed.is(i - 1, "it", "that") ? cues.verb(name, i + 1, be) : Optional.empty();
  }

  /** The name that a pronoun at i takes up: the last before it, else one added at the end. */
  private int antecedent(int i) {
    for (int name = names.size() - 1; name >= 0; name--) {
      if (names.get(name).end() <= i) {
        return name;
      }
    }
    int last = names.size() - 1;
    return last >= 0 && typed.opens(names.get(last).start()) && isRest(names.get(last)) ? last : -1;
  }

  /** "what do the traders need? the Cole fella": the name says whose words. */
  Optional<Speaking> byFragment() {
    for (int i = 0; i < names.size(); i++) {
      int start = names.get(i).start() - (typed.is(names.get(i).start() - 1, "the") ? 1 : 0);
      if (start > 0 && typed.opens(start) && isRest(names.get(i))) {
        int name = i;
        return speechVerb(start)
            .map(at -> new Speaking(name, Cues.manner(typed.key(at)), at, at + 1));
      }
    }
    return Optional.empty();
  }

  /** "Marsh?" and nothing else asks for what Marsh said. */
  Optional<Speaking> alone() {
    int start = names.isEmpty() ? typed.size() : names.getFirst().start();
    while (start > 0 && (typed.in(start - 1, Words.FILLER) || typed.in(start - 1, Words.TITLE))) {
      start--;
    }
    return names.size() == 1 && start == 0 && isRest(names.getFirst())
        ? Optional.of(
            new Speaking(0, Speaking.Manner.SAY, names.getFirst().end(), names.getFirst().end()))
        : Optional.empty();
  }

  private boolean isRest(Name name) {
    for (int i = name.end(); i < typed.size(); i++) {
      boolean idle = typed.in(i, Words.FILLER) || typed.in(i, Words.SOMEONE);
      if (!idle && !typed.is(i, "i", "mean", "think")) {
        return false;
      }
    }
    return true;
  }

  private Optional<Integer> speechVerb(int before) {
    for (int i = 1; i < before; i++) {
      boolean asks = typed.in(i, Words.SAY) || typed.in(i, Words.THINK);
      if (asks && typed.in(0, Words.WH) && !typed.in(i - 1, Words.AUX)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }
}
