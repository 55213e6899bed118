package onrecord.digest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onrecord.digest.StandingDigest.Told;
import onrecord.place.Place;

/** Keeps standing digests for as long as a test lasts. */
public final class DigestsInMemory implements StandingDigests {
  private final Map<String, StandingDigest> digests = new LinkedHashMap<>();
  private final Map<List<Object>, Restraints> restraints = new LinkedHashMap<>();

  @Override
  public synchronized List<StandingDigest> all() {
    return List.copyOf(digests.values());
  }

  @Override
  public List<StandingDigest> at(Place place) {
    return all().stream().filter(digest -> digest.place().isSame(place)).toList();
  }

  @Override
  public synchronized Optional<StandingDigest> of(String id) {
    return Optional.ofNullable(digests.get(id));
  }

  @Override
  public synchronized void keep(StandingDigest digest) {
    StandingDigest before = digests.getOrDefault(digest.id(), digest);
    digests.put(digest.id(), digest.withTold(before.told()));
  }

  @Override
  public synchronized void told(String id, Optional<Told> told) {
    digests.computeIfPresent(id, (any, digest) -> digest.withTold(told));
  }

  @Override
  public synchronized boolean remove(String id) {
    return digests.remove(id) != null;
  }

  @Override
  public synchronized Restraints restraints(Place place) {
    return restraints.getOrDefault(key(place), Restraints.NONE);
  }

  @Override
  public synchronized void restrain(Place place, Restraints other) {
    restraints.put(key(place), other);
  }

  private static List<Object> key(Place place) {
    return List.of(place.tenant(), place.id());
  }
}
