package onrecord.delivery;

import java.util.concurrent.Semaphore;

/**
 * The time in which nobody but this process knows what becomes of one delivery: from the last
 * moment before it goes out until its end is kept. A platform may ask from threads of its own, and
 * after it was given up.
 */
final class Doubt implements AutoCloseable {
  private final Semaphore room;
  private boolean isIn;
  private boolean isOver;

  /**
   * @param room for as many as may be in doubt at a time
   */
  Doubt(Semaphore room) {
    this.room = room;
  }

  /** Waits for room, once however often it is asked; false where this is over. */
  synchronized boolean begins() {
    if (isOver || isIn) {
      return !isOver;
    }
    room.acquireUninterruptibly();
    isIn = true;
    return true;
  }

  @Override
  public synchronized void close() {
    isOver = true;
    if (isIn) {
      room.release();
    }
  }
}
