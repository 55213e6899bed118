package onrecord.chat.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which updates are done with. Telegram is told so of all up to the first that is not: those come
 * once more after a crash, and those after it that were done with are known by what is kept.
 */
final class Handled {
  /** Whatever takes longer keeps nothing back any more. */
  static final Duration HELD = Duration.ofMinutes(2);

  /** Telegram hands out no more than 100 from the first: some of them are to be new. */
  static final int MOST_HELD = Updates.MOST * 9 / 10;

  /** Telegram chooses ids anew where nothing happened for a week. */
  private static final Duration IDS_HOLD = Duration.ofDays(6);

  private static final int REMEMBERED = 10_000;

  private final HandledFile file;
  private final InstantSource clock;

  /** Taken and not done with, since when. */
  private final TreeMap<Integer, Instant> open = new TreeMap<>();

  private final SequencedSet<Integer> seen = new LinkedHashSet<>();

  /** Not to be taken once more, though not confirmed yet. */
  private final Set<Integer> past = new LinkedHashSet<>();

  private int next;
  private Instant lastUpdate;

  /**
   * @param file remembers over a restart
   */
  Handled(HandledFile file, InstantSource clock) {
    this.file = file;
    this.clock = clock;
    HandledFile.Kept kept = file.read();
    this.lastUpdate = kept.at();
    this.next = kept.next();
    seen.addAll(kept.past());
    past.addAll(kept.past());
  }

  /** Whether it was not taken before. */
  synchronized boolean isNew(int id) {
    lastUpdate = clock.instant();
    next = Math.max(next, id + 1);
    boolean added = seen.add(id);
    if (added) {
      open.put(id, lastUpdate);
    }
    if (seen.size() > REMEMBERED) {
      seen.remove(seen.getFirst());
    }
    return added;
  }

  /** It is not to be taken once more, whatever happens to us. */
  synchronized void pass(int id) {
    past.add(id);
    keep();
  }

  /** It may be taken once more after all. */
  synchronized void unpass(int id) {
    past.remove(id);
    keep();
  }

  synchronized void end(int id) {
    open.remove(id);
    past.add(id);
    keep();
    notifyAll();
  }

  private void keep() {
    int offset = offset();
    past.removeIf(id -> id < offset);
    file.write(new HandledFile.Kept(lastUpdate, offset, past));
  }

  /** The first that Telegram is to hand out; 0 where that is not known. */
  synchronized int offset() {
    Instant now = clock.instant();
    if (lastUpdate.isBefore(now.minus(IDS_HOLD))) {
      forget();
    }
    while (!open.isEmpty() && isHeldTooLong(now)) {
      open.pollFirstEntry();
    }
    return open.isEmpty() ? next : open.firstKey();
  }

  private boolean isHeldTooLong(Instant now) {
    return next - open.firstKey() > MOST_HELD
        || open.firstEntry().getValue().isBefore(now.minus(HELD));
  }

  private void forget() {
    open.clear();
    seen.clear();
    past.clear();
    next = 0;
  }

  /** Whether nothing is left to be done. */
  synchronized boolean isIdle() {
    return open.isEmpty();
  }

  /** Waits until nothing is left to be done, but no longer than that. */
  synchronized void awaitIdle(Duration longest) throws InterruptedException {
    long end = System.nanoTime() + longest.toNanos();
    long left = longest.toMillis();
    while (!open.isEmpty() && left > 0) {
      wait(left);
      left = (end - System.nanoTime()) / 1_000_000;
    }
  }
}
