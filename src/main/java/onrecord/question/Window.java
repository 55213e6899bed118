package onrecord.question;

import java.time.Instant;
import java.util.Optional;

/**
 * A stretch of publication times that a question asks for.
 *
 * @param from the first instant within, empty for no lower bound
 * @param to the first instant after it, empty for no upper bound
 * @param firm whether entries outside it are no answer ("after 9pm"); otherwise they are only worse
 *     ones ("what did he say today")
 * @param words as they were typed
 */
public record Window(Optional<Instant> from, Optional<Instant> to, boolean firm, String words) {
  public Window {
    if (from.isEmpty() && to.isEmpty()) {
      throw new IllegalArgumentException("window '" + words + "' without bounds");
    }
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      throw new IllegalArgumentException(
          "window '" + words + "' ends at " + to.get() + ", before it begins at " + from.get());
    }
  }

  /** Whether an entry published then lies within. */
  public boolean contains(Instant published) {
    return from.map(start -> !published.isBefore(start)).orElse(true)
        && to.map(published::isBefore).orElse(true);
  }

  Window asFirm(boolean excludes) {
    return new Window(from, to, excludes, words);
  }
}
