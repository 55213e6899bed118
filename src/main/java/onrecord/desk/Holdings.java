package onrecord.desk;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import onrecord.answer.Answer;
import onrecord.answer.OpenRecord;

/**
 * The coverages that are open, and who said what in each.
 *
 * @param open distinct by the coverage's id
 */
public record Holdings(List<OpenRecord.Page> open) {
  private static final int SHORTEST_END = 4;
  private static final Comparator<Filed> NEWEST_FIRST =
      Comparator.comparing((Filed filed) -> filed.entry().publishedAt()).reversed();

  public Holdings {
    open = List.copyOf(open);
  }

  /** What was published up to and including {@code now}, newest first. */
  public List<Filed> asOf(Instant now) {
    return open.stream()
        .flatMap(Holdings::entries)
        .filter(filed -> !filed.entry().publishedAt().isAfter(now))
        .sorted(NEWEST_FIRST)
        .toList();
  }

  /**
   * The entries with this id, one a coverage at most, published up to {@code now}; where there is
   * none, those whose id ends with it: the ends of ids tell entries apart.
   */
  public List<Filed> find(String id, Instant now) {
    List<Filed> same = withId(now, other -> other.equalsIgnoreCase(id));
    String end = id.toLowerCase(Locale.ROOT);
    return same.isEmpty() && id.length() >= SHORTEST_END
        ? withId(now, other -> other.toLowerCase(Locale.ROOT).endsWith(end))
        : same;
  }

  private List<Filed> withId(Instant now, Predicate<String> wanted) {
    return asOf(now).stream().filter(filed -> wanted.test(filed.entry().id())).toList();
  }

  /** When the newest entry up to {@code now} was published. */
  public Optional<Instant> newest(Instant now) {
    return asOf(now).stream().findFirst().map(filed -> filed.entry().publishedAt());
  }

  /** What a look at everything from {@code from} up to {@code now} rests on. */
  Extent extent(Optional<Instant> from, Instant now) {
    int entries = since(from, now).size();
    return new Extent(new Answer.Searched(from, now, entries, newest(now)), now, open.size());
  }

  /** What was published from {@code from} up to {@code now}, newest first. */
  List<Filed> since(Optional<Instant> from, Instant now) {
    return asOf(now).stream().filter(filed -> filed.isSince(from)).toList();
  }

  private static Stream<Filed> entries(OpenRecord.Page page) {
    return page.coverage().entries().stream()
        .map(entry -> new Filed(page.coverage(), page.attribution(), entry));
  }
}
