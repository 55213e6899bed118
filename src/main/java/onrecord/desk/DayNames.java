package onrecord.desk;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Days of the week as people type them, in any of our languages: "Mon", "lundi", "mon-fri". */
final class DayNames {
  private static final List<TextStyle> STYLES =
      List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT);

  private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  private static final Map<String, Set<DayOfWeek>> TOGETHER =
      Map.of(
          "daily", EnumSet.allOf(DayOfWeek.class),
          "weekdays", EnumSet.complementOf(EnumSet.copyOf(WEEKEND)),
          "weekends", WEEKEND);

  private static final Map<String, DayOfWeek> NAMES = names();

  private DayNames() {}

  private static Map<String, DayOfWeek> names() {
    Map<String, DayOfWeek> names = new HashMap<>();
    for (Locale language : Choice.LANGUAGES) {
      for (DayOfWeek day : DayOfWeek.values()) {
        STYLES.forEach(style -> names.putIfAbsent(plain(day.getDisplayName(style, language)), day));
      }
    }
    return names;
  }

  private static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replace(".", "");
  }

  /** The days that a word names; empty where it names none. */
  static Optional<Set<DayOfWeek>> of(String word) {
    String plain = plain(word);
    Optional<Set<DayOfWeek>> together = Optional.ofNullable(TOGETHER.get(plain));
    return together.or(() -> day(plain).map(Set::of)).or(() -> range(plain));
  }

  /** Also with an "s" at its end: "mondays". */
  private static Optional<DayOfWeek> day(String word) {
    DayOfWeek day = NAMES.get(word);
    return Optional.ofNullable(day == null ? NAMES.get(word.replaceFirst("s$", "")) : day);
  }

  private static Optional<Set<DayOfWeek>> range(String word) {
    int dash = word.indexOf('-');
    return dash < 0
        ? Optional.empty()
        : day(word.substring(0, dash))
            .flatMap(from -> day(word.substring(dash + 1)).map(to -> range(from, to)));
  }

  private static Set<DayOfWeek> range(DayOfWeek from, DayOfWeek to) {
    Set<DayOfWeek> days = EnumSet.of(from);
    for (DayOfWeek day = from; day != to; day = day.plus(1)) {
      days.add(day.plus(1));
    }
    return days;
  }
}
