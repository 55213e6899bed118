package onrecord.answer;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import onrecord.coverage.Coverage;
import onrecord.coverage.Masthead;
import onrecord.index.EntryIndex;
import onrecord.index.FiledEntry;
import onrecord.index.Scope;
import onrecord.place.Tenant;
import onrecord.question.Cited;
import onrecord.question.Context;
import onrecord.question.Question;
import onrecord.question.QuestionReader;
import onrecord.quote.Attribution;
import onrecord.quote.Cast;

/**
 * The coverages that are open, to be asked in a person's own words while they grow. Safe for
 * several threads.
 */
public final class OpenRecord {
  private final EntryIndex index;
  private final Coverages coverages;
  private final Answerer answerer;
  private volatile Optional<Rebuilding> rebuilding = Optional.empty();

  /**
   * Nothing is open yet.
   *
   * @param index empty
   */
  public OpenRecord(EntryIndex index) {
    this(index, new Coverages(), Weighing.WHOLE);
  }

  private OpenRecord(EntryIndex index, Coverages coverages, Weighing weighing) {
    this.index = index;
    this.coverages = coverages;
    this.answerer = new Answerer(coverages, index, weighing);
  }

  /** The same coverages, whose answers are weighed otherwise. */
  public OpenRecord weighedBy(Weighing weighing) {
    return new OpenRecord(index, coverages, weighing);
  }

  /** Opens a whole page for everybody. */
  public void open(Coverage coverage, Attribution attribution) {
    List<FiledEntry> entries =
        coverage.entries().stream()
            .map(entry ->
                new FiledEntry(Tenant.EVERYBODY, coverage.id(), entry, attribution.of(entry)))
            .toList();
    file(Tenant.EVERYBODY, coverage.masthead(), attribution.cast(), entries);
  }

  /**
   * Opens a coverage, or brings it up to date.
   *
   * @param cast everybody whom it names now
   * @param entries those of it that are new or changed, its owner's and under its id
   */
  public void file(Tenant owner, Masthead masthead, Cast cast, Collection<FiledEntry> entries) {
    coverages.put(owner, masthead, cast, entries);
    index.putAll(entries);
  }

  /** Takes an entry out: it is not quoted any more. */
  public void withdraw(Tenant owner, String coverage, String entry) {
    index.remove(owner, coverage, entry);
  }

  /** Closes a coverage with all its entries. */
  public void close(Tenant owner, String coverage) {
    coverages.remove(owner, coverage);
    entries(owner, coverage).forEach(filed -> index.remove(owner, coverage, filed.entry().id()));
  }

  /** The entries of one coverage, newest first. */
  public List<FiledEntry> entries(Tenant owner, String coverage) {
    Scope all = new Scope(owner, Instant.MIN, Instant.MAX, Set.of(coverage));
    return index.entries(all, Integer.MAX_VALUE).stream()
        .filter(filed -> filed.owner().equals(owner))
        .toList();
  }

  /** The entries in scope, newest first. */
  public List<FiledEntry> entries(Scope scope, int atMost) {
    return index.entries(scope, atMost);
  }

  /** How many entries are in scope. */
  public int count(Scope scope) {
    return index.count(scope);
  }

  /** How many entries are open, whoever may see them. */
  public int entries() {
    return index.size();
  }

  /** How many coverages are open, whoever may see them. */
  public int coverages() {
    return coverages.size();
  }

  /** What the reader sees, in the order in which it was opened. */
  public List<Masthead> coverages(Tenant reader) {
    return coverages.visible(reader);
  }

  /** The coverage that an entry belongs to. */
  public Masthead coverage(FiledEntry filed) {
    return coverages.of(filed.owner(), filed.coverage());
  }

  /** What an open coverage says of itself; empty if there is none of that owner and id. */
  public Optional<Masthead> coverage(Tenant owner, String id) {
    return coverages.masthead(owner, id);
  }

  /** The newest version of an entry of an open coverage. */
  public Optional<FiledEntry> entry(Tenant owner, String coverage, String entry) {
    return index.entry(owner, owner, coverage, entry);
  }

  /** Whose an open coverage is that a reader sees; empty if there is none. */
  public Optional<Tenant> owner(Tenant reader, String coverage) {
    return coverages.owner(reader, coverage);
  }

  /** Whether a coverage is open. */
  public boolean isOpen(Tenant owner, String coverage) {
    return coverages.isOpen(owner, coverage);
  }

  /** The cast of one coverage; nobody where it is not open. */
  public Cast cast(Tenant owner, String coverage) {
    return coverages.cast(owner, coverage);
  }

  /** Everybody whom the coverages name that the reader sees, and who wrote them. */
  public Cast cast(Tenant reader) {
    return coverages.cast(reader);
  }

  /** How far reading the record back has come; empty once all of it is there. */
  public Optional<Rebuilding> rebuilding() {
    return rebuilding;
  }

  /** Says how far reading the record back has come: answers tell it. */
  public void rebuilding(Optional<Rebuilding> progress) {
    rebuilding = progress;
  }

  /**
   * What the record says.
   *
   * @param reader on whose behalf it is asked: what is everybody's and the reader's own exists
   * @param typed in the asker's own words
   * @param now the moment of asking: entries published later do not exist
   * @param zone in which the asker's clock times are meant
   * @param before the answer that the question may lean on, in a conversation
   */
  public Answer ask(
      Tenant reader, String typed, Instant now, ZoneId zone, Optional<Answer> before) {
    return ask(reader, Set.of(), typed, now, zone, before);
  }

  /**
   * What some coverages say.
   *
   * @param within the ids of those that are asked; all that the reader sees where it is empty
   */
  public Answer ask(
      Tenant reader,
      Set<String> within,
      String typed,
      Instant now,
      ZoneId zone,
      Optional<Answer> before) {
    Optional<Context> context = before.map(OpenRecord::context);
    IndexedWords words = new IndexedWords(index, reader);
    Cast cast = within.isEmpty() ? coverages.cast(reader) : coverages.cast(reader, within);
    Question question = QuestionReader.read(typed, cast, now, zone, words, context);
    return answerer.answer(reader, within, question, now, rebuilding);
  }

  private static Context context(Answer before) {
    List<Excerpt> shown =
        before instanceof Answer.OnRecord onRecord ? onRecord.excerpts() : List.of();
    return new Context(before.question(), shown.stream().map(OpenRecord::cited).toList());
  }

  private static Cited cited(Excerpt excerpt) {
    return new Cited(
        excerpt.coverage().id(),
        excerpt.entry().id(),
        excerpt.entry().publishedAt(),
        excerpt.text(),
        excerpt.speaker().map(speaker -> speaker.name()));
  }
}
