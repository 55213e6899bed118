package onrecord.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** What an evaluation found, in tables of plain text. */
public final class Report {
  private static final String HEAD =
      "Right of all, the share of it, and where that lies in 95 of 100 samples of its size.\n\n";

  private Report() {}

  /** Each page and all together, conversations apart, then by kind and phrasing. */
  public static String of(Score score) {
    return HEAD
        + byPage("questions", score.questions())
        + byPage("conversations", score.conversations())
        + by("by kind", score, outcome -> outcome.asked().kind())
        + by("by phrasing", score, outcome -> outcome.asked().phrasing());
  }

  private static String byPage(String rows, Score score) {
    if (score.outcomes().isEmpty()) {
      return "";
    }
    Table table = new Table(rows);
    groups(score, outcome -> Optional.of(outcome.page())).forEach(table::row);
    return table.row("all", score) + "\n";
  }

  /** Nothing where the gold does not say it of any question. */
  private static String by(String rows, Score score, Function<Outcome, Optional<String>> label) {
    Map<String, Score> groups = groups(score, label);
    Table table = new Table(rows);
    groups.forEach(table::row);
    return groups.isEmpty() ? "" : table + "\n";
  }

  private static Map<String, Score> groups(Score score, Function<Outcome, Optional<String>> label) {
    Map<String, List<Outcome>> groups = new TreeMap<>();
    for (Outcome outcome : score.outcomes()) {
      label
          .apply(outcome)
          .ifPresent(of -> groups.computeIfAbsent(of, _ -> new ArrayList<>()).add(outcome));
    }
    Map<String, Score> scores = new TreeMap<>();
    groups.forEach((name, outcomes) -> scores.put(name, new Score(outcomes)));
    return scores;
  }

  /**
   * What all together, conversations with them, would be with one thing left out.
   *
   * @param lacking the score without each, by its name
   */
  public static String ablations(Score whole, Map<String, Score> lacking) {
    Table table = new Table("without").row("nothing", whole);
    lacking.forEach((lacks, score) ->
        table.row(lacks, measure -> cell(score.share(measure), whole.share(measure))));
    return table + "\n";
  }

  private static String cell(Share share, Share whole) {
    return String.format(Locale.ROOT, "%.3f %+.3f", share.value(), share.value() - whole.value());
  }
}
