package onrecord.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import onrecord.answer.OpenRecord;
import onrecord.place.Asker;
import onrecord.place.Place;

/**
 * The conversations that go on, one for each person at each place. One that rests for long is
 * forgotten, and so is the one that rested longest where there are too many.
 */
final class Conversations {
  private record Where(Place place, Asker asker) {}

  private record Held(Conversation conversation, Instant lastUsed) {}

  private final OpenRecord record;
  private final InstantSource clock;
  private final Duration kept;
  private final int most;

  /** The one that rested longest comes first. */
  private final Map<Where, Held> held = new LinkedHashMap<>();

  /**
   * @param clock the machine's time, also where questions are asked as of another
   * @param kept how long a conversation is remembered after its last question
   * @param most how many are remembered, at least 1
   */
  Conversations(OpenRecord record, InstantSource clock, Duration kept, int most) {
    if (most < 1) {
      throw new IllegalArgumentException(most + " conversations: allowed is 1 or more");
    }
    this.record = record;
    this.clock = clock;
    this.kept = kept;
    this.most = most;
  }

  /** The conversation of this person at this place, a new one where none is remembered. */
  synchronized Conversation of(Place place, Asker asker) {
    Instant now = clock.instant();
    held.values().removeIf(one -> one.lastUsed().plus(kept).isBefore(now));
    Where where = new Where(place, asker);
    Held before = held.remove(where);
    makeRoom();
    Conversation conversation =
        before == null
            ? new Conversation(record, place.tenant(), asker.zone())
            : before.conversation();
    held.put(where, new Held(conversation, now));
    return conversation;
  }

  private void makeRoom() {
    Iterator<Held> longestRested = held.values().iterator();
    while (held.size() >= most) {
      longestRested.next();
      longestRested.remove();
    }
  }
}
