package onrecord.index;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Spliterators;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The entries that are held, by name and by time. Not safe for threads. */
final class Shelf {
  private record Name(String coverage, String entry) {}

  /** Newest first; of one instant, the one that was put last first. */
  private record Moment(Instant at, long serial) implements Comparable<Moment> {
    @Override
    public int compareTo(Moment other) {
      int later = other.at.compareTo(at);
      return later != 0 ? later : Long.compare(other.serial, serial);
    }
  }

  static final Comparator<Indexed> NEWEST_FIRST = Comparator.comparing(Shelf::moment);

  private final Map<Name, Indexed> byName = new HashMap<>();
  private final NavigableMap<Moment, Indexed> byTime = new TreeMap<>();

  /** Puts an entry in and answers with the version that it replaces. */
  Optional<Indexed> put(Indexed indexed) {
    FiledEntry filed = indexed.filed();
    Optional<Indexed> older = remove(filed.coverage(), filed.entry().id());
    byName.put(new Name(filed.coverage(), filed.entry().id()), indexed);
    byTime.put(moment(indexed), indexed);
    return older;
  }

  Optional<Indexed> remove(String coverage, String entry) {
    Indexed removed = byName.remove(new Name(coverage, entry));
    if (removed != null) {
      byTime.remove(moment(removed));
    }
    return Optional.ofNullable(removed);
  }

  int size() {
    return byName.size();
  }

  boolean isEmpty() {
    return byName.isEmpty();
  }

  Optional<Indexed> get(String coverage, String entry) {
    return Optional.ofNullable(byName.get(new Name(coverage, entry)));
  }

  boolean holds(Indexed indexed) {
    FiledEntry filed = indexed.filed();
    return byName.get(new Name(filed.coverage(), filed.entry().id())) == indexed;
  }

  /** Those in scope, newest first; read no further than it is asked (a sub-map counts itself). */
  Stream<Indexed> within(Scope scope) {
    Iterator<Indexed> inTime =
        byTime
            .subMap(
                new Moment(scope.to(), Long.MAX_VALUE),
                true,
                new Moment(scope.from(), Long.MIN_VALUE),
                true)
            .values()
            .iterator();
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(inTime, 0), false)
        .filter(indexed -> scope.coverages().isEmpty() || scope.contains(indexed.filed()));
  }

  /** How many are in scope. Where nothing is too old, those that are too new are counted: few. */
  int count(Scope scope) {
    boolean isAnyOlder = isEmpty() || byTime.lastKey().at().isBefore(scope.from());
    if (isAnyOlder || !scope.coverages().isEmpty()) {
      return Math.toIntExact(within(scope).count());
    }
    return size() - byTime.headMap(new Moment(scope.to(), Long.MAX_VALUE), false).size();
  }

  private static Moment moment(Indexed indexed) {
    return new Moment(indexed.filed().entry().publishedAt(), indexed.serial());
  }
}
