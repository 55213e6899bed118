package onrecord.chat.telegram;

import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.Supplier;

/**
 * One update that is handled. From the moment at which something may have been sent for it, it is
 * not handled once more after a crash: two answers are worse than none.
 */
final class Handling {
  private static final ScopedValue<Handling> CURRENT = ScopedValue.newInstance();

  private final Handled handled;
  private final int update;
  private boolean sent;

  Handling(Handled handled, int update) {
    this.handled = handled;
    this.update = update;
  }

  /** Does its work, and what comes of it is its own. */
  void carryOut(Runnable work) {
    ScopedValue.where(CURRENT, this).run(work);
  }

  void end() {
    handled.end(update);
  }

  /** Sends something for the update that this thread handles; there may be none. */
  static <T> LongFunction<Outcome<T>> sending(LongFunction<Outcome<T>> request) {
    Optional<Handling> current = CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    return chat ->
        current
            .map(handling -> handling.sending(() -> request.apply(chat)))
            .orElseGet(() -> request.apply(chat));
  }

  private synchronized <T> Outcome<T> sending(Supplier<Outcome<T>> request) {
    handled.pass(update);
    Outcome<T> outcome = request.get();
    sent |= outcome.isDone() || outcome instanceof Outcome.Unknown<T>;
    if (!sent) {
      handled.unpass(update);
    }
    return outcome;
  }
}
