package onrecord.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;

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
    // Its owner alone may read it, as any such file.
    Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), NAME, "");
    try (FileChannel out = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
      int _ = out.write(ByteBuffer.wrap(unkept()));
      out.force(true);
    }
    try {
      Files.createLink(file, fresh);
    } catch (FileAlreadyExistsException e) {
      // The other process was first, and its key is ours too.
    } catch (UnsupportedOperationException e) {
      Files.move(fresh, file);
    } finally {
      boolean _ = Files.deleteIfExists(fresh);
    }
  }
}
