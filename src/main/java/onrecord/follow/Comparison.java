package onrecord.follow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import onrecord.coverage.Entry;

/**
 * Compares a reading of a page with what stands on record of it.
 *
 * <p>A page shows its newest entries: what is missing and older than all that it shows has moved
 * off its end and goes on standing; what is missing among those that it shows was withdrawn. If
 * more than half of them are missing at once, or all, the page is held to be misread.
 */
final class Comparison {
  /** Fewer may well be withdrawn at once. */
  private static final int MANY = 5;

  private static final Comparator<Change.OfEntry> BY_TIME =
      Comparator.comparing(change -> change.entry().publishedAt());

  private final List<Entry> standing;
  private final Map<String, Entry> withdrawn = new HashMap<>();
  private final OptionalInt shownBefore;

  /**
   * @param standing the newest version of each entry that stands
   * @param withdrawn the last version of each that was withdrawn
   * @param shownBefore how many entries the page showed when it was last read; empty if it never
   *     was
   */
  Comparison(Collection<Entry> standing, Collection<Entry> withdrawn, OptionalInt shownBefore) {
    this.standing = List.copyOf(standing);
    withdrawn.forEach(entry -> this.withdrawn.put(entry.id(), entry));
    this.shownBefore = shownBefore;
  }

  /**
   * What changed.
   *
   * @param read what the page shows now, ids distinct
   */
  Difference with(Collection<Entry> read) {
    List<Entry> known = Stream.concat(standing.stream(), withdrawn.values().stream()).toList();
    Map<String, Entry> knownOf = Identity.of(known, read);
    List<Change.OfEntry> changes = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Entry entry : read) {
      Optional<Entry> before = Optional.ofNullable(knownOf.get(entry.id()));
      before.ifPresent(same -> seen.add(same.id()));
      change(before, entry).ifPresent(changes::add);
    }
    boolean grown = changes.stream().anyMatch(Change.Added.class::isInstance);
    List<Entry> missing = standing.stream().filter(entry -> !seen.contains(entry.id())).toList();
    List<Entry> gone = gone(missing, read, grown);
    Optional<String> doubt = doubt(gone, seen.size(), read.isEmpty());
    if (doubt.isEmpty()) {
      gone.forEach(entry -> changes.add(new Change.Withdrawn(entry)));
    }
    changes.sort(BY_TIME);
    return new Difference(List.copyOf(changes), doubt);
  }

  private Optional<Change.OfEntry> change(Optional<Entry> before, Entry read) {
    if (before.isEmpty()) {
      return Optional.of(added(Revision.first(read)));
    }
    Entry same = before.get();
    if (withdrawn.containsKey(same.id())) {
      return Optional.of(added(Revision.next(same, read)));
    }
    if (!Wording.of(same).isKeptIn(Wording.of(read))) {
      return Optional.of(new Change.Corrected(same, Revision.next(same, read)));
    }
    Entry amended = Revision.amended(same, read);
    return amended.equals(same) ? Optional.empty() : Optional.of(new Change.Amended(amended));
  }

  private Change.Added added(Entry entry) {
    return new Change.Added(entry, shownBefore.isEmpty());
  }

  private List<Entry> gone(List<Entry> missing, Collection<Entry> read, boolean grown) {
    Instant oldest =
        read.stream().map(Entry::publishedAt).min(Comparator.naturalOrder()).orElse(Instant.MAX);
    List<Entry> within =
        missing.stream().filter(entry -> !entry.publishedAt().isBefore(oldest)).toList();
    int lost = grown ? 0 : shownBefore.orElse(0) - read.size() - within.size();
    Stream<Entry> atTheEnd =
        missing.stream()
            .filter(entry -> entry.publishedAt().isBefore(oldest))
            .sorted(Comparator.comparing(Entry::publishedAt).reversed())
            .limit(Math.max(0, lost));
    return Stream.concat(within.stream(), atTheEnd).toList();
  }

  private static Optional<String> doubt(List<Entry> gone, int stillThere, boolean empty) {
    boolean many = gone.size() >= MANY && gone.size() > stillThere;
    return many || (empty && !gone.isEmpty())
        ? Optional.of(
            gone.size()
                + " entries are missing from the page at once and "
                + stillThere
                + " are still there; the page may have changed its shape, and they are kept")
        : Optional.empty();
  }
}
