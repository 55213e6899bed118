package onrecord.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import onrecord.coverage.Entry;
import onrecord.coverage.Paragraph;
import onrecord.quote.Person;
import onrecord.quote.Quote;
import onrecord.text.Span;

/** What a chat shows of an entry when its permalink is pasted: who said what, when. */
final class Preview {
  private final Words words;
  private final EntryPage page;
  private final Entry entry;
  private final Stand stand;
  private final List<Optional<Quote>> quotes;

  /**
   * Of one page.
   *
   * @param stand where the words stand that were asked for
   */
  Preview(Words words, EntryPage page, Stand stand) {
    this.words = words;
    this.page = page;
    this.entry = page.shown().entry();
    this.stand = stand;
    this.quotes = quotes(page, stand);
  }

  String title() {
    String title = entry.title().orElse(Words.title(page.coverage()));
    return speaker().map(name -> words.ours("preview.title", title, name)).orElse(title);
  }

  /** A card is read without the page: what does not stand any more must not spread as if it did. */
  String about() {
    Versions versions = Versions.of(page.shown());
    if (versions.withdrawn().isPresent()) {
      return words.ours("preview.withdrawn") + " " + told();
    }
    return entry.version() < versions.newest()
        ? words.ours("preview.outdated", entry.version()) + " " + told()
        : told();
  }

  private String told() {
    String when = Words.moment(entry.publishedAt(), page.coverage().zone());
    return speaker()
        .map(name ->
            words.ours(isInTheirWords() ? "preview.said" : "preview.told", name, when, said()))
        .orElseGet(() -> words.ours("preview.reported", when, said()));
  }

  /** Nobody where two share the words, or where some of them are the reporter's. */
  private Optional<String> speaker() {
    Set<Optional<String>> speakers =
        quotes.stream().map(quote -> quote.flatMap(Preview::name)).collect(Collectors.toSet());
    return speakers.size() == 1 ? speakers.iterator().next() : Optional.empty();
  }

  private static Optional<String> name(Quote quote) {
    return quote.speaker().map(Person::name);
  }

  private boolean isInTheirWords() {
    return quotes.stream()
        .flatMap(Optional::stream)
        .noneMatch(quote -> quote.kind() == Quote.Kind.INDIRECT);
  }

  private String said() {
    return page.quote()
        .filter(_ -> stand.isThere())
        .or(() ->
            quotes.stream().flatMap(Optional::stream).map(quote -> quote.words(entry)).findFirst())
        .or(() -> entry.paragraphs().stream().map(Paragraph::text).findFirst())
        .orElse("");
  }

  /** The one around the words in each paragraph; where none were asked for, the entry's first. */
  private static List<Optional<Quote>> quotes(EntryPage page, Stand stand) {
    List<Quote> all = page.shown().quotes();
    return stand.isThere()
        ? stand.spans().entrySet().stream()
            .map(place -> around(all, place.getKey(), place.getValue()))
            .toList()
        : List.of(all.stream().filter(quote -> isFirst(quote, page.shown().entry())).findFirst());
  }

  private static Optional<Quote> around(List<Quote> all, int paragraph, Span span) {
    return all.stream()
        .filter(quote -> quote.paragraph() == paragraph && quote.content().contains(span))
        .min(Comparator.comparingInt(quote -> quote.content().length()));
  }

  private static boolean isFirst(Quote quote, Entry entry) {
    return quote.speaker().isPresent() && isHere(quote, entry);
  }

  /** Quotes of another version may lie beyond the end of this one's text. */
  private static boolean isHere(Quote quote, Entry entry) {
    int length =
        quote.paragraph() == Quote.TITLE
            ? entry.title().map(String::length).orElse(0)
            : quote.paragraph() < entry.paragraphs().size()
                ? entry.paragraphs().get(quote.paragraph()).text().length()
                : 0;
    return quote.content().end() <= length;
  }
}
