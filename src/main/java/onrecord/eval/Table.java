package onrecord.eval;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Rows of figures, one column for each measure. */
final class Table {
  private final StringBuilder text = new StringBuilder();

  /** Begins with a head that says what the rows are. */
  Table(String rows) {
    row(rows, Measure::toString);
  }

  Table row(String name, Function<Measure, String> cell) {
    String cells =
        Arrays.stream(Measure.values())
            .map(measure -> String.format(Locale.ROOT, "%-25s", cell.apply(measure)))
            .collect(Collectors.joining());
    text.append(String.format(Locale.ROOT, "%-29s%s", name, cells).stripTrailing()).append('\n');
    return this;
  }

  /** Each figure with how far it may move by chance. */
  Table row(String name, Score score) {
    return row(name, measure -> cell(score.share(measure), score.interval(measure)));
  }

  private static String cell(Share share, Interval interval) {
    return share.all() == 0 ? "-" : share + " " + interval;
  }

  /** Lines, each of which ends. */
  @Override
  public String toString() {
    return text.toString();
  }
}
