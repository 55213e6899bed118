package onrecord.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/** Tells the operator now and then how far a large round of announcements has come. */
final class Progress {
  private static final System.Logger LOG = System.getLogger(Progress.class.getName());
  private static final Duration EVERY = Duration.ofSeconds(10);

  /** Fewer are brought before anybody would look. */
  private static final long MANY = 100;

  private final LongSupplier waiting;
  private final Map<Ending.Kind, Long> ended = new EnumMap<>(Ending.Kind.class);
  private Instant told = Instant.MIN;
  private boolean many;

  /**
   * @param waiting how many are not ended
   */
  Progress(LongSupplier waiting) {
    this.waiting = waiting;
  }

  synchronized void ended(Ending ending) {
    ended.merge(ending.kind(), 1L, Long::sum);
  }

  /** Says something if that is of use. */
  synchronized void tell(Instant now) {
    if (ended.isEmpty() || now.isBefore(told.plus(EVERY))) {
      return;
    }
    long left = waiting.getAsLong();
    if (left >= MANY || many) {
      LOG.log(System.Logger.Level.INFO, "announcements: {0}; {1} wait", words(), left);
    }
    many = left > 0 && (many || left >= MANY);
    told = now;
    if (!many) {
      ended.clear();
    }
  }

  private String words() {
    return ended.entrySet().stream()
        .map(one -> one.getValue() + " " + one.getKey().name().toLowerCase(java.util.Locale.ROOT))
        .collect(Collectors.joining(", "));
  }
}
