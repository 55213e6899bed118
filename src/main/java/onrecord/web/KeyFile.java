package onrecord.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;

/**
 * The key that signs links: made once, and kept in a file that its owner alone may read. With it
 * gone every link given out is void, which is how all of them are withdrawn.
 */
public final class KeyFile {
  private static final String NAME = "links.key";
  private static final SecureRandom RANDOM = new SecureRandom();

  private KeyFile() {}

  /** A key that ends with the process. */
  public static byte[] unkept() {
    byte[] key = new byte[SignedLinks.KEY_BYTES];
    RANDOM.nextBytes(key);
    return key;
  }

  /**
   * The key of a folder; a new one where it has none.
   *
   * @throws IOException if it cannot be read or made, or is no key
   */
  public static byte[] in(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    if (!Files.exists(file)) {
      Files.createDirectories(folder);
      make(file);
    }
    byte[] key = Files.readAllBytes(file);
    if (key.length != SignedLinks.KEY_BYTES) {
      throw new IOException(
          file + ": " + key.length + " bytes; expected a key of " + SignedLinks.KEY_BYTES);
    }
    return key;
  }

  /** Whole or not at all: another process may look for it at the same time. */
  private static void make(Path file) throws IOException {
    Path fresh = file.resolveSibling(NAME + "." + ProcessHandle.current().pid());
    try (FileChannel out =
        FileChannel.open(
            fresh, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), owners())) {
      int _ = out.write(ByteBuffer.wrap(unkept()));
      out.force(true);
    }
    try {
      Files.createLink(file, fresh);
    } catch (FileAlreadyExistsException e) {
      // The other process was first, and its key is ours too.
    } finally {
      Files.delete(fresh);
    }
  }

  private static FileAttribute<?>[] owners() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
