package onrecord.digest;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Rings when something is due. What was set survives a crash, and rings until the bell has
 * returned: it may ring twice for the same, in this process or another, and who hears it must know
 * what was done. Used by several threads at once.
 */
public interface Timetable extends AutoCloseable {
  /** What is done when something is due. */
  @FunctionalInterface
  interface Bell {
    /**
     * Does it.
     *
     * @return empty if that is all; else how long it is to wait until it rings again. The same as a
     *     minute where it throws something.
     */
    Optional<Duration> ring(String name);
  }

  /**
   * Has it ring once.
   *
   * @param name what for; where it is set already it stays as it was
   * @param due when, or soon after
   * @throws java.io.UncheckedIOException if that cannot be kept
   */
  void set(String name, Instant due);

  /** Rings from now on. */
  void start(Bell bell);

  /** Rings no more, and waits a little until what rings has been done. */
  @Override
  void close();
}
