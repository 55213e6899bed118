package onrecord;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import onrecord.place.Seal;
import onrecord.store.OwnersAlone;

/**
 * A key that seals what we give out: made once, and kept in a file that its owner alone may read.
 * With it gone all that was given out is void, which is how all of it is withdrawn.
 */
enum KeyFile {
  /** Of links to pages. */
  LINKS("links.key"),
  /** Of buttons under posts. */
  BUTTONS("buttons.key");

  private final String file;

  KeyFile(String file) {
    this.file = file;
  }

  /**
   * The key of the data folder; where there is no such folder one that ends with the process.
   *
   * @throws Refusal if it cannot be read or made
   */
  byte[] of(Optional<Path> data) throws Refusal {
    try {
      if (data.isEmpty()) {
        return Seal.random(Seal.BYTES);
      }
      OwnersAlone.makeFolder(data.get());
      return in(data.get());
    } catch (IOException e) {
      throw Refusal.usage("the key in " + file + " cannot be read (" + e.getMessage() + ")");
    }
  }

  /**
   * The key of a folder; a new one where it has none.
   *
   * @throws IOException if it cannot be read or made, or is no key
   */
  byte[] in(Path folder) throws IOException {
    Path file = folder.resolve(this.file);
    if (!Files.exists(file)) {
      Files.createDirectories(folder);
      make(file);
    }
    byte[] key = Files.readAllBytes(file);
    if (key.length != Seal.BYTES) {
      throw new IOException(file + ": " + key.length + " bytes; expected a key of " + Seal.BYTES);
    }
    return key;
  }

  /** Whole or not at all: another process may look for it at the same time. */
  private static void make(Path file) throws IOException {
    // Its owner alone may read it, as any such file.
    Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "key", "");
    try (FileChannel out = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
      int _ = out.write(ByteBuffer.wrap(Seal.random(Seal.BYTES)));
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
