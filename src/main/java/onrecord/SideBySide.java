package onrecord;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Closes several things at once, and waits for them no longer than it may. */
final class SideBySide {
  private static final System.Logger LOG = System.getLogger(SideBySide.class.getName());

  private SideBySide() {}

  /**
   * Closes them; one that fails keeps no other from it.
   *
   * @param patience for all of them; whoever takes longer is left to itself
   */
  static void close(List<? extends AutoCloseable> parts, Duration patience) {
    CountDownLatch open = new CountDownLatch(parts.size());
    for (AutoCloseable part : List.copyOf(parts)) {
      Thread.ofVirtual().name("closing").start(() -> close(part, open));
    }
    try {
      if (!open.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.log(System.Logger.Level.WARNING, "{0} could not be closed in time", open.getCount());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void close(AutoCloseable part, CountDownLatch open) {
    try {
      part.close();
    } catch (Exception e) {
      LOG.log(System.Logger.Level.WARNING, "closing " + part.getClass().getSimpleName(), e);
    } finally {
      open.countDown();
    }
  }
}
