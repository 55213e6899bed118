package onrecord.chat.telegram;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** What waits for one chat, in its order. Telegram's groups and channels have ids below zero. */
final class Lane {
  /** More than anybody reads. */
  static final int MOST_WAITING = 100;

  private static final Duration BETWEEN_MESSAGES = Duration.ofMillis(1020);
  private static final int BURST = 3;

  /** 14 and a burst of 5 are no more than 20 in a minute. */
  private static final Duration BETWEEN_MESSAGES_OF_A_GROUP = Duration.ofMillis(4100);

  private static final int BURST_OF_A_GROUP = 5;

  final long chat;
  final Deque<Parcel<?>> waiting = new ArrayDeque<>();
  private final Rate rate = new Rate(BETWEEN_MESSAGES, BURST);
  private final Rate groupRate = new Rate(BETWEEN_MESSAGES_OF_A_GROUP, BURST_OF_A_GROUP);
  private Instant silentUntil = Instant.MIN;
  private boolean underWay;

  Lane(long chat) {
    this.chat = chat;
  }

  boolean isGroup() {
    return chat < 0;
  }

  /** The first moment at which the next may go; never while one is under way. */
  Instant next() {
    if (waiting.isEmpty() || underWay) {
      return Instant.MAX;
    }
    Instant paced = isGroup() ? later(rate.next(), groupRate.next()) : rate.next();
    return later(paced, silentUntil);
  }

  static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  Parcel<?> begin(Instant now) {
    underWay = true;
    rate.take(now);
    groupRate.take(now);
    return waiting.pop();
  }

  void end() {
    underWay = false;
  }

  /** Nothing goes before then. */
  void silence(Instant until) {
    silentUntil = later(silentUntil, until);
  }

  /** Whether it can be forgotten. */
  boolean isRested(Instant now) {
    return waiting.isEmpty()
        && !underWay
        && rate.isRested(now)
        && groupRate.isRested(now)
        && !silentUntil.isAfter(now);
  }
}
