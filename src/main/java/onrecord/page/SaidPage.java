package onrecord.page;

import onrecord.coverage.Entry;
import onrecord.coverage.Masthead;
import onrecord.quote.Person;
import onrecord.quote.Quote;

/**
 * What one of a coverage's people said.
 *
 * @param coverage what it says of itself
 * @param links where its pages stand
 * @param speaker one of its cast
 * @param said in order of time
 */
public record SaidPage(Masthead coverage, Links links, Person speaker, Portion<Utterance> said) {
  /**
   * Something that was said.
   *
   * @param entry where it stands
   * @param quote one of the entry's
   */
  public record Utterance(Entry entry, Quote quote) {}
}
