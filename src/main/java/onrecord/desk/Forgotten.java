package onrecord.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Whom and what we have forgotten lately, so that nothing of them is kept by what was under way
 * meanwhile. Safe for use by several threads.
 */
final class Forgotten {
  /** Nothing is under way for as long as it takes so many to be forgotten. */
  private static final int MOST = 10_000;

  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final Map<Object, Long> moments =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Long> eldest) {
          return size() > MOST;
        }
      };

  /** Counts those who were forgotten: each has a moment of their own. */
  private long last;

  /** This moment. */
  long moment() {
    lock.readLock().lock();
    try {
      return last;
    } finally {
      lock.readLock().unlock();
    }
  }

  /**
   * Somebody, or a tenant, is forgotten from now on. What keeps something of them has ended when
   * this returns, or will not begin: what is kept can be erased then.
   */
  void add(Object whom) {
    lock.writeLock().lock();
    try {
      moments.remove(whom);
      moments.put(whom, ++last);
    } finally {
      lock.writeLock().unlock();
    }
  }

  /**
   * Does something, unless one of them was forgotten since.
   *
   * @param since a moment
   * @return whether it was done
   */
  boolean unless(long since, Set<?> whom, Runnable keeping) {
    lock.readLock().lock();
    try {
      boolean known = whom.stream().noneMatch(one -> moments.getOrDefault(one, 0L) > since);
      if (known) {
        keeping.run();
      }
      return known;
    } finally {
      lock.readLock().unlock();
    }
  }
}
