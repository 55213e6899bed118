package onrecord.live;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import onrecord.answer.OpenRecord;
import onrecord.coverage.Entry;
import onrecord.coverage.Masthead;
import onrecord.follow.Change;
import onrecord.follow.Event;
import onrecord.follow.Followed;
import onrecord.follow.History;
import onrecord.follow.Source;
import onrecord.follow.Standing.LastRead;
import onrecord.index.FiledEntry;
import onrecord.quote.Attribution;
import onrecord.quote.Attributor;
import onrecord.quote.Cast;
import onrecord.quote.Quote;

/** Puts the entries of one source into the open record, each with who says what in it. */
final class Filing {
  /**
   * The newest entries whose speakers are looked for anew when one changes: who "the minister" is
   * may only be told by a later entry. A hundred cost some 10 ms.
   */
  private static final int ATTRIBUTED_ANEW = 1_000;

  private static final int AT_ONCE = 500;
  private static final System.Logger LOG = System.getLogger(Filing.class.getName());

  private final History history;
  private final Attributions attributions;
  private final OpenRecord record;
  private boolean unkept;

  Filing(History history, Attributions attributions, OpenRecord record) {
    this.history = history;
    this.attributions = attributions;
    this.record = record;
  }

  /**
   * Reads a source back.
   *
   * @param progress is told how many of its entries are filed
   * @return how many it has
   */
  int open(Followed followed, IntConsumer progress) {
    Optional<Masthead> masthead = masthead(followed);
    if (masthead.isEmpty()) {
      return 0;
    }
    Source source = followed.source();
    List<Entry> entries = history.standing(source);
    Attribution attribution = attribution(source, entries);
    for (int from = 0; from < entries.size(); from += AT_ONCE) {
      int to = Math.min(entries.size(), from + AT_ONCE);
      record.file(
          source.owner(),
          masthead.get(),
          attribution.cast(),
          filed(source, entries.subList(from, to), attribution));
      progress.accept(to);
    }
    return entries.size();
  }

  private Attribution attribution(Source source, List<Entry> entries) {
    Attribution kept =
        attributions.of(source).orElseGet(() -> new Attribution(new Cast(List.of()), Map.of()));
    List<Entry> missing =
        entries.stream().filter(entry -> !kept.quotes().containsKey(entry.id())).toList();
    if (missing.isEmpty()) {
      return kept;
    }
    Attribution whole = Attributor.attribute(kept, missing);
    keep(source, whole, missing);
    return whole;
  }

  /**
   * Takes up what happened to a source. One that was followed before has its entries already, and
   * is opened as soon as it is read again.
   */
  void file(Followed followed, List<Event> events) {
    Source source = followed.source();
    if (events.stream().anyMatch(Filing::isOpening)
        || !record.isOpen(source.owner(), source.coverage())) {
      close(source);
      int _ = open(followed, done -> {});
      return;
    }
    Map<String, Entry> changed = new LinkedHashMap<>();
    for (Event event : events) {
      switch (event.change()) {
        case Change.Withdrawn gone -> {
          changed.remove(gone.entry().id());
          record.withdraw(source.owner(), source.coverage(), gone.entry().id());
        }
        case Change.OfEntry standing -> changed.put(standing.entry().id(), standing.entry());
        default -> {}
      }
    }
    masthead(followed).ifPresent(masthead -> file(source, masthead, changed));
  }

  private static boolean isOpening(Event event) {
    return event.change() instanceof Change.Opened;
  }

  private void file(Source source, Masthead masthead, Map<String, Entry> changed) {
    Map<String, FiledEntry> before = new LinkedHashMap<>();
    record
        .entries(source.owner(), source.coverage())
        .forEach(filed -> before.put(filed.entry().id(), filed));
    List<Entry> entries = new ArrayList<>(changed.values());
    before.values().stream()
        .map(FiledEntry::entry)
        .filter(entry -> !changed.containsKey(entry.id()))
        .forEach(entries::add);
    Attribution after = attributed(source, before.values(), entries, changed.size());
    List<FiledEntry> differing =
        filed(source, entries, after).stream()
            .filter(filed -> !filed.equals(before.get(filed.entry().id())))
            .toList();
    record.file(source.owner(), masthead, after.cast(), differing);
    keep(source, after, differing.stream().map(FiledEntry::entry).toList());
  }

  /** All of a page as long as it is of a usual length, so that order of arrival plays no part. */
  private Attribution attributed(
      Source source, Collection<FiledEntry> before, List<Entry> entries, int changed) {
    if (entries.size() <= ATTRIBUTED_ANEW) {
      return Attributor.attribute(new Attribution(new Cast(List.of()), Map.of()), entries);
    }
    Map<String, List<Quote>> quotes = new LinkedHashMap<>();
    before.forEach(filed -> quotes.put(filed.entry().id(), filed.quotes()));
    Cast cast = record.cast(source.owner(), source.coverage());
    List<Entry> anew = entries.subList(0, Math.max(changed, ATTRIBUTED_ANEW));
    return Attributor.attribute(new Attribution(cast, quotes), anew);
  }

  void close(Source source) {
    record.close(source.owner(), source.coverage());
  }

  private static Optional<Masthead> masthead(Followed followed) {
    return followed.standing().lastRead().map(LastRead::masthead);
  }

  private static List<FiledEntry> filed(
      Source source, Collection<Entry> entries, Attribution attribution) {
    return entries.stream()
        .map(entry ->
            new FiledEntry(source.owner(), source.coverage(), entry, attribution.of(entry)))
        .toList();
  }

  /** What cannot be kept is made again at the next start. */
  private void keep(Source source, Attribution attribution, Collection<Entry> changed) {
    Map<Entry, List<Quote>> quotes = new LinkedHashMap<>();
    changed.forEach(entry -> quotes.put(entry, attribution.of(entry)));
    try {
      attributions.keep(source, attribution.cast(), quotes);
      unkept = false;
    } catch (UncheckedIOException e) {
      if (!unkept) {
        LOG.log(System.Logger.Level.WARNING, "quotes cannot be kept: {0}", e.getMessage());
      }
      unkept = true;
    }
  }
}
