package onrecord.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import onrecord.answer.OpenRecord;
import onrecord.follow.Event;
import onrecord.follow.Followed;
import onrecord.follow.History;
import onrecord.follow.Source;
import onrecord.place.Tenant;

/**
 * The entries of each coverage that is read, gathered once and not at each call; anew when
 * something happens to it. Safe for use by several threads.
 */
final class Timelines {
  /** Pruning and reading back are no events; a hundred thousand entries take some 50 ms. */
  private static final Duration ANEW = Duration.ofSeconds(5);

  private static final Duration REBUILDING_ANEW = Duration.ofMillis(500);

  private final OpenRecord record;
  private final Function<Tenant, List<Followed>> followed;
  private final InstantSource clock;
  private final Map<Key, Held> held = new ConcurrentHashMap<>();
  private final Map<Key, Long> generations = new ConcurrentHashMap<>();
  private final Map<Key, Long> positions = new ConcurrentHashMap<>();
  private final History history;

  /** All before is filed when the record was read back, or is told. */
  private final long atStart;

  private record Key(Tenant owner, String coverage) {}

  private record Held(Standing standing, long generation, Instant at) {}

  /**
   * @param record is read back, if at all, after this was made
   */
  Timelines(
      OpenRecord record,
      Function<Tenant, List<Followed>> followed,
      History history,
      InstantSource clock) {
    this.history = history;
    this.atStart = history.newest();
    this.record = record;
    this.followed = followed;
    this.clock = clock;
  }

  /** Something happened, and the record knows of it. */
  void happened(Event event) {
    Source source = event.source();
    Key key = new Key(source.owner(), source.coverage());
    positions.merge(key, event.position(), Math::max);
    generations.merge(key, 1L, Long::sum);
  }

  /** The entries of a coverage. */
  Standing of(View view) {
    Key key = new Key(view.owner(), view.coverage().id());
    long generation = generations.getOrDefault(key, 0L);
    Instant now = clock.instant();
    Held before = held.get(key);
    if (before != null && before.generation() == generation && isFresh(before, now)) {
      return before.standing();
    }
    held.values().removeIf(one -> !isFresh(one, now));
    Standing standing = gather(key, view);
    held.put(key, new Held(standing, generation, now));
    return standing;
  }

  private boolean isFresh(Held one, Instant now) {
    Duration lasting = record.rebuilding().isPresent() ? REBUILDING_ANEW : ANEW;
    return now.isBefore(one.at().plus(lasting)) && !now.isBefore(one.at());
  }

  private Standing gather(Key key, View view) {
    String coverage = view.coverage().id();
    Optional<Source> source =
        followed.apply(view.owner()).stream()
            .map(Followed::source)
            .filter(one -> one.owner().equals(view.owner()) && one.coverage().equals(coverage))
            .findFirst();
    long position = source.map(from -> position(key, from)).orElse(0L);
    return new Standing(source, record.entries(view.owner(), coverage), position);
  }

  /** Asked before the entries are gathered: an event may be kept that is not filed yet. */
  private long position(Key key, Source source) {
    Long told = positions.get(key);
    return told != null ? told : Math.min(atStart, history.newest(source));
  }
}
