package onrecord.chat.telegram;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Places where we may not write: each is told of once, until we may again. */
final class Closed {
  private static final int MOST = 10_000;

  /** Telegram's words for it. */
  private static final List<String> REASONS =
      List.of(
          "TOPIC_CLOSED", "rights to send", "CHAT_WRITE_FORBIDDEN", "CHAT_SEND_PLAIN_FORBIDDEN");

  /** And whether people were told there. */
  private final Map<Spot, Boolean> told =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Spot, Boolean> eldest) {
          return size() > MOST;
        }
      };

  static boolean isMeant(Outcome<?> outcome) {
    return REASONS.stream().anyMatch(reason -> Poster.says(outcome, reason));
  }

  /** Whether that is new. */
  synchronized boolean found(Spot spot) {
    return told.putIfAbsent(spot, false) == null;
  }

  /** Whether people are to be told now: in the group, of one of its topics. */
  synchronized boolean isToBeTold(Spot spot) {
    return spot.topic().isPresent() && told.replace(spot, false, true);
  }

  /** Something was posted there. */
  synchronized void open(Spot spot) {
    told.remove(spot);
  }
}
