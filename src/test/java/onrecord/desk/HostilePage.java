package onrecord.desk;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import onrecord.coverage.Byline;
import onrecord.coverage.Coverage;
import onrecord.coverage.Entry;
import onrecord.coverage.Paragraph;
import onrecord.quote.Attribution;
import onrecord.quote.Cast;
import onrecord.quote.Person;
import onrecord.quote.Quote;
import onrecord.text.Span;

/** A page in which the same words stand wherever a page has text. */
public final class HostilePage {
  /** Of the entry that is quoted from. */
  public static final String ID = "x1";

  private HostilePage() {}

  /** White space alone is no name, title or paragraph. */
  public static String words(String text) {
    return text.isBlank() ? "x" + text : text;
  }

  /** Two entries, and somebody who said all that one of them says. */
  public static Harbour.Page of(String text) {
    String words = words(text);
    Person person = new Person(words, Set.of(), Set.of("role " + words), Person.Kind.PERSON);
    Coverage coverage =
        new Coverage(
            "c" + words,
            Optional.of(words),
            Optional.of(words),
            Optional.empty(),
            Harbour.ZONE,
            List.of(),
            List.of(entry(ID, words), entry("e" + words, words)));
    Quote quote =
        new Quote(
            0,
            new Span(0, words.length()),
            Quote.Kind.DIRECT,
            Optional.of(person),
            Optional.of(words),
            Optional.of(words));
    return new Harbour.Page(
        coverage, new Attribution(new Cast(List.of(person)), Map.of(ID, List.of(quote))));
  }

  /** A minute old. */
  public static Entry entry(String id, String words) {
    return new Entry(
        id,
        2,
        Optional.of(words),
        Harbour.NOW.minusSeconds(60),
        Optional.empty(),
        Harbour.ZONE,
        List.of(new Byline(words, Optional.of(words), Optional.of(words))),
        true,
        Optional.of(URI.create("https://quay.example/live")),
        List.of(Paragraph.body(words), new Paragraph(Paragraph.Kind.CAPTION, words, false)));
  }
}
