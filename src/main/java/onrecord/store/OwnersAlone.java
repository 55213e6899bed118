package onrecord.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/**
 * Files and folders for their owner alone, as tenants' private pages are in them; where a file
 * system knows no such permissions (POSIX), as it makes them.
 */
public final class OwnersAlone {
  private static final System.Logger LOG = System.getLogger(OwnersAlone.class.getName());
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");

  private OwnersAlone() {}

  /**
   * Makes a folder, with those above it; one that is there stays as whoever made it wants it.
   *
   * @throws IOException if it cannot be made
   */
  public static void makeFolder(Path folder) throws IOException {
    Files.createDirectories(folder, attributes(folder, FOLDER));
  }

  /** An empty file: SQLite fills it, and gives what it keeps beside it the same permissions. */
  static void makeFile(Path file) throws IOException {
    Files.createFile(file, attributes(file, FILE));
  }

  private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> permissions) {
    return knowsPermissions(path)
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
        : new FileAttribute<?>[0];
  }

  private static boolean knowsPermissions(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  /** Takes from all others what they may do with a file; none where it is not there. */
  static void tighten(Path file) {
    if (knowsPermissions(file) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      try {
        take(file);
      } catch (IOException e) {
        LOG.log(System.Logger.Level.WARNING, "others than its owner may read {0}", file);
      }
    }
  }

  private static void take(Path file) throws IOException {
    Set<PosixFilePermission> now = Files.getPosixFilePermissions(file);
    Set<PosixFilePermission> owners = EnumSet.noneOf(PosixFilePermission.class);
    now.stream().filter(FOLDER::contains).forEach(owners::add);
    if (!owners.equals(now)) {
      var _ = Files.setPosixFilePermissions(file, owners);
    }
  }
}
