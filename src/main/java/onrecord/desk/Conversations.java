package onrecord.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import onrecord.answer.OpenRecord;
import onrecord.place.Account;
import onrecord.place.Asker;
import onrecord.place.Place;
import onrecord.place.Tenant;

/**
 * The conversations that go on, one for each person at each place. One that rests for long is
 * forgotten, and so is the one that rested longest where there are too many.
 */
final class Conversations {
  private record Where(Place place, Account person) {}

  /**
   * One that is remembered.
   *
   * @param named the coverages that somebody named, which it goes on about; empty where nobody did
   */
  private record Held(Conversation conversation, Optional<Set<String>> named, Instant lastUsed) {}

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

  /**
   * The conversation of this person at this place, a new one where none is remembered, or where it
   * was about something else. It goes on about coverages that were named, as long as they are open;
   * else it is about the usual ones, as they are now.
   *
   * @param within the ids of the coverages that it is to be about; empty for those that it is about
   * @param usual those that are asked where nobody names any
   */
  synchronized Conversation of(
      Place place, Asker asker, Optional<Set<String>> within, Set<String> usual) {
    Instant now = clock.instant();
    held.values().removeIf(one -> one.lastUsed().plus(kept).isBefore(now));
    Where where = new Where(place, Account.of(place, asker));
    Optional<Held> before = Optional.ofNullable(held.remove(where));
    makeRoom();
    Optional<Set<String>> named =
        within.or(() -> before.flatMap(Held::named).filter(ids -> areOpen(place.tenant(), ids)));
    Set<String> about = named.orElse(usual);
    Conversation conversation =
        before
            .map(Held::conversation)
            .filter(one -> one.isAbout(about, asker.zone()))
            .orElseGet(() -> new Conversation(record, place.tenant(), about, asker.zone()));
    held.put(where, new Held(conversation, named, now));
    return conversation;
  }

  private boolean areOpen(Tenant reader, Set<String> coverages) {
    return coverages.stream().allMatch(id -> record.owner(reader, id).isPresent());
  }

  private void makeRoom() {
    Iterator<Held> longestRested = held.values().iterator();
    while (held.size() >= most) {
      longestRested.next();
      longestRested.remove();
    }
  }

  /** Whether somebody has one that is remembered. */
  synchronized boolean has(Account person) {
    return held.keySet().stream().anyMatch(where -> where.person().equals(person));
  }

  /** Forgets those of a person; false where there were none. */
  synchronized boolean forget(Account person) {
    return held.keySet().removeIf(where -> where.person().equals(person));
  }

  /** Forgets those of a tenant. */
  synchronized void forget(Tenant tenant) {
    held.keySet().removeIf(where -> where.place().tenant().equals(tenant));
  }
}
