package onrecord.watch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import onrecord.index.FiledEntry;

/**
 * All watches, to be asked which of them an entry concerns. What is asked for an entry grows with
 * the watches that share a rare word with it, not with all that there are. Not safe for threads.
 */
public final class Watches {
  /** Where each stands is thought over again after so many entries, and twice as many, ... */
  private static final int FIRST_LOOK = 128;

  private static final int LAST_LOOK = 10_000;

  private final StandingWatches kept;
  private final Frequencies frequencies = new Frequencies();
  private final Map<Long, Standing> standing = new HashMap<>();
  private final Map<String, List<Standing>> byKey = new HashMap<>();
  private long newest;
  private long asked;
  private int untilLook = FIRST_LOOK;
  private int look = FIRST_LOOK;

  /** A watch where it is found. */
  private static final class Standing {
    final long number;
    final Watch watch;
    Set<String> keys = Set.of();

    /** The entry for which it was looked at last, so that it is looked at once. */
    long seen;

    Standing(long number, Watch watch) {
      this.number = number;
      this.watch = watch;
    }
  }

  /** None yet. */
  public Watches(StandingWatches kept) {
    this.kept = kept;
  }

  /** Takes up what was set and removed since, by this process or another. */
  public void refresh() {
    for (StandingWatches.Numbered one : kept.after(newest)) {
      newest = one.number();
      one.watch().ifPresent(watch -> stand(new Standing(newest, watch)));
    }
    if (kept.count() != standing.size()) {
      Set<Long> numbers = kept.numbers();
      standing.values().stream()
          .filter(one -> !numbers.contains(one.number))
          .toList()
          .forEach(this::remove);
    }
  }

  private void stand(Standing one) {
    standing.put(one.number, one);
    one.keys = Anchor.of(one.watch.query().clause(), frequencies::share).orElseThrow().keys();
    one.keys.forEach(key -> byKey.computeIfAbsent(key, _ -> new ArrayList<>(1)).add(one));
  }

  private void remove(Standing one) {
    standing.remove(one.number);
    for (String key : one.keys) {
      byKey.computeIfPresent(
          key,
          (_, others) -> {
            others.remove(one);
            return others.isEmpty() ? null : others;
          });
    }
  }

  /** How many there are. */
  public int size() {
    return standing.size();
  }

  /** The watches that catch an entry, in the order in which they were set. */
  public List<Watch> catching(FiledEntry filed) {
    WatchedEntry entry = WatchedEntry.of(filed);
    List<Standing> caught = new ArrayList<>();
    asked++;
    for (String key : entry.keys()) {
      for (Standing one : byKey.getOrDefault(key, List.of())) {
        if (one.seen != asked && one.watch.catches(entry)) {
          caught.add(one);
        }
        one.seen = asked;
      }
    }
    learn(entry);
    return caught.stream()
        .sorted(Comparator.comparingLong(one -> one.number))
        .map(one -> one.watch)
        .toList();
  }

  private void learn(WatchedEntry entry) {
    frequencies.add(entry);
    if (--untilLook == 0) {
      look = Math.min(2 * look, LAST_LOOK);
      untilLook = look;
      byKey.clear();
      List.copyOf(standing.values()).forEach(this::stand);
    }
  }
}
