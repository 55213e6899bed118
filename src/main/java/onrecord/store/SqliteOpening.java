package onrecord.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.sqlite.SQLiteDataSource;

/**
 * Brings the file of a store to where it can be worked with, whatever state it is in. Files come to
 * be under other names and are renamed when they are whole, so that a crash leaves no half of one.
 */
final class SqliteOpening {
  private static final System.Logger LOG = System.getLogger(SqliteOpening.class.getName());

  /** What SQLite keeps beside a file. */
  private static final List<String> COMPANIONS = List.of("-wal", "-shm");

  private static final String JOURNAL = "-wal";

  private static final String DAMAGED = SqliteFile.NAME + ".damaged-";

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS").withZone(ZoneOffset.UTC);

  private final Path file;
  private final Path unfinished;
  private final Path salvaged;
  private final Path reading;
  private final InstantSource clock;
  private final FolderLock lock;

  SqliteOpening(Path folder, InstantSource clock, FolderLock lock) {
    this.file = folder.resolve(SqliteFile.NAME);
    this.unfinished = folder.resolve(SqliteFile.NAME + ".new");
    this.salvaged = folder.resolve(SqliteFile.NAME + ".salvaged");
    this.reading = folder.resolve(SqliteFile.NAME + ".reading");
    this.clock = clock;
    this.lock = lock;
  }

  Path open() throws IOException, StoreException, SQLException {
    finishSalvage();
    if (Files.exists(file)) {
      tighten();
      Optional<String> damage = FileCheck.damage(file);
      if (damage.isPresent()) {
        replace(damage.get());
      }
    } else {
      remove(file);
      create();
      move(unfinished, file);
    }
    Migrations.bringUp(Dialect.SQLITE, SqliteFile.source(SqliteFile.url(file)));
    return file;
  }

  /** A crash may have come between setting a file aside and putting another in its place. */
  private void finishSalvage() throws IOException {
    if (!Files.exists(salvaged)) {
      return;
    }
    if (Files.exists(file)) {
      remove(salvaged);
    } else {
      move(salvaged, file);
    }
  }

  /** What an older version of this program, or a copy by hand, left open to others. */
  private void tighten() {
    OwnersAlone.tighten(file);
    COMPANIONS.forEach(companion -> OwnersAlone.tighten(beside(file, companion)));
  }

  private void create() throws IOException, StoreException, SQLException {
    remove(unfinished);
    OwnersAlone.makeFile(unfinished);
    SQLiteDataSource source = SqliteFile.source(SqliteFile.url(unfinished));
    Migrations.bringUp(Dialect.SQLITE, source);
  }

  private void replace(String damage) throws IOException, StoreException, SQLException {
    if (!lock.isAlone()) {
      throw new StoreException(
          file + " is damaged (" + damage + ") and another process has it open: stop that one");
    }
    Path aside = aside();
    create();
    long rows = salvage();
    move(unfinished, salvaged);
    setAside(aside);
    move(salvaged, file);
    LOG.log(
        System.Logger.Level.WARNING,
        "the store was damaged ({0}): it is set aside as {1}, and {2} rows of it were taken over",
        damage.lines().reduce("", (before, line) -> line),
        aside,
        rows);
  }

  /** Whether this is the file of a damaged store, and not a companion of one. */
  static boolean isSetAside(Path file) {
    String name = file.getFileName().toString();
    return name.startsWith(DAMAGED) && COMPANIONS.stream().noneMatch(name::endsWith);
  }

  private long salvage() throws IOException, SQLException {
    remove(reading);
    DamagedFile.copy(file, unfinished, reading);
    Path journal = beside(file, JOURNAL);
    if (Files.exists(journal)) {
      Files.copy(journal, beside(reading, JOURNAL));
    }
    try {
      return Salvage.copy(reading, unfinished);
    } finally {
      remove(reading);
    }
  }

  private Path aside() {
    String name = DAMAGED + STAMP.format(clock.instant());
    Path aside = file.resolveSibling(name);
    for (int n = 2; Files.exists(aside); n++) {
      aside = file.resolveSibling(name + "-" + n);
    }
    return aside;
  }

  /** Its companions go first: a new file must not meet the journal of the old one. */
  private void setAside(Path aside) throws IOException {
    for (String companion : COMPANIONS) {
      Path beside = beside(file, companion);
      if (Files.exists(beside)) {
        move(beside, beside(aside, companion));
      }
    }
    move(file, aside);
  }

  private static void remove(Path file) throws IOException {
    Files.deleteIfExists(file);
    for (String companion : COMPANIONS) {
      Files.deleteIfExists(beside(file, companion));
    }
  }

  private static Path beside(Path file, String companion) {
    return file.resolveSibling(file.getFileName() + companion);
  }

  private static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    sync(to.toAbsolutePath().resolveSibling("."));
  }

  /** A new name lasts once its folder is on the disk. */
  static void sync(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
