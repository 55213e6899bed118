package onrecord.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * Knows which processes have a store open, by locks on a file beside it: only one opens it at a
 * time, and whoever sets it aside is alone with it. The locks end with the process.
 */
final class FolderLock implements Closeable {
  private static final long OPENING = 0;
  private static final long USING = 1;

  /** Those of this process: closing one channel would end the locks of all. */
  private static final Map<Path, FolderLock> OURS = new HashMap<>();

  private final Path file;
  private final FileChannel channel;
  private int users;

  private FolderLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** What is done with a store while nobody else opens it. */
  interface Work<T> {
    T open(FolderLock lock) throws IOException, SQLException, StoreException;
  }

  /** Opens a store that is then in use, until it is closed. */
  static <T> T opening(Path file, Work<T> work) throws IOException, SQLException, StoreException {
    synchronized (OURS) {
      FolderLock lock = of(file.toAbsolutePath().normalize());
      try (FileLock _ = lock.channel.lock(OPENING, 1, false)) {
        T opened = work.open(lock);
        lock.use();
        return opened;
      } finally {
        lock.endIfUnused();
      }
    }
  }

  /** Whether somebody has the store open whose lock file this is. */
  static boolean isHeld(Path file) throws IOException {
    synchronized (OURS) {
      if (OURS.containsKey(file.toAbsolutePath().normalize())) {
        return true;
      }
      if (!Files.exists(file)) {
        return false;
      }
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
          FileLock lock = channel.tryLock(USING, 1, false)) {
        return lock == null;
      }
    }
  }

  private static FolderLock of(Path file) throws IOException {
    FolderLock known = OURS.get(file);
    if (known != null) {
      return known;
    }
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    FolderLock lock = new FolderLock(file, channel);
    OURS.put(file, lock);
    return lock;
  }

  private void use() throws IOException {
    if (users == 0) {
      var _ = channel.lock(USING, 1, true);
    }
    users++;
  }

  private void endIfUnused() throws IOException {
    if (users == 0) {
      OURS.remove(file);
      channel.close();
    }
  }

  /** Whether nobody has the store open. */
  boolean isAlone() throws IOException {
    if (users > 0) {
      return false;
    }
    try (FileLock lock = channel.tryLock(USING, 1, false)) {
      return lock != null;
    }
  }

  @Override
  public void close() throws IOException {
    synchronized (OURS) {
      users--;
      endIfUnused();
    }
  }
}
