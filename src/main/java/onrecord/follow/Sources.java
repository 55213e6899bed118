package onrecord.follow;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps which sources are followed and how each stands. Used by several threads and processes at
 * once; each method is all or nothing, and what it did survives a crash once it returns. What
 * cannot be kept or read throws {@link UncheckedIOException}.
 */
public interface Sources {
  /** All that are followed, the one that was added first first. */
  List<Followed> all();

  /**
   * Follows a source, with an event {@link Change.Opened}. What was kept of the same owner's source
   * at the same location before is taken up again, under the id that it had then.
   *
   * @return the source as it is followed now
   * @throws IllegalStateException if the owner follows that location or has that coverage already
   */
  Source add(Source source, Standing standing);

  /** Ends following it, with an event {@link Change.Closed}; false if it was not followed. */
  boolean remove(Source source);

  /**
   * Takes the source that is due the longest, so that no other thread or process polls it.
   *
   * @param process names the one that takes it
   * @param lease after so long without {@link #keep} or {@link History#keep} others may take it
   */
  Optional<Followed> claim(String process, Instant now, Duration lease);

  /** Keeps how a source stands and gives it free, where nothing happened that is an event. */
  void keep(Source source, Standing standing);
}
