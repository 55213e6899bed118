package onrecord.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onrecord.coverage.Entry;
import onrecord.index.FiledEntry;
import onrecord.quote.Person;
import onrecord.quote.Quote;

/**
 * Whether one thing that a query names is in an entry.
 *
 * @param leaf what it names
 * @param isExcluded whether it must not be there
 * @param isThere whether it is
 * @param spot where: the words, or a quote of the speaker; empty for what has no place
 * @param words what it is there: words of the entry, a speaker's name; blank for a flag
 */
public record Finding(
    Clause.Leaf leaf, boolean isExcluded, boolean isThere, Optional<Spot> spot, String words) {
  /** One for each thing that the query names, in its order. */
  public static List<Finding> of(WatchQuery query, WatchedEntry entry) {
    List<Finding> findings = new ArrayList<>();
    add(findings, query.clause(), false, entry);
    return findings;
  }

  private static void add(
      List<Finding> findings, Clause clause, boolean isExcluded, WatchedEntry entry) {
    switch (clause) {
      case Clause.Not not -> add(findings, not.clause(), !isExcluded, entry);
      case Clause.All all -> all.clauses().forEach(one -> add(findings, one, isExcluded, entry));
      case Clause.Any any -> any.clauses().forEach(one -> add(findings, one, isExcluded, entry));
      case Clause.Leaf leaf -> findings.add(of(leaf, isExcluded, entry));
    }
  }

  private static Finding of(Clause.Leaf leaf, boolean isExcluded, WatchedEntry entry) {
    boolean isThere = entry.fits(leaf);
    Optional<Spot> spot = spot(leaf, entry);
    String words =
        leaf instanceof Clause.Speaker speaker
            ? entry.said(speaker).flatMap(Quote::speaker).map(Person::name).orElse("")
            : spot.map(Spot::words).orElse("");
    return new Finding(leaf, isExcluded, isThere, spot, words);
  }

  private static Optional<Spot> spot(Clause.Leaf leaf, WatchedEntry entry) {
    return switch (leaf) {
      case Clause.Words words -> entry.spot(words);
      case Clause.Speaker speaker -> entry.said(speaker).map(quote -> spot(quote, entry.filed()));
      case Clause.Breaking _, Clause.Within _ -> Optional.empty();
    };
  }

  private static Spot spot(Quote quote, FiledEntry filed) {
    Entry entry = filed.entry();
    return new Spot(quote.paragraph(), quote.content(), quote.words(entry));
  }

  /** Whether it is one of the reasons why a query that matches does. */
  public boolean isReason() {
    return isThere && !isExcluded;
  }
}
