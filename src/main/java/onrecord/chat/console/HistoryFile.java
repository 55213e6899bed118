package onrecord.chat.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/** The file in which typed lines are kept for the next time. */
final class HistoryFile {
  private static final Set<PosixFilePermission> OWNER_ALONE =
      PosixFilePermissions.fromString("rw-------");

  private HistoryFile() {}

  /**
   * The file, made if need be, readable by its owner alone where the file system knows owners;
   * empty where it cannot be written, and the chat then remembers until it ends.
   */
  static Optional<Path> prepare(Path file) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      if (Files.notExists(file)) {
        create(file);
      }
      return Files.isRegularFile(file) && Files.isWritable(file) && Files.isReadable(file)
          ? Optional.of(file)
          : Optional.empty();
    } catch (IOException | SecurityException unwritable) {
      return Optional.empty();
    }
  }

  private static void create(Path file) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ALONE));
    } else {
      Files.createFile(file);
    }
  }
}
