package onrecord.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import onrecord.quote.Person;
import onrecord.quote.Quote;
import onrecord.text.Span;

/**
 * How the quotes of an entry are written: a speaker by name alone, as the cast has the rest.
 *
 * @param entry its id
 */
record QuotesForm(String entry, List<Quote> quotes) {
  static void write(Out out, QuotesForm form) {
    out.text(form.entry()).list(form.quotes(), QuotesForm::writeQuote);
  }

  /**
   * @param cast finds people by name
   */
  static QuotesForm read(In in, Function<String, Person> cast) {
    return new QuotesForm(in.text(), in.list(each -> readQuote(each, cast)));
  }

  private static void writeQuote(Out out, Quote quote) {
    out.number(quote.paragraph())
        .number(quote.content().start())
        .number(quote.content().end())
        .text(quote.kind().name())
        .text(quote.speaker().map(Person::name))
        .text(quote.source())
        .text(quote.cue());
  }

  private static Quote readQuote(In in, Function<String, Person> cast) {
    int paragraph = in.integer();
    Span content = new Span(in.integer(), in.integer());
    Quote.Kind kind = Quote.Kind.valueOf(in.text());
    Optional<Person> speaker = in.optionalText().map(cast);
    return new Quote(paragraph, content, kind, speaker, in.optionalText(), in.optionalText());
  }
}
