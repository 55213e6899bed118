package onrecord.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** How this program talks to SQLite. */
final class SqliteFile {
  /** Of the file in the data folder. */
  static final String NAME = "onrecord.db";

  private static final Duration OTHERS_WRITE_AT_MOST = Duration.ofSeconds(20);
  private static final int READERS = 4;
  private static final long LARGEST_JOURNAL = 64L << 20;
  private static final int CACHE_KIBIBYTES = 8 << 10;

  private SqliteFile() {}

  /** A commit that returned is on the disk; readers do not wait for it. */
  static SQLiteDataSource source(String url) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout((int) OTHERS_WRITE_AT_MOST.toMillis());
    config.enforceForeignKeys(true);
    config.setCacheSize(-CACHE_KIBIBYTES);
    config.setJournalSizeLimit((int) LARGEST_JOURNAL);
    // A transaction that reads first and then finds that it may not write could only be thrown
    // away.
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl(url);
    return source;
  }

  static String url(Path file) {
    return "jdbc:sqlite:" + file.toAbsolutePath();
  }

  /** One connection writes, a few read. */
  static Database open(Path file) {
    HikariDataSource writers = pool(source(url(file)), 1);
    return new Database(Dialect.SQLITE, writers, pool(reading(file), READERS));
  }

  private static SQLiteDataSource reading(Path file) {
    SQLiteDataSource source = source(url(file));
    source.getConfig().setTransactionMode(SQLiteConfig.TransactionMode.DEFERRED);
    return source;
  }

  /** A memory that each connection has for itself: there is but one. */
  static HikariDataSource memory() {
    return pool(source("jdbc:sqlite::memory:"), 1);
  }

  static HikariDataSource pool(SQLiteDataSource source, int connections) {
    HikariConfig config = new HikariConfig();
    config.setDataSource(source);
    config.setMaximumPoolSize(connections);
    config.setMinimumIdle(1);
    config.setMaxLifetime(0);
    config.setIdleTimeout(0);
    // What people had erased must not stand in the file for whoever reads its bytes.
    config.setConnectionInitSql("PRAGMA secure_delete = ON");
    config.setConnectionTimeout(OTHERS_WRITE_AT_MOST.plusSeconds(10).toMillis());
    return new HikariDataSource(config);
  }
}
