package onrecord.chat.telegram.fake;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Telegram's limits of sending, as its FAQ has them ("My bot is hitting limits"): in one chat about
 * a message a second, a few more at once; 20 in a minute to a group; 30 in a second in all. Whoever
 * goes beyond is told to wait, and breaks a rule by asking again before that.
 */
public final class Flood {
  private static final int AT_ONCE = 5;
  private static final int A_MINUTE_TO_A_GROUP = 20;
  private static final int A_SECOND_IN_ALL = 30;
  private static final Duration WAIT = Duration.ofSeconds(5);

  /** So many chats have to hear of a wait that is meant for all before it can be known. */
  private static final int KNOWN = 3;

  private final InstantSource clock;
  private final Map<Long, Deque<Instant>> taken = new HashMap<>();
  private final Deque<Instant> all = new ArrayDeque<>();
  private final Map<Long, Instant> silent = new HashMap<>();
  private final Map<Long, Instant> told = new HashMap<>();
  private final Set<Long> toldOfAll = new HashSet<>();
  private final List<String> violations = new ArrayList<>();
  private Instant allSilent = Instant.MIN;

  public Flood(InstantSource clock) {
    this.clock = clock;
  }

  /** From now on a chat takes nothing for so long. */
  public synchronized void silence(long chat, Duration length) {
    silent.merge(chat, clock.instant().plus(length), (a, b) -> a.isAfter(b) ? a : b);
  }

  /** From now on no chat takes anything for so long. */
  public synchronized void silenceAll(Duration length) {
    allSilent = clock.instant().plus(length);
    toldOfAll.clear();
  }

  /** Somebody sends to a chat: for how long they are to wait; empty if it may be sent. */
  public synchronized Optional<Duration> take(long chat) {
    Instant now = clock.instant();
    check(chat, now);
    Optional<Instant> until = until(chat, now);
    if (until.isPresent()) {
      told.put(chat, until.get());
      return Optional.of(wholeSeconds(Duration.between(now, until.get())));
    }
    taken.computeIfAbsent(chat, any -> new ArrayDeque<>()).add(now);
    all.add(now);
    return Optional.empty();
  }

  private void check(long chat, Instant now) {
    if (now.isBefore(told.getOrDefault(chat, Instant.MIN))) {
      violations.add(
          "chat " + chat + " asked at " + now + ", told to wait until " + told.get(chat));
    }
    if (now.isBefore(allSilent) && toldOfAll.size() >= KNOWN) {
      violations.add("chat " + chat + " asked at " + now + ", all told to wait until " + allSilent);
    }
  }

  private Optional<Instant> until(long chat, Instant now) {
    if (now.isBefore(allSilent)) {
      toldOfAll.add(chat);
      return Optional.of(allSilent);
    }
    Instant here = silent.getOrDefault(chat, Instant.MIN);
    if (now.isBefore(here)) {
      return Optional.of(here);
    }
    return isTooMuch(chat, now) ? Optional.of(now.plus(WAIT)) : Optional.empty();
  }

  private boolean isTooMuch(long chat, Instant now) {
    Deque<Instant> here = taken.computeIfAbsent(chat, any -> new ArrayDeque<>());
    forget(here, now.minus(Duration.ofMinutes(1)));
    forget(all, now.minus(Duration.ofSeconds(1)));
    long lately = here.stream().filter(at -> at.isAfter(now.minusSeconds(AT_ONCE))).count();
    return all.size() >= A_SECOND_IN_ALL
        || (chat < 0 && here.size() >= A_MINUTE_TO_A_GROUP)
        || lately >= 2 * AT_ONCE;
  }

  private static void forget(Deque<Instant> times, Instant upTo) {
    while (!times.isEmpty() && !times.peek().isAfter(upTo)) {
      times.poll();
    }
  }

  /** Telegram names whole seconds, never too few. */
  private static Duration wholeSeconds(Duration wait) {
    return Duration.ofSeconds(wait.plusMillis(999).toSeconds());
  }

  /** Rules that were broken. */
  public synchronized List<String> violations() {
    return List.copyOf(violations);
  }
}
