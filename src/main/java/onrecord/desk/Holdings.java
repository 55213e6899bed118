package onrecord.desk;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import onrecord.answer.Answer;
import onrecord.answer.Filed;
import onrecord.answer.OpenRecord;
import onrecord.coverage.Masthead;
import onrecord.index.FiledEntry;
import onrecord.index.Scope;
import onrecord.place.Tenant;

/**
 * What a tenant sees of the record at one moment.
 *
 * @param record all that is open
 * @param reader on whose behalf it is looked at
 * @param now entries published later do not exist
 * @param within the ids of the coverages that are meant; all where it is empty
 */
record Holdings(OpenRecord record, Tenant reader, Instant now, Set<String> within) {
  private static final int SHORTEST_END = 4;

  /** Of the newest entries, and so many times more where these do not do. */
  private static final int FIRST_LOOK = 128;

  private static final int WIDER = 64;

  /** The coverages, in the order in which they were opened. */
  List<Masthead> open() {
    return record.coverages(reader);
  }

  /** All entries, newest first. */
  List<Filed> all() {
    return since(Optional.empty());
  }

  /**
   * The newest of what a reading finds in entries, newest first. Most readings find something in
   * nearly all of them: no more entries are looked at than are likely to be needed.
   *
   * @param atMost how many, at least 0
   */
  <T> List<T> newest(int atMost, Function<Filed, Optional<T>> reading) {
    List<T> found = List.of();
    boolean more = true;
    for (int count = FIRST_LOOK; more && found.size() < atMost; count *= WIDER) {
      List<FiledEntry> looked = entries(count);
      found =
          looked.stream()
              .map(this::filed)
              .flatMap(filed -> reading.apply(filed).stream())
              .limit(atMost)
              .toList();
      more = looked.size() == count;
    }
    return found;
  }

  private List<FiledEntry> entries(int atMost) {
    return scope(Optional.empty()).map(scope -> record.entries(scope, atMost)).orElse(List.of());
  }

  /** What was published from then on, newest first. */
  List<Filed> since(Optional<Instant> from) {
    return scope(from).stream()
        .flatMap(scope -> record.entries(scope, Integer.MAX_VALUE).stream())
        .map(this::filed)
        .toList();
  }

  /** Empty where the time is to come. */
  private Optional<Scope> scope(Optional<Instant> from) {
    Instant start = from.orElse(Instant.MIN);
    return start.isAfter(now)
        ? Optional.empty()
        : Optional.of(new Scope(reader, start, now, within));
  }

  private Filed filed(FiledEntry filed) {
    return new Filed(record.coverage(filed), filed.entry(), filed.quotes());
  }

  /**
   * The entries with this id, one a coverage at most; where there is none, those whose id ends with
   * it: the ends of ids tell entries apart.
   */
  List<Filed> find(String id) {
    List<Filed> same = withId(other -> other.equalsIgnoreCase(id));
    String end = id.toLowerCase(Locale.ROOT);
    return same.isEmpty() && id.length() >= SHORTEST_END
        ? withId(other -> other.toLowerCase(Locale.ROOT).endsWith(end))
        : same;
  }

  private List<Filed> withId(Predicate<String> wanted) {
    return all().stream().filter(filed -> wanted.test(filed.entry().id())).toList();
  }

  /** What a look at everything from then on rests on. */
  Extent extent(Optional<Instant> from) {
    int entries = scope(from).map(record::count).orElse(0);
    Answer.Searched searched =
        new Answer.Searched(from, now, entries, newest(), record.rebuilding(), Set.of());
    return new Extent(searched, now, within.isEmpty() ? open().size() : within.size());
  }

  private Optional<Instant> newest() {
    return scope(Optional.empty()).stream()
        .flatMap(scope -> record.entries(scope, 1).stream())
        .findFirst()
        .map(filed -> filed.entry().publishedAt());
  }
}
