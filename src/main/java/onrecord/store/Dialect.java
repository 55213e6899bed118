package onrecord.store;

import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** What SQLite and PostgreSQL call by different names. */
enum Dialect {
  SQLITE(
      "INTEGER PRIMARY KEY",
      "BLOB",
      "SELECT value FROM json_each(?)",
      "",
      TransactionIsolationLevel.SERIALIZABLE,
      "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()",
      Optional.of("PRAGMA wal_checkpoint(TRUNCATE)")),
  POSTGRESQL(
      "BIGINT PRIMARY KEY",
      "BYTEA",
      "SELECT CAST(value AS BIGINT) FROM json_array_elements_text(CAST(? AS JSON))",
      " FOR UPDATE SKIP LOCKED",
      TransactionIsolationLevel.REPEATABLE_READ,
      "SELECT pg_database_size(current_database())",
      Optional.empty());

  private final String row;
  private final String bytes;
  private final String numbers;
  private final String skipLocked;
  private final TransactionIsolationLevel snapshot;
  private final String size;
  private final Optional<String> emptyJournal;

  Dialect(
      String row,
      String bytes,
      String numbers,
      String skipLocked,
      TransactionIsolationLevel snapshot,
      String size,
      Optional<String> emptyJournal) {
    this.row = row;
    this.bytes = bytes;
    this.numbers = numbers;
    this.skipLocked = skipLocked;
    this.snapshot = snapshot;
    this.size = size;
    this.emptyJournal = emptyJournal;
  }

  /** The words of the schema that differ. */
  Map<String, String> types() {
    return Map.of("row", row, "bytes", bytes);
  }

  /** Selects the numbers of a JSON array, the statement's one parameter. */
  String numbers() {
    return numbers;
  }

  /** Ends a selection of rows that no other transaction has locked. */
  String skipLocked() {
    return skipLocked;
  }

  /** Of a transaction in which everything is of one moment. */
  TransactionIsolationLevel snapshot() {
    return snapshot;
  }

  /** Writes what a journal holds into the tables, and nothing is left in it; none has none. */
  Optional<String> emptyJournal() {
    return emptyJournal;
  }

  /** Selects how many bytes all tables take up. */
  String size() {
    return size;
  }
}
