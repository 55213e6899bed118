package onrecord.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onrecord.coverage.Entry;
import onrecord.follow.Source;
import onrecord.live.Attributions;
import onrecord.quote.Attribution;
import onrecord.quote.Cast;
import onrecord.quote.Person;
import onrecord.quote.Quote;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The casts and quotes of a store. */
final class KeptAttributions implements Attributions {
  private final Database database;
  private final String program;

  /**
   * @param program the version of this program: what another one made is not read
   */
  KeptAttributions(Database database, String program) {
    this.database = database;
    this.program = program;
  }

  /**
   * An entry that was attributed has its list, maybe an empty one; one that was not has none. So
   * has one that was amended since: its paragraphs may be other ones.
   */
  @Override
  public Optional<Attribution> of(Source source) {
    return database.snapshot(
        handle -> SourceRow.of(handle, source).flatMap(row -> of(handle, row.id())));
  }

  private Optional<Attribution> of(Handle handle, long source) {
    return cast(handle, source)
        .map(form -> new Attribution(form.cast(), quotes(handle, source, form.byName())));
  }

  private Optional<CastForm> cast(Handle handle, long source) {
    return handle
        .select("SELECT body FROM source_cast WHERE source = ? AND made_by = ?", source, program)
        .mapTo(byte[].class)
        .findOne()
        .flatMap(body -> Body.read(body, CastForm::read));
  }

  private Map<String, List<Quote>> quotes(Handle handle, long source, Map<String, Person> cast) {
    Map<String, List<Quote>> quotes = new HashMap<>();
    handle
        .select(
            "SELECT q.body FROM entry e JOIN quotes q ON q.version = e.newest"
                + " WHERE e.source = ? AND e.state = 1 AND q.made_by = ?",
            source,
            program)
        .map((rs, context) -> read(rs, cast))
        .forEach(found -> found.ifPresent(form -> quotes.put(form.entry(), form.quotes())));
    return quotes;
  }

  /** Empty where it is damaged, or where a damaged cast lost somebody: it is made again. */
  private static Optional<QuotesForm> read(ResultSet rs, Map<String, Person> cast)
      throws SQLException {
    try {
      return Body.read(rs.getBytes(1), in -> QuotesForm.read(in, name -> find(cast, name)));
    } catch (StrangerException e) {
      return Optional.empty();
    }
  }

  private static final class StrangerException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private static Person find(Map<String, Person> cast, String name) {
    Person person = cast.get(name);
    if (person == null) {
      throw new StrangerException();
    }
    return person;
  }

  @Override
  public void keep(Source source, Cast cast, Map<Entry, List<Quote>> quotes) {
    database.change(handle ->
        SourceRow.of(handle, source).ifPresent(row -> keep(handle, row.id(), cast, quotes)));
  }

  private void keep(Handle handle, long source, Cast cast, Map<Entry, List<Quote>> quotes) {
    lock(handle, source);
    CastForm before = cast(handle, source).orElse(CastForm.NOBODY);
    List<Person> named =
        quotes.values().stream()
            .flatMap(List::stream)
            .flatMap(quote -> quote.speaker().stream())
            .toList();
    handle.execute(
        "INSERT INTO source_cast (source, made_by, body) VALUES (?, ?, ?) ON CONFLICT (source)"
            + " DO UPDATE SET made_by = excluded.made_by, body = excluded.body",
        source,
        program,
        Body.of(before.followedBy(cast, named), CastForm::write));
    keepQuotes(handle, source, quotes);
  }

  /** Of two that keep a cast at once, the second adds to what the first kept. */
  private static void lock(Handle handle, long source) {
    handle.execute("UPDATE source SET coverage = coverage WHERE id = ?", source);
  }

  private void keepQuotes(Handle handle, long source, Map<Entry, List<Quote>> quotes) {
    try (PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO quotes (version, made_by, body) SELECT v.id, ?, ? FROM entry e"
                + " JOIN version v ON v.entry = e.id"
                + " WHERE e.source = ? AND e.key = ? AND v.number = ? AND v.body = ?"
                + " ON CONFLICT (version) DO UPDATE"
                + " SET made_by = excluded.made_by, body = excluded.body")) {
      quotes.forEach((entry, found) ->
          batch.add(
              program,
              Body.of(new QuotesForm(entry.id(), found), QuotesForm::write),
              source,
              Column.key(entry.id()),
              entry.version(),
              Body.of(entry, EntryForm::write)));
      batch.execute();
    }
  }
}
