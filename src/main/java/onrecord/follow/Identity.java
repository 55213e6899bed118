package onrecord.follow;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import onrecord.coverage.Entry;
import onrecord.coverage.Paragraph;
import onrecord.reader.EntryIds;
import onrecord.text.Fold;
import onrecord.text.NearCopies;

/**
 * Tells which entry of a reading is which of those known: by its id, else by a link that is its
 * own, else by its place (title and time) and its words, as an entry without an id of its own gets
 * another when its headline is changed.
 */
final class Identity {
  /** What two texts share that were written at the same minute, or under the same title. */
  private static final double ALIKE = 0.3;

  /** What they share where neither time nor title is the same. */
  private static final double NEARLY_SAME = 0.8;

  /** Words differ in length, texts that share that many of them hardly by more than this. */
  private static final double LENGTH_SHARE = 0.8;

  private static final Duration FARTHEST = Duration.ofDays(1);

  /** Comparing each with each costs some 20 microseconds a pair. */
  private static final int MOST_PAIRS = 20_000;

  private record Pair(Entry known, Entry read, double likeness) {}

  private final Map<String, Entry> knownOf = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  private Identity() {}

  /**
   * Who is who.
   *
   * @param known ids distinct
   * @param read ids distinct
   * @return the known entry by the id of each entry read that has one; no known entry for two
   */
  static Map<String, Entry> of(Collection<Entry> known, Collection<Entry> read) {
    Identity identity = new Identity();
    identity.pair(known, read, entry -> Optional.of(entry.id()));
    identity.pair(known, read, Entry::url);
    identity.pairAlike(identity.leftOfKnown(known), identity.leftOfRead(read));
    return identity.knownOf;
  }

  private List<Entry> leftOfKnown(Collection<Entry> known) {
    return known.stream().filter(entry -> !taken.contains(entry.id())).toList();
  }

  private List<Entry> leftOfRead(Collection<Entry> read) {
    return read.stream().filter(entry -> !knownOf.containsKey(entry.id())).toList();
  }

  private void pair(
      Collection<Entry> known, Collection<Entry> read, Function<Entry, Optional<?>> key) {
    Map<Object, Entry> before = distinct(known, key);
    distinct(read, key)
        .forEach((shared, entry) -> {
          Entry same = before.get(shared);
          if (same != null && isFree(same, entry)) {
            join(same, entry);
          }
        });
  }

  private boolean isFree(Entry known, Entry read) {
    return !taken.contains(known.id()) && !knownOf.containsKey(read.id());
  }

  private void join(Entry known, Entry read) {
    knownOf.put(read.id(), known);
    taken.add(known.id());
  }

  /** A link that several entries share, those paired already among them, is that of the page. */
  private static Map<Object, Entry> distinct(
      Collection<Entry> entries, Function<Entry, Optional<?>> key) {
    Map<Object, Entry> distinct = new LinkedHashMap<>();
    Set<Object> shared = new HashSet<>();
    for (Entry entry : entries) {
      key.apply(entry)
          .filter(one -> distinct.putIfAbsent(one, entry) != null)
          .ifPresent(shared::add);
    }
    distinct.keySet().removeAll(shared);
    return distinct;
  }

  private void pairAlike(List<Entry> known, List<Entry> read) {
    pairs(known, read).stream()
        .sorted(Comparator.comparingDouble(Pair::likeness).reversed())
        .forEach(pair -> {
          if (isFree(pair.known(), pair.read())) {
            join(pair.known(), pair.read());
          }
        });
  }

  private static List<Pair> pairs(List<Entry> known, List<Entry> read) {
    List<Pair> pairs = new ArrayList<>();
    if ((long) known.size() * read.size() <= MOST_PAIRS) {
      read.forEach(entry -> addAlike(known, entry, pairs));
      return pairs;
    }
    Map<Instant, List<Entry>> byMinute =
        known.stream().collect(Collectors.groupingBy(Identity::minute));
    for (Entry entry : read) {
      addAlike(byMinute.getOrDefault(minute(entry), List.of()), entry, pairs);
    }
    return pairs;
  }

  /** An entry that has an id of its own is no other one, however much it looks like it. */
  private static void addAlike(List<Entry> known, Entry read, List<Pair> pairs) {
    for (Entry entry : known) {
      boolean sure = !EntryIds.isMade(entry.id()) && !EntryIds.isMade(read.id());
      double likeness = sure ? 0 : likeness(entry, read);
      if (likeness > 0) {
        pairs.add(new Pair(entry, read, likeness));
      }
    }
  }

  /** Above 0 if they may be the same. */
  private static double likeness(Entry known, Entry read) {
    Duration apart = Duration.between(known.publishedAt(), read.publishedAt()).abs();
    if (apart.compareTo(FARTHEST) > 0) {
      return 0;
    }
    boolean sameMinute = minute(known).equals(minute(read));
    boolean sameTitle = title(known).isPresent() && title(known).equals(title(read));
    if (sameMinute && sameTitle) {
      return 2;
    }
    double enough = sameMinute || sameTitle ? ALIKE : NEARLY_SAME;
    return likeness(text(known), text(read), enough);
  }

  /** Texts of too different a length need not be read. */
  private static double likeness(String known, String read, double enough) {
    int shorter = Math.min(known.length(), read.length());
    int longer = Math.max(known.length(), read.length());
    if (shorter < LENGTH_SHARE * enough * longer) {
      return 0;
    }
    double alike = NearCopies.resemblance(known, read);
    return alike >= enough ? alike : 0;
  }

  private static Instant minute(Entry entry) {
    return entry.publishedAt().truncatedTo(ChronoUnit.MINUTES);
  }

  private static Optional<String> title(Entry entry) {
    return entry.title().map(Fold::key).map(Fold::whiteSpace).filter(title -> !title.isEmpty());
  }

  private static String text(Entry entry) {
    return entry.paragraphs().stream()
        .filter(paragraph -> paragraph.kind().isReported())
        .map(Paragraph::text)
        .collect(Collectors.joining(" ", entry.title().orElse("") + " ", ""));
  }
}
