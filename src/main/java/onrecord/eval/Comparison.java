package onrecord.eval;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What changed since the outcomes that were kept, of the questions that were asked then too. */
public final class Comparison {
  private final List<Change> changes = new ArrayList<>();
  private final List<Outcome> before = new ArrayList<>();
  private final List<Outcome> now = new ArrayList<>();
  private final int unknown;

  /** One question whose outcome is another now. */
  private record Change(Outcome before, Outcome now) {
    @Override
    public String toString() {
      int gained = right(now) - right(before);
      String way = gained > 0 ? "better" : gained < 0 ? "worse" : "other";
      return String.format(
          Locale.ROOT,
          "  %-7s %s: %s -> %s: %s\n",
          way,
          now.key(),
          before.told(),
          now.told(),
          now.asked().question());
    }

    /** By how many measures it is right. */
    private static int right(Outcome outcome) {
      return Arrays.stream(Measure.values())
          .mapToInt(measure -> measure.of(List.of(outcome)).right())
          .sum();
    }
  }

  public Comparison(Score kept, Score score) {
    Map<Outcome.Key, Outcome> known =
        kept.outcomes().stream().collect(toMap(Outcome::key, Function.identity(), (one, _) -> one));
    for (Outcome outcome : score.outcomes()) {
      Optional.ofNullable(known.get(outcome.key())).ifPresent(then -> add(then, outcome));
    }
    this.unknown = score.outcomes().size() - now.size();
  }

  private void add(Outcome then, Outcome outcome) {
    before.add(then);
    now.add(outcome);
    if (!then.told().equals(outcome.told())) {
      changes.add(new Change(then, outcome));
    }
  }

  /** The figures of all together with how far they moved, then each question that changed. */
  @Override
  public String toString() {
    Table table =
        new Table("since kept")
            .row("questions", measure -> moved(measure, false))
            .row("turns of conversations", measure -> moved(measure, true));
    StringBuilder text = new StringBuilder(table.toString());
    text.append(changes.size()).append(" changed, ").append(unknown).append(" not asked then\n");
    changes.forEach(text::append);
    return text.toString();
  }

  private String moved(Measure measure, boolean turns) {
    double moved =
        new Score(now).only(outcome -> outcome.isTurn() == turns).share(measure).value()
            - new Score(before).only(outcome -> outcome.isTurn() == turns).share(measure).value();
    return moved == 0 ? "=" : String.format(Locale.ROOT, "%+.3f", moved);
  }
}
