package onrecord.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Optional;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * Why a database did not do what was asked, in words that hold no statement, address or password.
 *
 * @param reason for people
 * @param cause as the driver told it
 */
record Failure(String reason, SQLException cause) {
  /**
   * @param done "read" or "written"
   */
  static Failure of(String done, Throwable thrown) {
    Optional<SQLException> cause = sqlCause(thrown);
    String words = cause.map(Failure::words).orElseGet(() -> thrown.getClass().getSimpleName());
    return new Failure(
        "the store cannot be " + done + ": " + words, cause.orElseGet(SQLException::new));
  }

  UncheckedIOException unchecked() {
    return new UncheckedIOException(new IOException(reason, cause));
  }

  /** Whether a database on the network may do it later, with nobody changing anything here. */
  boolean mayPass() {
    String state = Optional.ofNullable(cause.getSQLState()).orElse("");
    return !(cause instanceof SQLiteException) && (isUnreached(state) || state.equals("53300"));
  }

  /** The error that SQLite gave, if it was SQLite. */
  static Optional<SQLiteErrorCode> sqliteCode(Throwable thrown) {
    return sqlCause(thrown)
        .filter(SQLiteException.class::isInstance)
        .map(e -> ((SQLiteException) e).getResultCode());
  }

  private static Optional<SQLException> sqlCause(Throwable thrown) {
    Throwable cause = thrown;
    while (cause != null && !(cause instanceof SQLException)) {
      cause = cause.getCause();
    }
    return Optional.ofNullable((SQLException) cause);
  }

  private static String words(SQLException cause) {
    return cause instanceof SQLiteException sqlite
        ? words(sqlite.getResultCode())
        : words(Optional.ofNullable(cause.getSQLState()).orElse(""), cause);
  }

  /** Extended codes begin with the name of the plain one. */
  private static String words(SQLiteErrorCode code) {
    String name = code.name();
    if (name.startsWith("SQLITE_FULL")) {
      return "the disk is full";
    }
    if (name.startsWith("SQLITE_READONLY") || name.startsWith("SQLITE_CANTOPEN")) {
      return "its file or folder may not be written";
    }
    if (name.startsWith("SQLITE_CORRUPT") || name.startsWith("SQLITE_NOTADB")) {
      return "its file is damaged; it is set aside at the next start";
    }
    if (name.startsWith("SQLITE_BUSY") || name.startsWith("SQLITE_LOCKED")) {
      return "another process is writing for too long";
    }
    return name.startsWith("SQLITE_IOERR") ? "the disk does not work" : code.message;
  }

  /** PostgreSQL, appendix A. */
  private static String words(String state, SQLException cause) {
    return switch (state) {
      case "53100" -> "the disk is full";
      case "53300" -> "PostgreSQL has too many connections";
      case "25006" -> "PostgreSQL takes no changes now";
      case "28000", "28P01" -> "PostgreSQL does not know this user or password";
      case "3D000" -> "PostgreSQL has no such database";
      default ->
          isUnreached(state)
              ? "PostgreSQL cannot be reached"
              : "PostgreSQL says " + state + ", " + firstLine(cause);
    };
  }

  private static boolean isUnreached(String state) {
    return state.isEmpty() || state.startsWith("08") || state.startsWith("57P");
  }

  private static String firstLine(SQLException cause) {
    return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
  }
}
