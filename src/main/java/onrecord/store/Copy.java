package onrecord.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Copies a store, as it is at one moment, into one SQLite file that is a store as well, while
 * others go on writing.
 */
final class Copy {
  private static final int ROWS_AT_ONCE = 1000;

  private Copy() {}

  /**
   * @param file is made; nothing stands under its name before the copy is whole and on the disk
   * @throws StoreException if there is something of that name already, or it cannot be written
   */
  static void to(Path file, Database database) throws StoreException {
    if (Files.exists(file)) {
      throw new StoreException(file + " is there already: a copy overwrites nothing");
    }
    Path folder = file.toAbsolutePath().resolveSibling(".");
    Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
    try {
      Files.deleteIfExists(unfinished);
      OwnersAlone.makeFile(unfinished);
      copy(database, unfinished);
      finish(unfinished, file);
      SqliteOpening.sync(folder);
    } catch (IOException | SQLException | UncheckedIOException e) {
      throw new StoreException(file + " cannot be written: " + e.getMessage(), e);
    }
  }

  private static void copy(Database database, Path file)
      throws IOException, SQLException, StoreException {
    if (database.dialect() == Dialect.SQLITE) {
      // One read transaction: in WAL mode writers of any process go on beside it.
      database.read(handle -> handle.execute("VACUUM INTO ?", file.toString()));
    } else {
      rows(database, file);
    }
  }

  private static void rows(Database database, Path file) throws SQLException, StoreException {
    Migrations.bringUp(Dialect.SQLITE, SqliteFile.source(SqliteFile.url(file)));
    try (Connection target = SqliteFile.source(SqliteFile.url(file)).getConnection()) {
      target.setAutoCommit(false);
      try (Statement statement = target.createStatement()) {
        statement.execute("DELETE FROM ledger");
      }
      database.snapshot(handle -> rows(handle, target));
      target.commit();
    }
  }

  private static boolean rows(Handle handle, Connection target) {
    try {
      for (String table : Tables.IN_ORDER) {
        rows(handle.getConnection(), target, table);
      }
      return true;
    } catch (SQLException e) {
      throw Failure.of("copied", e).unchecked();
    }
  }

  private static void rows(Connection source, Connection target, String table) throws SQLException {
    List<String> columns = Tables.columns(target, table);
    String names = String.join(", ", columns);
    String places = String.join(", ", Collections.nCopies(columns.size(), "?"));
    try (Statement select = source.createStatement();
        PreparedStatement insert =
            target.prepareStatement(
                "INSERT INTO " + table + " (" + names + ") VALUES (" + places + ")")) {
      select.setFetchSize(ROWS_AT_ONCE);
      try (ResultSet rows = select.executeQuery("SELECT " + names + " FROM " + table)) {
        while (rows.next()) {
          insert(insert, rows, columns.size());
        }
      }
    }
  }

  private static void insert(PreparedStatement insert, ResultSet row, int columns)
      throws SQLException {
    for (int i = 1; i <= columns; i++) {
      insert.setObject(i, row.getObject(i));
    }
    insert.executeUpdate();
  }

  private static void finish(Path unfinished, Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(unfinished, file);
  }
}
