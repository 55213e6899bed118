package onrecord;

import java.util.Locale;
import onrecord.chat.VisibleText;
import onrecord.coverage.Entry;
import onrecord.quote.Person;
import onrecord.quote.Quote;

/** A quote for a person to read. */
final class QuoteText {
  private QuoteText() {}

  /** Two lines: who and how, then the words. */
  static String of(Entry entry, Quote quote) {
    String speaker = quote.speaker().map(Person::name).orElse("(not sure who)");
    String kind = quote.kind().name().toLowerCase(Locale.ROOT);
    return VisibleText.of(speaker + ", " + kind + ", " + EntryText.time(entry))
        + "\n    "
        + VisibleText.of(quote.words(entry));
  }
}
