package onrecord.fetch;

import java.time.Duration;

/** When a fetch must be over; one thread's own. Waiting for others does not count. */
final class Deadline {
  /** A wait that another fetch decides the length of. */
  interface Wait {
    void end() throws InterruptedException;
  }

  private long end;

  Deadline(Duration left) {
    this.end = System.nanoTime() + left.toNanos();
  }

  /**
   * What is left, in nanoseconds, at least 1.
   *
   * @throws FetchException if nothing is left
   */
  long left() throws FetchException {
    long left = end - System.nanoTime();
    if (left <= 0) {
      throw passed();
    }
    return left;
  }

  boolean isOver() {
    return end - System.nanoTime() <= 0;
  }

  void notCounting(Wait wait) throws InterruptedException {
    long from = System.nanoTime();
    wait.end();
    end += System.nanoTime() - from;
  }

  static FetchException passed() {
    return new FetchException(Fetched.Failure.TIMEOUT, "it was not read in time");
  }
}
