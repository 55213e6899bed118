package onrecord.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Prints what it costs to keep 100,000 invented entries as a running bot does, on SQLite and on
 * PostgreSQL, how much disk they take, and what a start over them costs: {@code java -cp
 * target/classes:target/test-classes:TEST_CLASS_PATH onrecord.store.RecordFigures [SQLITE]
 * [POSTGRESQL]}. Each step is a process of its own, with the launcher's flags.
 */
public final class RecordFigures {
  private RecordFigures() {}

  public static void main(String[] arguments) throws Exception {
    List<String> names =
        arguments.length == 0 ? List.of("SQLITE", "POSTGRESQL") : List.of(arguments);
    for (String name : names) {
      System.out.printf("%n%s%n", name);
      StoreSettings settings = Databases.valueOf(name).fresh();
      String place =
          switch (settings) {
            case StoreSettings.Embedded embedded -> embedded.folder().toString();
            case StoreSettings.Postgresql postgresql -> postgresql.url();
            case StoreSettings.InMemory _ -> throw new IllegalArgumentException(name);
          };
      run(RecordKept.class, place);
      disk(settings);
      run(RecordBack.class, place);
    }
    System.exit(0);
  }

  static StoreSettings at(String place) {
    return place.startsWith("jdbc:")
        ? new StoreSettings.Postgresql(place, "postgres", "postgres")
        : new StoreSettings.Embedded(Path.of(place));
  }

  private static void run(Class<?> main, String place) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName(),
                place));
    int status = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (status != 0) {
      throw new IllegalStateException(main + " ended with " + status);
    }
  }

  /** The file after all is written back to it, and without the table of vectors. */
  private static void disk(StoreSettings settings) throws Exception {
    Path copy = Databases.folder().resolve("copy.db");
    try (Store store = Databases.open(settings)) {
      store.backup(copy);
      double all = store.health().bytes();
      double withVectors = Files.size(copy);
      try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + copy);
          Statement statement = connection.createStatement()) {
        statement.execute("DELETE FROM vector");
        statement.execute("VACUUM");
        int entries = count(statement);
        System.out.printf(
            "bytes an entry: %.0f as it lies there, %.0f in a copy, %.0f in one without vectors%n",
            all / entries, withVectors / entries, Files.size(copy) / (double) entries);
      }
    }
    Files.delete(copy);
  }

  private static int count(Statement statement) throws Exception {
    try (ResultSet rows = statement.executeQuery("SELECT count(*) FROM entry")) {
      return rows.next() ? rows.getInt(1) : 0;
    }
  }
}
