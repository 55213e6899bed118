package onrecord.store;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * Writes in one transaction what several threads want written while another one is on its way to
 * the disk, which takes far longer than the statements. What fails fails for all of them.
 */
final class Together {
  private final Database database;
  private final Queue<Wish<?>> waiting = new ConcurrentLinkedQueue<>();
  private final Lock turn = new ReentrantLock();

  Together(Database database) {
    this.database = database;
  }

  /** What one thread wants written, and what came of it. */
  private static final class Wish<T> {
    private final Function<Handle, T> work;
    private Optional<T> result = Optional.empty();
    private Optional<RuntimeException> failure = Optional.empty();

    Wish(Function<Handle, T> work) {
      this.work = work;
    }

    boolean isDone() {
      return result.isPresent() || failure.isPresent();
    }

    void carryOut(Handle handle) {
      result = Optional.of(work.apply(handle));
    }

    void fail(RuntimeException why) {
      result = Optional.empty();
      failure = Optional.of(why);
    }

    T result() {
      failure.ifPresent(why -> {
        throw why;
      });
      return result.orElseThrow();
    }
  }

  /**
   * Waits until it is written.
   *
   * @throws UncheckedIOException if nothing of it was
   */
  <T> T write(Function<Handle, T> work) {
    Wish<T> wish = new Wish<>(work);
    waiting.add(wish);
    turn.lock();
    try {
      if (!wish.isDone()) {
        writeAll();
      }
    } finally {
      turn.unlock();
    }
    return wish.result();
  }

  private void writeAll() {
    List<Wish<?>> wishes = new ArrayList<>();
    for (Wish<?> wish = waiting.poll(); wish != null; wish = waiting.poll()) {
      wishes.add(wish);
    }
    try {
      database.change(handle -> wishes.forEach(wish -> wish.carryOut(handle)));
    } catch (RuntimeException e) {
      wishes.forEach(wish -> wish.fail(e));
    }
  }
}
