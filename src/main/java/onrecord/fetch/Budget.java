package onrecord.fetch;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Bounds the memory of all bodies that are under way. The first block of each is free, so that
 * small pages pass while large ones wait for each other.
 */
final class Budget {
  private static final int BLOCK_BYTES = 64 * 1024;

  private final Semaphore blocks;

  Budget(int bytes) {
    this.blocks = new Semaphore(bytes / BLOCK_BYTES, true);
  }

  Share open(Deadline deadline) {
    return new Share(deadline);
  }

  /** What one body takes; given back when closed. */
  final class Share implements AutoCloseable {
    private final Deadline deadline;
    private int held;

    private Share(Deadline deadline) {
      this.deadline = deadline;
    }

    /** Takes what a body of so many bytes needs, waiting for it until the deadline. */
    void grow(long bytes) throws FetchException, InterruptedException {
      int more = (int) (bytes / BLOCK_BYTES) - held;
      if (more <= 0) {
        return;
      }
      if (!blocks.tryAcquire(more, deadline.left(), TimeUnit.NANOSECONDS)) {
        throw Deadline.passed();
      }
      held += more;
    }

    @Override
    public void close() {
      blocks.release(held);
    }
  }
}
