package onrecord.answer;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What an answer is weighed by: all signals and doubts, or, to learn what one of them is worth, all
 * but that one. The weights of the rest stay as they are.
 */
public final class Weighing {
  /** With every signal and doubt. */
  public static final Weighing WHOLE =
      new Weighing("nothing", EnumSet.allOf(Signal.class), EnumSet.allOf(Doubt.class));

  private final String lacks;
  private final Set<Signal> signals;
  private final Set<Doubt> doubts;

  private Weighing(String lacks, Set<Signal> signals, Set<Doubt> doubts) {
    this.lacks = lacks;
    this.signals = signals;
    this.doubts = doubts;
  }

  /** Each that lacks one: the signals first, then the doubts, in the order of their declaration. */
  public static Stream<Weighing> eachLackingOne() {
    return Stream.concat(
        Arrays.stream(Signal.values()).map(Weighing::without),
        Arrays.stream(Doubt.values())
            .filter(doubt -> doubt != Doubt.ALWAYS)
            .map(Weighing::without));
  }

  static Weighing without(Signal signal) {
    return new Weighing(
        "signal " + signal, EnumSet.complementOf(EnumSet.of(signal)), EnumSet.allOf(Doubt.class));
  }

  static Weighing without(Doubt doubt) {
    return new Weighing(
        "doubt " + doubt, EnumSet.allOf(Signal.class), EnumSet.complementOf(EnumSet.of(doubt)));
  }

  /** What is left out, such as "signal FRESH"; "nothing" where all are there. */
  public String lacks() {
    return lacks;
  }

  /** How well a candidate answers beside others. */
  double score(Candidate candidate) {
    return Signal.score(candidate, signals);
  }

  /** How likely it is that the best of what was found answers, 0 to 1. */
  double likelihood(Findings findings) {
    return Doubt.likelihood(findings, doubts);
  }
}
