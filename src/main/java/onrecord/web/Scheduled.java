package onrecord.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import onrecord.follow.Change;

/**
 * Entries that do not exist yet, held back until the time they bear: of too many those that come
 * first. The others are there when the reader comes back.
 */
final class Scheduled {
  static final int MOST = 100;

  private static final Comparator<Telling> FIRST = Comparator.comparing(Scheduled::due);

  /** By the ids of the entries. */
  private final Map<String, Telling> held = new HashMap<>();

  /** Holds an entry, in the place of what was held of it. */
  void hold(Telling telling) {
    held.put(id(telling), telling);
    if (held.size() > MOST) {
      held.values().stream().max(FIRST).map(Scheduled::id).ifPresent(held::remove);
    }
  }

  /** Holds it no more; answers whether it was held. */
  boolean remove(String entry) {
    return held.remove(entry) != null;
  }

  /** The next that is due then, which is not held any more. */
  Optional<Telling> next(Instant now) {
    Optional<Telling> next = first().filter(telling -> !due(telling).isAfter(now));
    next.map(Scheduled::id).ifPresent(held::remove);
    return next;
  }

  private Optional<Telling> first() {
    return held.values().stream().min(FIRST);
  }

  /** How long until one is due, as long as that is at most. */
  Duration wait(Instant now, Duration longest) {
    return first()
        .map(telling -> Duration.between(now, due(telling)).plusMillis(1))
        .filter(wait -> wait.compareTo(longest) < 0)
        .orElse(longest);
  }

  /** Since when something waits that was due then; empty where nothing was. */
  Optional<Instant> earliest() {
    return first().map(Scheduled::due);
  }

  static Instant due(Telling telling) {
    return change(telling).entry().publishedAt();
  }

  private static String id(Telling telling) {
    return change(telling).entry().id();
  }

  private static Change.OfEntry change(Telling telling) {
    if (telling.event().change() instanceof Change.OfEntry change) {
      return change;
    }
    throw new IllegalArgumentException("of no entry: " + telling.event());
  }
}
