package onrecord.chat.telegram;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whose turn it is: chats take turns, each keeps its order and its pace, and all together keep
 * theirs. Knows no clock and no thread.
 */
final class Lanes {
  /** All that wait, of all chats. */
  static final int MOST_WAITING = 10_000;

  /** Chats that rest are forgotten beyond so many: each turn looks at all that are known. */
  private static final int MOST_RESTING = 1_000;

  /** 24 and a burst of 5 are no more than 30 in a second. */
  private static final Duration BETWEEN_MESSAGES = Duration.ofMillis(41);

  private static final int BURST = 5;

  /** So many answers can go at once at any moment, whatever else is being sent. */
  private static final int SPARE = 3;

  /** So many chats in a row that are told to wait: it is not about a chat. */
  private static final int MEANS_ALL = 3;

  /** The chat that waits for its turn longest comes first. */
  private final Map<Long, Lane> lanes = new LinkedHashMap<>();

  private final Rate rate = new Rate(BETWEEN_MESSAGES, BURST);
  private final Set<Long> toldToWait = new HashSet<>();
  private Instant silentUntil = Instant.MIN;
  private int waiting;

  /** Something that may go now. */
  record Turn(Lane lane, Parcel<?> parcel) {}

  /** Whether there was room for it. */
  boolean add(long chat, Parcel<?> parcel) {
    boolean room = waiting < MOST_WAITING && lane(chat).add(parcel);
    waiting += room ? 1 : 0;
    return room;
  }

  private Lane lane(long chat) {
    return lanes.computeIfAbsent(chat, Lane::new);
  }

  /** What goes now, if something may. */
  Optional<Turn> next(Instant now) {
    return next(now, true).or(() -> next(now, false)).map(lane -> begin(lane, now));
  }

  private Optional<Lane> next(Instant now, boolean quick) {
    if (open(quick).isAfter(now)) {
      return Optional.empty();
    }
    return lanes(quick).filter(lane -> !lane.next().isAfter(now)).findFirst();
  }

  private Stream<Lane> lanes(boolean quick) {
    return lanes.values().stream().filter(lane -> lane.isQuick() == quick);
  }

  /** The first moment at which all together may be sent something. */
  private Instant open(boolean quick) {
    return Lane.later(quick ? rate.next() : rate.next(SPARE), silentUntil);
  }

  private Turn begin(Lane lane, Instant now) {
    rate.take(now);
    waiting--;
    Parcel<?> parcel = lane.begin(now);
    lanes.remove(lane.chat);
    lanes.put(lane.chat, lane);
    return new Turn(lane, parcel);
  }

  /** The first moment at which something may go, as far as is known now. */
  Instant next() {
    Instant quick = next(true);
    Instant patient = next(false);
    return quick.isBefore(patient) ? quick : patient;
  }

  private Instant next(boolean quick) {
    Instant first = lanes(quick).map(Lane::next).min(Instant::compareTo).orElse(Instant.MAX);
    return Lane.later(first, open(quick));
  }

  /** It is not under way any more. */
  void end(Turn turn, Instant now) {
    turn.lane().end();
    if (lanes.size() > MOST_RESTING) {
      lanes.values().removeIf(lane -> lane.isRested(now));
    }
  }

  /** It goes again, before all others of its chat. */
  void again(Turn turn, Instant notBefore) {
    turn.lane().push(turn.parcel());
    turn.lane().silence(notBefore);
    waiting++;
  }

  /** Telegram had enough of a chat, or of us. */
  void tooMuch(Lane lane, Instant until) {
    lane.silence(until);
    toldToWait.add(lane.chat);
    if (toldToWait.size() >= MEANS_ALL) {
      silentUntil = Lane.later(silentUntil, until);
    }
  }

  /** Telegram takes what we send. */
  void welcome() {
    toldToWait.clear();
  }

  /**
   * What waits for a chat waits for another from now on, before all else.
   *
   * @return what does not follow, and waits no more
   */
  List<Parcel<?>> move(long from, long to) {
    List<Parcel<?>> stays = new ArrayList<>();
    Lane after = lane(to);
    for (Parcel<?> parcel : clear(from).reversed()) {
      if (parcel.follows()) {
        after.push(parcel);
        waiting++;
      } else {
        stays.add(parcel);
      }
    }
    return stays;
  }

  /** Nothing waits for a chat any more. */
  List<Parcel<?>> clear(long chat) {
    List<Parcel<?>> cleared = lane(chat).clear();
    waiting -= cleared.size();
    return cleared;
  }

  int waiting() {
    return waiting;
  }
}
