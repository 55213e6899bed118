package onrecord.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may read what is kept, whatever the process would give to a file of its own. */
final class OwnersAloneTest {
  @TempDir private Path temporary;

  @BeforeEach
  void knowsPermissions() {
    assumeTrue(
        temporary.getFileSystem().supportedFileAttributeViews().contains("posix"),
        "skipped: this file system knows no permissions");
  }

  private static String mode(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  private static List<Path> databases(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> !file.toString().endsWith(".lock")).toList();
    }
  }

  @Test
  void whatIsMadeIsItsOwnersAlone() throws Exception {
    Path folder = temporary.resolve("share/onrecord");
    try (Store store = Databases.open(new StoreSettings.Embedded(folder))) {
      assertThat(store.writeProblem()).isEmpty();
      assertThat(mode(folder)).isEqualTo("rwx------");
      assertThat(mode(temporary.resolve("share"))).isEqualTo("rwx------");
      assertThat(databases(folder)).hasSizeGreaterThan(2);
      for (Path file : databases(folder)) {
        assertThat(mode(file)).as(file.toString()).isEqualTo("rw-------");
      }
    }
  }

  @Test
  void whatWasOpenToOthersIsTightenedInAFolderThatIsLeftAsItIs() throws Exception {
    Path folder = Files.createDirectory(temporary.resolve("data"));
    StoreSettings settings = new StoreSettings.Embedded(folder);
    Databases.open(settings).close();
    Path file = folder.resolve(SqliteFile.NAME);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    try (Store store = Databases.open(settings)) {
      assertThat(store.writeProblem()).isEmpty();
      assertThat(mode(folder)).isEqualTo("rwxr-xr-x");
      for (Path each : databases(folder)) {
        assertThat(mode(each)).as(each.toString()).isEqualTo("rw-------");
      }
    }
  }

  @Test
  void whatWasSetAsideAndWhatStandsInItsPlaceAreToo() throws Exception {
    Path folder = Files.createDirectory(temporary.resolve("data"));
    Path file = Files.writeString(folder.resolve(SqliteFile.NAME), "no database, ".repeat(1_000));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    try (Store store = Databases.open(new StoreSettings.Embedded(folder))) {
      assertThat(store.health().setAside()).hasSize(1);
      for (Path each : databases(folder)) {
        assertThat(mode(each)).as(each.toString()).isEqualTo("rw-------");
      }
    }
  }
}
