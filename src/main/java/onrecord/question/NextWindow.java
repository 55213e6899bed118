package onrecord.question;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a window that is told by what came before: "the hour after that", "since then". */
final class NextWindow {
  private static final Set<String> THAT = Set.of("that", "then", "those", "it");

  private final Typed typed;
  private final Context context;

  NextWindow(Typed typed, Context context) {
    this.typed = typed;
    this.context = context;
  }

  /** Empty where the question names more than a window, or none. */
  Optional<Window> read() {
    for (int i = 0; i < typed.size(); i++) {
      boolean after = typed.is(i, "after", "since");
      boolean that = typed.in(i + 1, THAT) && typed.closes(i + 1);
      boolean alone = i > 0 && i == typed.size() - 1;
      if ((after || typed.is(i, "before")) && (that || alone) && isRestIdle(i)) {
        return window(after, i);
      }
    }
    return Optional.empty();
  }

  private boolean isRestIdle(int preposition) {
    for (int i = 0; i < preposition; i++) {
      if (!typed.in(i, Words.IDLE) && length(i).isEmpty()) {
        return false;
      }
    }
    return preposition + 2 >= typed.size();
  }

  private Optional<Duration> length(int i) {
    return switch (typed.key(i)) {
      case "hour" -> Optional.of(Duration.ofMinutes(typed.is(i - 1, "half") ? 30 : 60));
      case "day" -> Optional.of(Duration.ofDays(1));
      default -> Optional.empty();
    };
  }

  private Optional<Window> window(boolean after, int preposition) {
    Optional<Duration> length = length(preposition - 1);
    String words = typed.words(0, typed.size());
    return after
        ? end().map(from -> new Window(Optional.of(from), length.map(from::plus), true, words))
        : start().map(to -> new Window(length.map(to::minus), Optional.of(to), true, words));
  }

  private Optional<Instant> end() {
    return context.question().window().flatMap(w -> w.to()).or(() -> shown().reduce((a, b) -> b));
  }

  private Optional<Instant> start() {
    return context.question().window().flatMap(w -> w.from()).or(() -> shown().findFirst());
  }

  private java.util.stream.Stream<Instant> shown() {
    List<Instant> times =
        context.cited().stream().map(Cited::publishedAt).sorted(Comparator.naturalOrder()).toList();
    return times.stream();
  }
}
