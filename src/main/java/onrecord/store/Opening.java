package onrecord.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * A store that was opened.
 *
 * @param folder where its file lies, if it is one
 * @param lock ends when it is closed
 * @param shared whether other processes had it open, or may have, when it was opened
 */
record Opening(Database database, Optional<Path> folder, Closeable lock, boolean shared)
    implements Closeable {
  private static final System.Logger LOG = System.getLogger(Opening.class.getName());
  private static final int CONNECTIONS = 8;
  private static final Duration CONNECTS_WITHIN = Duration.ofSeconds(10);
  private static final Closeable NO_LOCK = () -> {};

  static Opening of(StoreSettings settings, InstantSource clock) throws StoreException {
    Quiet.libraries();
    try {
      return switch (settings) {
        case StoreSettings.Embedded embedded -> file(embedded.folder(), clock);
        case StoreSettings.Postgresql postgresql -> postgresql(postgresql);
        case StoreSettings.InMemory inMemory -> memory();
      };
    } catch (SQLException | PoolInitializationException e) {
      throw StoreException.of(Failure.of("opened", e), e);
    }
  }

  private static Opening file(Path folder, InstantSource clock)
      throws SQLException, StoreException {
    try {
      OwnersAlone.makeFolder(folder);
      return FolderLock.opening(
          folder.resolve(SqliteFile.NAME + ".lock"), lock -> file(folder, clock, lock));
    } catch (IOException e) {
      throw new StoreException(
          "the store cannot be opened: its folder "
              + folder
              + " must be there and writable ("
              + e.getMessage()
              + ")",
          e);
    }
  }

  private static Opening file(Path folder, InstantSource clock, FolderLock lock)
      throws IOException, SQLException, StoreException {
    Path file = new SqliteOpening(folder, clock, lock).open();
    boolean alone = lock.isAlone();
    Opening opening = new Opening(SqliteFile.open(file), Optional.of(folder), lock, !alone);
    if (alone) {
      endClaims(opening.database());
    }
    return opening;
  }

  /** A process that was killed does nothing any more: what it had claimed need not wait. */
  private static void endClaims(Database database) {
    try {
      for (String table : List.of("source", "delivery")) {
        database.change(handle ->
            handle.execute(
                "UPDATE "
                    + table
                    + " SET claimed_by = NULL, claimed_until = NULL WHERE claimed_by IS NOT NULL"));
      }
      database.change(KeptTimetable::endPicks);
    } catch (UncheckedIOException e) {
      LOG.log(System.Logger.Level.DEBUG, "claims end when their time is over", e);
    }
  }

  private static Opening memory() throws SQLException {
    HikariDataSource pool = SqliteFile.memory();
    Migrations.makeInMemory(pool);
    return new Opening(new Database(Dialect.SQLITE, pool, pool), Optional.empty(), NO_LOCK, false);
  }

  private static Opening postgresql(StoreSettings.Postgresql settings)
      throws SQLException, StoreException {
    HikariDataSource pool = pool(settings);
    Migrations.bringUp(Dialect.POSTGRESQL, pool);
    return new Opening(
        new Database(Dialect.POSTGRESQL, pool, pool), Optional.empty(), NO_LOCK, true);
  }

  static HikariDataSource pool(StoreSettings.Postgresql settings) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(settings.url());
    config.setUsername(settings.user());
    config.setPassword(settings.password());
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(CONNECTS_WITHIN.toMillis());
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    return new HikariDataSource(config);
  }

  @Override
  public void close() throws IOException {
    database.close();
    lock.close();
  }
}
