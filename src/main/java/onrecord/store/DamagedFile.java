package onrecord.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A copy of a damaged file of SQLite to read from, with what SQLite needs to look at it at all: the
 * header of a whole one, and as many bytes as its pages take up (<a
 * href="https://sqlite.org/fileformat2.html#the_database_header">The Database Header</a>).
 */
final class DamagedFile {
  private static final int PAGE_BYTES = 4096;
  private static final int HEADER_BYTES = 100;

  /** How many pages there are; after it, where free ones are, which a reader need not know. */
  private static final int PAGE_COUNT = 28;

  private static final int FREE_PAGES = 32;
  private static final int AFTER_FREE_PAGES = 40;

  private DamagedFile() {}

  /**
   * Makes the copy.
   *
   * @param whole a file of the same tables
   */
  static void copy(Path damaged, Path whole, Path copy) throws IOException {
    Files.copy(damaged, copy, StandardCopyOption.REPLACE_EXISTING);
    ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES);
    try (FileChannel from = FileChannel.open(whole, StandardOpenOption.READ);
        FileChannel to =
            FileChannel.open(copy, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      var _ = from.read(header, 0);
      header.putInt(PAGE_COUNT, wholePages(to));
      header.put(FREE_PAGES, new byte[AFTER_FREE_PAGES - FREE_PAGES]);
      var _ = to.write(header.flip(), 0);
    }
  }

  /** Fills the last page up. */
  private static int wholePages(FileChannel file) throws IOException {
    int pages = Math.toIntExact(Math.ceilDiv(Math.max(file.size(), 1), PAGE_BYTES));
    long end = (long) pages * PAGE_BYTES;
    if (file.size() < end) {
      var _ = file.write(ByteBuffer.allocate(1), end - 1);
    }
    return pages;
  }
}
