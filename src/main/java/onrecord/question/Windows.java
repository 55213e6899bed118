package onrecord.question;

import java.util.Optional;
import java.util.Set;
import onrecord.question.Question.Expected;
import onrecord.question.Question.Kind;

/** Decides whether a time that a question names is when its answer was published. */
final class Windows {
  private static final Set<Kind> OF_THE_PAGE =
      Set.of(Kind.STATEMENT, Kind.VIEW, Kind.PERIOD, Kind.LATEST, Kind.ROUND_UP);
  private static final Set<String> RECENT = Set.of("still", "yet", "currently");

  private Windows() {}

  /**
   * Keeps the window where the answer was published in it. What is or will be so ("is it open after
   * 9pm") has times of its own, which stay words of the topic.
   */
  static void keep(Draft draft, Typed typed, Optional<WindowReader.Hit> hit) {
    draft.window = hit.map(WindowReader.Hit::window).filter(w -> !isOfEvent(draft, typed));
    boolean page = OF_THE_PAGE.contains(draft.kind) || typed.is(draft.lead, "anything", "any");
    if (!page) {
      draft.window = draft.window.map(w -> w.asFirm(false));
    }
  }

  private static boolean isOfEvent(Draft draft, Typed typed) {
    if (OF_THE_PAGE.contains(draft.kind)) {
      return false;
    }
    int auxiliary = draft.lead;
    while (auxiliary < typed.size() && !typed.in(auxiliary, Words.AUX)) {
      auxiliary++;
    }
    int verb = auxiliary + 1;
    while (typed.in(verb, Words.ADVERB)) {
      verb++;
    }
    return typed.in(auxiliary, Words.PRESENT) && !typed.in(verb, Words.VACUOUS);
  }

  /** Where nothing but a window is asked for, whatever it holds is the answer. */
  static void settle(Draft draft) {
    boolean bare =
        draft.topic.isEmpty()
            && draft.people.isEmpty()
            && draft.strangers.isEmpty()
            && draft.phrases.isEmpty();
    if (bare && draft.window.isPresent() && draft.kind != Kind.ROUND_UP) {
      draft.kind = Kind.PERIOD;
      draft.expected = Expected.ANY;
      draft.window = draft.window.map(w -> w.asFirm(true));
    } else if (bare && draft.kind == Kind.FACT) {
      draft.kind = Kind.LATEST;
      draft.recent = true;
    }
  }

  static boolean isRecent(Typed typed, Kind kind) {
    boolean soFar = false;
    for (int i = 0; i < typed.size(); i++) {
      boolean now = typed.is(i, "now") && typed.closes(i);
      soFar |=
          now
              || typed.in(i, RECENT)
              || typed.reads(i, "so", "far")
              || typed.reads(i, "right", "now");
    }
    return soFar || kind == Kind.LATEST;
  }
}
