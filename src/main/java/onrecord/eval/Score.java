package onrecord.eval;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** How often questions were answered as their gold has it. */
public record Score(List<Outcome> outcomes) {
  public Score {
    outcomes = List.copyOf(outcomes);
  }

  /** How many are right by a measure. */
  public Share share(Measure measure) {
    return measure.of(outcomes);
  }

  /** How far that may move by chance; a conversation counts as one draw. */
  public Interval interval(Measure measure) {
    Map<Outcome.Unit, List<Outcome>> units =
        outcomes.stream().collect(groupingBy(Outcome::unit, LinkedHashMap::new, toList()));
    return Interval.of(units.values().stream().map(measure::of).toList());
  }

  /** That of some of the outcomes. */
  public Score only(Predicate<Outcome> which) {
    return new Score(outcomes.stream().filter(which).toList());
  }

  /** That of the questions that stand alone. */
  public Score questions() {
    return only(outcome -> !outcome.isTurn());
  }

  /** That of the turns of conversations. */
  public Score conversations() {
    return only(Outcome::isTurn);
  }

  /** The questions of which the first excerpt is not right, though their page answers them. */
  public List<String> misses() {
    return outcomes.stream()
        .filter(outcome -> outcome.asked().answerable() && outcome.verdict() != Verdict.FIRST)
        .map(outcome -> outcome.asked().question())
        .toList();
  }
}
