package onrecord.question;

import java.util.Set;
import onrecord.question.Question.Expected;

/** Tells what a clause that asks for a number counts. */
record Amounts(Typed typed) {

  private static final Set<String> DURATION = Set.of("long", "late");

  Expected amount(int i) {
    if (typed.in(i, DURATION)) {
      return isThingInSpace(i) ? Expected.DISTANCE : Expected.DURATION;
    }
    if (typed.is(i, "far")) {
      return Expected.DISTANCE;
    }
    return typed.is(i, "much") && anyOf(i, Words.MONEY) ? Expected.MONEY : Expected.NUMBER;
  }

  /** "how long is the runway", not "how long is the bridge shut". */
  private boolean isThingInSpace(int i) {
    boolean is = typed.is(i, "long") && typed.is(i + 1, "is", "are", "was", "were");
    for (int k = i + 2; is && k < typed.size(); k++) {
      if (typed.in(k, Words.DISTANCE) && typed.closes(k)) {
        return true;
      }
    }
    return false;
  }

  private boolean anyOf(int from, Set<String> words) {
    for (int i = from; i < typed.size(); i++) {
      if (typed.in(i, words)) {
        return true;
      }
    }
    return false;
  }

  /** "what percent of", "what's the death toll", "what was the final score". */
  boolean asksNumber(int i) {
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

  Expected number(int i) {
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
}
