package onrecord.store;

import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import onrecord.index.SentenceVector;
import onrecord.index.TextKey;
import onrecord.index.Vectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * The vectors of a store. Whoever rebuilds an index asks for the vectors of all that stands: one
 * that was not asked for then is of words that are gone.
 */
final class KeptVectors implements Vectors {
  private static final System.Logger LOG = System.getLogger(KeptVectors.class.getName());

  /** How exactly it is known when a vector was asked for last: writing that down takes time too. */
  static final int EXACT_TO_DAYS = 30;

  private static final int KEYS_AT_ONCE = 2000;
  private static final int HEAD_BYTES = Long.BYTES + Float.BYTES;

  private final Database database;
  private final InstantSource clock;
  private volatile boolean asked;

  KeptVectors(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Whether any were asked for since the store was opened. */
  boolean wereAsked() {
    return asked;
  }

  /** Days since 1970. */
  static long day(Instant time) {
    return TimeUnit.SECONDS.toDays(time.getEpochSecond());
  }

  private record Row(TextKey key, long asked, SentenceVector vector) {}

  @Override
  public Map<TextKey, SentenceVector> get(Collection<TextKey> keys) {
    asked = true;
    Set<TextKey> wanted = Set.copyOf(keys);
    List<TextKey> all = List.copyOf(wanted);
    Map<TextKey, SentenceVector> found = HashMap.newHashMap(all.size());
    List<Long> forgotten = new ArrayList<>();
    long today = day(clock.instant());
    for (int from = 0; from < all.size(); from += KEYS_AT_ONCE) {
      for (Row row : read(all.subList(from, Math.min(all.size(), from + KEYS_AT_ONCE)))) {
        if (wanted.contains(row.key())) {
          found.put(row.key(), row.vector());
        }
        if (row.asked() < today - EXACT_TO_DAYS) {
          forgotten.add(row.key().high());
        }
      }
    }
    remember(forgotten, today);
    return found;
  }

  private List<Row> read(List<TextKey> keys) {
    String numbers =
        keys.stream()
            .map(key -> Long.toString(key.high()))
            .collect(Collectors.joining(",", "[", "]"));
    return database.read(handle ->
        handle
            .select(
                "SELECT key, asked, body FROM vector WHERE key IN ("
                    + database.dialect().numbers()
                    + ")",
                numbers)
            .map((rs, context) -> row(rs))
            .list());
  }

  private static Row row(ResultSet rs) throws SQLException {
    byte[] body = rs.getBytes(3);
    ByteBuffer head = ByteBuffer.wrap(body);
    TextKey key = new TextKey(rs.getLong(1), head.getLong());
    float scale = head.getFloat();
    byte[] values = Arrays.copyOfRange(body, HEAD_BYTES, body.length);
    return new Row(key, rs.getLong(2), new SentenceVector(values, scale));
  }

  /** What is not remembered is asked for again at the next start. */
  private void remember(List<Long> keys, long today) {
    if (keys.isEmpty()) {
      return;
    }
    try {
      database.change(handle -> remember(handle, keys, today));
    } catch (UncheckedIOException e) {
      LOG.log(System.Logger.Level.WARNING, e.getMessage());
    }
  }

  private static void remember(Handle handle, List<Long> keys, long today) {
    try (PreparedBatch batch = handle.prepareBatch("UPDATE vector SET asked = ? WHERE key = ?")) {
      keys.forEach(key -> batch.add(today, key));
      batch.execute();
    }
  }

  @Override
  public void put(Map<TextKey, SentenceVector> made) {
    if (!made.isEmpty()) {
      long today = day(clock.instant());
      database.change(handle -> put(handle, made, today));
    }
  }

  private static void put(Handle handle, Map<TextKey, SentenceVector> made, long today) {
    try (PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO vector (key, asked, body) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")) {
      made.forEach((key, vector) -> batch.add(key.high(), today, body(key, vector)));
      batch.execute();
    }
  }

  private static byte[] body(TextKey key, SentenceVector vector) {
    byte[] values = vector.values();
    return ByteBuffer.allocate(HEAD_BYTES + values.length)
        .putLong(key.low())
        .putFloat(vector.scale())
        .put(values)
        .array();
  }
}
