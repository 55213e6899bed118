package onrecord.watch;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import onrecord.place.Place;
import onrecord.place.Tenant;

/** Watches that go with the process. */
public final class WatchesInMemory implements StandingWatches {
  private final TreeMap<Long, Watch> kept = new TreeMap<>();
  private long newest;

  @Override
  public synchronized Watch add(
      Place place, WatchQuery query, Instant since, Optional<String> ping) {
    Watch watch = new Watch("w" + ++newest, place, query, since, ping);
    kept.put(newest, watch);
    return watch;
  }

  @Override
  public synchronized Optional<Watch> remove(Place place, String id) {
    Optional<Watch> found = at(place).stream().filter(one -> one.id().equals(id)).findFirst();
    found.ifPresent(kept.values()::remove);
    return found;
  }

  @Override
  public synchronized List<Watch> at(Place place) {
    return kept.values().stream().filter(one -> one.place().isSame(place)).toList();
  }

  @Override
  public synchronized int count(Tenant tenant) {
    return (int) kept.values().stream().filter(one -> one.place().tenant().equals(tenant)).count();
  }

  @Override
  public synchronized int count() {
    return kept.size();
  }

  @Override
  public synchronized List<Numbered> after(long number) {
    return kept.tailMap(number, false).entrySet().stream()
        .map(one -> new Numbered(one.getKey(), Optional.of(one.getValue())))
        .toList();
  }

  @Override
  public synchronized Set<Long> numbers() {
    return Map.copyOf(kept).keySet();
  }
}
