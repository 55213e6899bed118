package onrecord.store;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * What somebody who is about to start finds of a store. Nothing is made or brought up to date by
 * looking, and one that a bot has open is read alone.
 *
 * @param words for people: how it is, and what to do about it
 */
public record Inspection(Verdict verdict, String words) {
  /** How it is. */
  public enum Verdict {
    WELL,
    /** It will work, and something is to be known of it first. */
    DOUBTFUL,
    /** It will not work. */
    WRONG
  }

  /** Looks at a store; takes long for a large one that nobody uses, as all of it is read. */
  public static Inspection of(StoreSettings settings) {
    Quiet.libraries();
    try {
      return switch (settings) {
        case StoreSettings.Embedded embedded -> of(embedded.folder().resolve(SqliteFile.NAME));
        case StoreSettings.Postgresql postgresql -> of(postgresql);
        case StoreSettings.InMemory _ ->
            new Inspection(Verdict.DOUBTFUL, "nothing is kept after the end");
      };
    } catch (SQLException | PoolInitializationException e) {
      return wrong(Failure.of("opened", e).reason());
    } catch (UncheckedIOException | IOException | StoreException e) {
      return wrong(String.valueOf(e.getMessage()));
    }
  }

  private static Inspection of(Path file) throws SQLException, IOException, StoreException {
    if (!Files.exists(file)) {
      return well("none yet: the first start makes " + file);
    }
    Path lock = file.resolveSibling(file.getFileName() + ".lock");
    if (FolderLock.isHeld(lock)) {
      int version = Migrations.version(SqliteFile.source(SqliteFile.url(file)));
      return older(version).orElseGet(() -> well(file + " is open in a bot that runs, and read"));
    }
    Optional<String> damage = FileCheck.damage(file);
    if (damage.isPresent()) {
      return wrong(
          file
              + " is damaged ("
              + damage.get().lines().findFirst().orElse("")
              + "): copy it; the next start sets it aside and takes over what can be read");
    }
    try (Database database = SqliteFile.open(file)) {
      return tried(database, SqliteFile.source(SqliteFile.url(file)), file.toString());
    }
  }

  private static Inspection of(StoreSettings.Postgresql settings) throws SQLException {
    try (HikariDataSource pool = Opening.pool(settings)) {
      if (Migrations.version(pool) == 0) {
        return well("PostgreSQL answers and has no tables yet: the first start makes them");
      }
      return tried(new Database(Dialect.POSTGRESQL, pool, pool), pool, "PostgreSQL");
    }
  }

  private static Inspection tried(Database database, DataSource source, String name)
      throws SQLException {
    Optional<Inspection> older = older(Migrations.version(source));
    if (older.isPresent()) {
      return older.get();
    }
    long before = lastRow(database);
    Optional<String> unwritten = database.tried(Store::takeRow);
    if (unwritten.isPresent()) {
      return wrong(unwritten.get());
    }
    return lastRow(database) > before
        ? well(name + " was read, written and read back")
        : wrong(name + " does not hold what was written to it");
  }

  private static long lastRow(Database database) {
    return database.read(handle ->
        handle.select("SELECT last_row FROM ledger WHERE id = 1").mapTo(Long.class).one());
  }

  private static Optional<Inspection> older(int version) {
    if (version > Migrations.NEWEST) {
      return Optional.of(wrong("it was written by a newer Onrecord: start that one"));
    }
    return version == Migrations.NEWEST
        ? Optional.empty()
        : Optional.of(
            new Inspection(
                Verdict.DOUBTFUL,
                "its tables are version "
                    + version
                    + ", the next start brings them to "
                    + Migrations.NEWEST
                    + ": make a backup first"));
  }

  private static Inspection well(String words) {
    return new Inspection(Verdict.WELL, words);
  }

  private static Inspection wrong(String words) {
    return new Inspection(Verdict.WRONG, words);
  }
}
