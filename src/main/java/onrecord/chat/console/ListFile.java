package onrecord.chat.console;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import onrecord.reader.Decoding;

/** A file that somebody names where another platform would have them attach one. */
final class ListFile {
  static final int MAX_BYTES = 1_000_000;

  private ListFile() {}

  /**
   * The text of it.
   *
   * @throws IOException if it cannot be read, or is longer than {@value #MAX_BYTES} bytes; the
   *     message says why
   */
  static String read(String name) throws IOException {
    try (InputStream in = Files.newInputStream(Path.of(name))) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw new IOException("longer than " + MAX_BYTES + " bytes");
      }
      return Decoding.text(bytes, Optional.empty());
    } catch (InvalidPathException e) {
      throw new IOException("no name of a file", e);
    } catch (NoSuchFileException e) {
      throw new IOException("no such file", e);
    } catch (FileSystemException e) {
      throw new IOException(e.getReason(), e);
    }
  }
}
