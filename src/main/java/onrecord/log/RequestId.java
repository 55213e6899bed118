package onrecord.log;

import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/**
 * Tells the log lines of one request from those of others. It is bound for as long as the request
 * is carried out, in the thread that does it.
 */
public final class RequestId {
  private static final ScopedValue<String> CURRENT = ScopedValue.newInstance();

  /** Without those that are taken for others when they are read out. */
  private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";

  /** Two of a million requests have the same with a chance of one half; lines have times too. */
  private static final int LENGTH = 8;

  private RequestId() {}

  /**
   * Does the work within a request: the one that goes on, or else a new one.
   *
   * @return what the work returns
   * @throws X if the work does
   */
  public static <T, X extends Throwable> T in(ScopedValue.CallableOp<? extends T, X> work)
      throws X {
    return CURRENT.isBound() ? work.call() : ScopedValue.where(CURRENT, fresh()).call(work);
  }

  /** The same work for another thread, within the request that goes on in this one, if one does. */
  public static <T> Supplier<T> carried(Supplier<T> work) {
    return current()
        .<Supplier<T>>map(id -> () -> ScopedValue.where(CURRENT, id).call(work::get))
        .orElse(work);
  }

  /** The id of the request that goes on in this thread; empty where none does. */
  public static Optional<String> current() {
    return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
  }

  private static String fresh() {
    StringBuilder id = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      id.append(LETTERS.charAt(ThreadLocalRandom.current().nextInt(LETTERS.length())));
    }
    return id.toString();
  }
}
