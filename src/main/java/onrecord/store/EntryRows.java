package onrecord.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onrecord.coverage.Entry;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The entries of a source that a transaction touches. */
final class EntryRows {
  private static final int KEYS_AT_ONCE = 500;

  private final long source;
  private final Map<String, Row> rows = new HashMap<>();

  private EntryRows(long source) {
    this.source = source;
  }

  /** How an entry's row stands; as long as {@link #newest} is 0 there is none. */
  static final class Row {
    private final long id;
    private final boolean isNew;
    private State state;
    private long newest;
    private long published;

    private Row(long id, boolean isNew, State state, long newest, long published) {
      this.id = id;
      this.isNew = isNew;
      this.state = state;
      this.newest = newest;
      this.published = published;
    }

    long id() {
      return id;
    }

    State state() {
      return state;
    }

    /** The row of its newest version. */
    long newest() {
      return newest;
    }

    void set(State to) {
      state = to;
    }

    void set(State to, long version, Entry entry) {
      state = to;
      newest = version;
      published = Nanos.of(entry.publishedAt());
    }
  }

  /** Whether an entry can be asked about. */
  enum State {
    WITHDRAWN(0),
    STANDING(1),
    PRUNED(2);

    private final int number;

    State(int number) {
      this.number = number;
    }

    int number() {
      return number;
    }

    /** A number that was damaged counts as an entry that is not there. */
    static State of(int number) {
      return number > 0 && number < values().length ? values()[number] : WITHDRAWN;
    }
  }

  static EntryRows of(Handle handle, long source, Collection<String> ids) {
    EntryRows found = new EntryRows(source);
    List<String> keys = ids.stream().map(Column::key).distinct().toList();
    for (int from = 0; from < keys.size(); from += KEYS_AT_ONCE) {
      found.load(handle, keys.subList(from, Math.min(keys.size(), from + KEYS_AT_ONCE)));
    }
    return found;
  }

  private void load(Handle handle, List<String> keys) {
    handle
        .createQuery(
            "SELECT key, id, state, newest, published FROM entry"
                + " WHERE source = :source AND key IN (<keys>)")
        .bind("source", source)
        .bindList("keys", keys)
        .map((rs, context) ->
            rows.put(
                rs.getString(1),
                new Row(
                    rs.getLong(2), false, State.of(rs.getInt(3)), rs.getLong(4), rs.getLong(5))))
        .list();
  }

  Optional<Row> find(String id) {
    return Optional.ofNullable(rows.get(Column.key(id)));
  }

  Row findOrMake(String id, Ledger ledger) {
    return rows.computeIfAbsent(
        Column.key(id), key -> new Row(ledger.nextRow(), true, State.WITHDRAWN, 0, 0));
  }

  /** Writes the rows as they stand now. */
  void keep(Handle handle) {
    List<Map.Entry<String, Row>> made = new ArrayList<>();
    List<Row> old = new ArrayList<>();
    for (Map.Entry<String, Row> row : rows.entrySet()) {
      if (row.getValue().isNew) {
        made.add(row);
      } else {
        old.add(row.getValue());
      }
    }
    insert(handle, made);
    update(handle, old);
  }

  private void insert(Handle handle, List<Map.Entry<String, Row>> made) {
    try (PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO entry (id, source, key, state, newest, published)"
                + " VALUES (?, ?, ?, ?, ?, ?)")) {
      for (Map.Entry<String, Row> one : made) {
        Row row = one.getValue();
        batch.add(row.id, source, one.getKey(), row.state.number(), row.newest, row.published);
      }
      batch.execute();
    }
  }

  private static void update(Handle handle, List<Row> old) {
    try (PreparedBatch batch =
        handle.prepareBatch("UPDATE entry SET state = ?, newest = ?, published = ? WHERE id = ?")) {
      for (Row row : old) {
        batch.add(row.state.number(), row.newest, row.published, row.id);
      }
      batch.execute();
    }
  }
}
