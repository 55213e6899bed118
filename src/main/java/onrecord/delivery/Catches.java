package onrecord.delivery;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import onrecord.place.Place;

/**
 * Keeps what watches caught until it is brought, and up to which event they were asked. Used by
 * several threads and processes at once; what a method did is on the disk once it returns. What
 * cannot be kept or read throws {@link UncheckedIOException}.
 */
public interface Catches {
  /**
   * What is told in one message.
   *
   * @param number no other batch ever has it
   * @param catches at least one, oldest first, all of one place
   */
  record Batch(long number, List<Catch> catches) {
    public Batch {
      catches = List.copyOf(catches);
      if (catches.isEmpty()) {
        throw new IllegalArgumentException("batch " + number + " of nothing: allowed is 1 or more");
      }
    }
  }

  /** Up to which event watches were asked; empty where they never were. */
  OptionalLong reached();

  /**
   * Says up to which event watches were asked, and keeps what they caught.
   *
   * @param from where that began, as {@link #reached} had it
   * @return false, with nothing kept, if another came before
   */
  boolean keep(OptionalLong from, long to, List<Catch> catches);

  /** The places of which something waits that was caught at that time or before. */
  List<Place> waiting(Instant until);

  /** Makes a batch of all that waits of a place; empty where another did. */
  Optional<Batch> take(Place place);

  /** The batches that were taken and are not brought, as far as is known. */
  List<Batch> taken();

  /** A batch is brought on its way, and not needed any more. */
  void brought(long batch);
}
