package onrecord.chat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Sees to it that a message is shared once: while a copy is under way nobody else makes one, and
 * once that failed somebody may again.
 */
final class Shares {
  /** A platform that says nothing for so long does not post it any more. */
  static final Duration PATIENCE = Duration.ofMinutes(15);

  private static final int MOST = 10_000;

  private final Posts posts;
  private final InstantSource clock;
  private final Map<String, Instant> underWay =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
          return size() > MOST;
        }
      };

  Shares(Posts posts, InstantSource clock) {
    this.posts = posts;
    this.clock = clock;
  }

  /** Whether a message may be shared now: then a copy of it is under way. */
  boolean begin(String token) {
    if (!claim(token)) {
      return false;
    }
    boolean isFree = false;
    try {
      isFree = !posts.isShared(token);
    } finally {
      if (!isFree) {
        failed(token);
      }
    }
    return isFree;
  }

  private synchronized boolean claim(String token) {
    Instant now = clock.instant();
    underWay.values().removeIf(begun -> !now.isBefore(begun.plus(PATIENCE)));
    return underWay.putIfAbsent(token, now) == null;
  }

  /** The copy is posted. Until that is kept nobody else makes one. */
  void done(String token) {
    var _ = posts.share(token);
    failed(token);
  }

  /** The copy cannot be posted. */
  synchronized void failed(String token) {
    underWay.remove(token);
  }
}
