package onrecord.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import onrecord.chat.Posts;
import onrecord.delivery.Catches;
import onrecord.delivery.Deliveries;
import onrecord.desk.Choices;
import onrecord.desk.CitedVersions;
import onrecord.desk.Traces;
import onrecord.digest.StandingDigests;
import onrecord.digest.Timetable;
import onrecord.follow.History;
import onrecord.follow.Sources;
import onrecord.index.Vectors;
import onrecord.live.Attributions;
import onrecord.store.Pruned.PrunedEntry;
import onrecord.watch.StandingWatches;
import org.jdbi.v3.core.Handle;

/**
 * What must survive a crash. Its parts are used by several threads at once, and several processes
 * may open the same store: each method is all or nothing, what it did is on the disk once it
 * returns, and what cannot be kept or read throws {@link UncheckedIOException}.
 */
public final class Store implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Store.class.getName());

  /** An index is rebuilt by then, and has asked for the vectors that it needs. */
  private static final Duration SETTLED = Duration.ofDays(1);

  private final Opening opening;
  private final Database database;
  private final Instant openedAt;
  private final DamagedRows damaged;
  private final KeptVectors vectors;
  private final Sources sources;
  private final History history;
  private final Attributions attributions;
  private final CitedVersions cited;
  private final Choices choices;
  private final Posts posts;
  private final Traces traces;
  private final Deliveries deliveries;
  private final StandingDigests digests;
  private final InstantSource clock;
  private final StandingWatches watches;
  private final Catches catches;

  private Store(Opening opening, InstantSource clock, String program) {
    this.opening = opening;
    this.database = opening.database();
    this.openedAt = clock.instant();
    this.damaged = new DamagedRows(database);
    this.vectors = new KeptVectors(database, clock);
    this.sources = new KeptSources(database, clock);
    this.history = new KeptHistory(database, damaged);
    this.attributions = new KeptAttributions(database, program);
    this.cited = new KeptCitedVersions(database);
    this.choices = new KeptChoices(database);
    this.posts = new KeptPosts(database);
    this.traces = new KeptTraces(database, clock);
    this.deliveries = new KeptDeliveries(database);
    this.digests = new KeptDigests(database);
    this.clock = clock;
    this.watches = new KeptWatches(database);
    this.catches = new KeptCatches(database);
  }

  /**
   * Opens a store, and makes its tables or brings them up to date. A damaged file is set aside and
   * what can be read of it taken over.
   *
   * @param program the version of this program: quotes that another one found are not read
   * @throws StoreException if it cannot be opened, or was written by a newer Onrecord
   */
  public static Store open(StoreSettings settings, InstantSource clock, String program)
      throws StoreException {
    return over(Opening.of(settings, clock), clock, program);
  }

  static Store over(Opening opening, InstantSource clock, String program) {
    return new Store(opening, clock, program);
  }

  /** Whether another process had it open when it was opened, or may have: it is in a database. */
  public boolean isShared() {
    return opening.shared();
  }

  public Sources sources() {
    return sources;
  }

  public History history() {
    return history;
  }

  public Attributions attributions() {
    return attributions;
  }

  public Vectors vectors() {
    return vectors;
  }

  public CitedVersions cited() {
    return cited;
  }

  public Choices choices() {
    return choices;
  }

  public Posts posts() {
    return posts;
  }

  public Traces traces() {
    return traces;
  }

  public Deliveries deliveries() {
    return deliveries;
  }

  public StandingDigests digests() {
    return digests;
  }

  /** A timetable of its own, to be closed before the store. */
  public Timetable timetable() {
    return new KeptTimetable(database, clock);
  }

  public StandingWatches watches() {
    return watches;
  }

  public Catches catches() {
    return catches;
  }

  /**
   * Copies all that is kept at this moment into an SQLite file, which is a store as well, whichever
   * database this one is in. Others may go on writing.
   *
   * @throws StoreException if there is something of that name already, or it cannot be written
   */
  public void backup(Path file) throws StoreException {
    Copy.to(file, database);
  }

  /**
   * Removes what is beyond retention: entries that stood, withdrawn ones, older versions, events,
   * vectors of words that nothing has any more, and what people leave. Never a version that was
   * cited. Where it fails on the way, what it answers with is what was removed until then.
   */
  public Pruned prune(Retention retention, Instant now) {
    int versions = 0;
    List<PrunedEntry> entries = new ArrayList<>();
    try {
      for (SourceRow source : everySource()) {
        Pruned pruned = database.write(new Pruning(source, retention, now)::run);
        versions += pruned.versions();
        entries.addAll(pruned.entries());
      }
      pruneVectors(now);
      prunePeople(now);
    } catch (UncheckedIOException e) {
      LOG.log(System.Logger.Level.WARNING, "pruning ended early: {0}", e.getMessage());
    }
    return new Pruned(versions, entries);
  }

  private List<SourceRow> everySource() {
    return database.read(handle ->
        handle
            .select("SELECT " + SourceRow.COLUMNS + " FROM source s")
            .map((rs, context) -> SourceRow.read(rs))
            .stream()
            .flatMap(Optional::stream)
            .toList());
  }

  private void prunePeople(Instant now) {
    long messages = Nanos.of(now.minus(Traces.MESSAGES_KEPT));
    long feedback = Nanos.of(now.minus(Traces.FEEDBACK_KEPT));
    long deliveries = Nanos.of(now.minus(Deliveries.KEPT));
    database.change(handle -> {
      handle.execute("DELETE FROM post WHERE posted < ?", messages);
      handle.execute("DELETE FROM feedback WHERE given < ?", feedback);
      handle.execute("DELETE FROM delivery WHERE kept < ?", deliveries);
    });
  }

  private void pruneVectors(Instant now) {
    if (vectors.wereAsked() && openedAt.plus(SETTLED).isBefore(now)) {
      long day = KeptVectors.day(openedAt) - KeptVectors.EXACT_TO_DAYS;
      database.change(handle -> handle.execute("DELETE FROM vector WHERE asked < ?", day));
    }
  }

  /**
   * Why it cannot be written at this moment; empty where it can. It takes the number of a row that
   * nobody will use: the same lock, page and commit as for any change, and no table of its own.
   * Writing what stands there already would write nothing.
   */
  public Optional<String> writeProblem() {
    return database.tried(Store::takeRow);
  }

  static void takeRow(Handle handle) {
    handle.execute("UPDATE ledger SET last_row = last_row + 1 WHERE id = 1");
  }

  /** Where its file lies, if it is one. */
  public Optional<Path> folder() {
    return opening.folder();
  }

  /** How it is doing; never throws. */
  public Health health() {
    try {
      long bytes =
          database.read(handle -> handle.select(database.dialect().size()).mapTo(Long.class).one());
      return new Health(setAside(), damaged.count(), database.trouble(), bytes);
    } catch (UncheckedIOException e) {
      return new Health(List.of(), damaged.count(), Optional.ofNullable(e.getMessage()), 0);
    }
  }

  private List<Path> setAside() {
    if (opening.folder().isEmpty()) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(opening.folder().get())) {
      return files.filter(SqliteOpening::isSetAside).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      opening.close();
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "the lock of the store", e);
    }
  }
}
