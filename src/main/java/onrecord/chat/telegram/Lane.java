package onrecord.chat.telegram;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

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
  private final Deque<Parcel<?>> quick = new ArrayDeque<>();

  /** What has time: it goes when nothing else waits here. */
  private final Deque<Parcel<?>> patient = new ArrayDeque<>();

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

  /** Whether there was room for it. */
  boolean add(Parcel<?> parcel) {
    Deque<Parcel<?>> queue = queue(parcel);
    return queue.size() < MOST_WAITING && queue.add(parcel);
  }

  private Deque<Parcel<?>> queue(Parcel<?> parcel) {
    return parcel.hasTime() ? patient : quick;
  }

  /** It goes before all others that have as much time. */
  void push(Parcel<?> parcel) {
    parcel.rest();
    queue(parcel).push(parcel);
  }

  /** Whether what goes next has no time. */
  boolean isQuick() {
    return !quick.isEmpty();
  }

  /** All of it, in the order in which it would go. */
  List<Parcel<?>> clear() {
    List<Parcel<?>> all = new ArrayList<>(quick);
    all.addAll(patient);
    quick.clear();
    patient.clear();
    return all;
  }

  private boolean isEmpty() {
    return quick.isEmpty() && patient.isEmpty();
  }

  /** The first moment at which the next may go; never while one is under way. */
  Instant next() {
    if (isEmpty() || underWay) {
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
    return isQuick() ? quick.pop() : patient.pop();
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
    return isEmpty()
        && !underWay
        && rate.isRested(now)
        && groupRate.isRested(now)
        && !silentUntil.isAfter(now);
  }
}
