package onrecord.watch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.coverage.Entry;
import onrecord.coverage.Paragraph;
import onrecord.index.FiledEntry;
import onrecord.index.Stem;
import onrecord.index.Stems;
import onrecord.quote.Person;
import onrecord.quote.Quote;
import onrecord.text.Span;

/**
 * One entry as watches look at it: the words of its title and of what it reports, by their
 * positions, and whom it quotes.
 */
public final class WatchedEntry {
  /** Stands between paragraphs: no phrase goes on over it. */
  private static final Stem BORDER = new Stem("", "", new Span(0, 0), true);

  private static final int NONE = -1;

  /** Somebody's name, or another one of theirs, who is quoted. */
  private record Name(Set<String> stems, Quote quote) {}

  private final FiledEntry filed;
  private final List<Stem> stems = new ArrayList<>();
  private final Map<String, Integer> first = new HashMap<>();
  private final List<Name> names;
  private int[] next = new int[256];
  private int[] paragraphs = new int[256];

  private WatchedEntry(FiledEntry filed) {
    this.filed = filed;
    this.names = filed.quotes().stream().flatMap(WatchedEntry::names).toList();
  }

  public static WatchedEntry of(FiledEntry filed) {
    WatchedEntry watched = new WatchedEntry(filed);
    Entry entry = filed.entry();
    for (int i = 0; i < entry.paragraphs().size(); i++) {
      Paragraph paragraph = entry.paragraphs().get(i);
      if (paragraph.kind().isReported() && !paragraph.housekeeping()) {
        watched.add(i, paragraph.text());
      }
    }
    // Last: words that stand below it too are shown there, in their sentence.
    entry.title().ifPresent(title -> watched.add(Quote.TITLE, title));
    return watched;
  }

  private void add(int paragraph, String text) {
    Stems.of(text).forEach(stem -> add(paragraph, stem));
    add(paragraph, BORDER);
  }

  private void add(int paragraph, Stem stem) {
    int at = stems.size();
    if (at == next.length) {
      next = Arrays.copyOf(next, 2 * at);
      paragraphs = Arrays.copyOf(paragraphs, 2 * at);
    }
    stems.add(stem);
    paragraphs[at] = paragraph;
    next[at] = NONE;
    if (!stem.stop()) {
      // The newest first: the order plays no part in whether it stands.
      Integer before = first.put(stem.text(), at);
      next[at] = before == null ? NONE : before;
    }
  }

  private static Stream<Name> names(Quote quote) {
    return quote.speaker().stream()
        .flatMap(WatchedEntry::names)
        .map(name -> new Name(stems(name), quote));
  }

  private static Stream<String> names(Person person) {
    return Stream.concat(Stream.of(person.name()), person.aliases().stream());
  }

  private static Set<String> stems(String name) {
    return Stems.of(name).stream().map(Stem::text).collect(Collectors.toUnmodifiableSet());
  }

  /** What was filed. */
  public FiledEntry filed() {
    return filed;
  }

  /** All that a query may stand under. */
  Set<String> keys() {
    Set<String> keys = new HashSet<>(first.keySet());
    names.forEach(name -> name.stems().forEach(stem -> keys.add(Key.ofSpeaker(stem))));
    keys.add(Key.ofCoverage(filed.coverage()));
    if (filed.entry().breaking()) {
      keys.add(Key.BREAKING);
    }
    return keys;
  }

  /** Whether the entry is what the clause asks for. */
  boolean fits(Clause clause) {
    return switch (clause) {
      case Clause.Words words -> position(words) != NONE;
      case Clause.Speaker speaker -> said(speaker).isPresent();
      case Clause.Breaking _ -> filed.entry().breaking();
      case Clause.Within within -> within.coverage().equals(filed.coverage());
      case Clause.Not not -> !fits(not.clause());
      case Clause.All all -> all.clauses().stream().allMatch(this::fits);
      case Clause.Any any -> any.clauses().stream().anyMatch(this::fits);
    };
  }

  /** Where the words stand first. */
  Optional<Spot> spot(Clause.Words words) {
    int at = position(words);
    return at == NONE ? Optional.empty() : Optional.of(spot(at, words.words().size()));
  }

  private Spot spot(int at, int length) {
    Span span = stems.get(at).span().to(stems.get(at + length - 1).span());
    int paragraph = paragraphs[at];
    Entry entry = filed.entry();
    String text =
        paragraph == Quote.TITLE
            ? entry.title().orElseThrow()
            : entry.paragraphs().get(paragraph).text();
    return new Spot(paragraph, span, span.of(text));
  }

  /** The first quote of somebody of that name. */
  Optional<Quote> said(Clause.Speaker speaker) {
    return names.stream()
        .filter(name -> name.stems().containsAll(speaker.stems()))
        .map(Name::quote)
        .findFirst();
  }

  private int position(Clause.Words words) {
    int telling = telling(words);
    int lowest = NONE;
    int at = first.getOrDefault(words.words().get(telling).stem(), NONE);
    while (at != NONE) {
      lowest = stand(words, at - telling) ? at - telling : lowest;
      at = next[at];
    }
    return lowest;
  }

  private static int telling(Clause.Words words) {
    int at = 0;
    while (words.words().get(at).isCommon()) {
      at++;
    }
    return at;
  }

  private boolean stand(Clause.Words words, int from) {
    if (from < 0 || from + words.words().size() > stems.size()) {
      return false;
    }
    for (int i = 0; i < words.words().size(); i++) {
      Clause.Word word = words.words().get(i);
      Stem stem = stems.get(from + i);
      if (!stem.text().equals(word.stem()) || (stem.stop() && !word.isCommon())) {
        return false;
      }
    }
    return true;
  }
}
