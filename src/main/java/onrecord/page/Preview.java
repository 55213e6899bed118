package onrecord.page;

import java.util.List;
import java.util.Optional;
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
  }

  String title() {
    String title = entry.title().orElse(Words.title(page.coverage()));
    return speaker().map(name -> words.ours("preview.title", title, name)).orElse(title);
  }

  String about() {
    String when = Words.moment(entry.publishedAt(), page.coverage().zone());
    return speaker()
        .map(name -> words.ours("preview.said", name, when, said()))
        .orElseGet(() -> words.ours("preview.reported", when, said()));
  }

  private Optional<String> speaker() {
    return quote().flatMap(Quote::speaker).map(Person::name);
  }

  /** The one in which the words stand; where none were asked for, the entry's first. */
  private Optional<Quote> quote() {
    List<Quote> quotes = page.shown().quotes();
    return stand.isThere()
        ? quotes.stream().filter(this::holds).findFirst()
        : quotes.stream().filter(quote -> quote.speaker().isPresent()).findFirst();
  }

  private boolean holds(Quote quote) {
    Optional<Span> asked = stand.in(quote.paragraph());
    return asked.filter(span -> span.overlaps(quote.content())).isPresent();
  }

  private String said() {
    return page.quote()
        .filter(_ -> stand.isThere())
        .or(() -> quote().filter(this::isHere).map(quote -> quote.words(entry)))
        .or(() -> entry.paragraphs().stream().map(Paragraph::text).findFirst())
        .orElse("");
  }

  /** Quotes of another version may lie beyond the end of this one's text. */
  private boolean isHere(Quote quote) {
    int length =
        quote.paragraph() == Quote.TITLE
            ? entry.title().map(String::length).orElse(0)
            : quote.paragraph() < entry.paragraphs().size()
                ? entry.paragraphs().get(quote.paragraph()).text().length()
                : 0;
    return quote.content().end() <= length;
  }
}
