package onrecord;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import onrecord.reader.Decoding;

/** The text of a saved page. */
final class PageFile {
  /** Ten times the largest live page that we met. */
  static final long MAX_BYTES = 64L << 20;

  private PageFile() {}

  /**
   * Reads it in the charset that its bytes show or that it declares.
   *
   * @throws Refusal if it cannot be read, or is larger than {@link #MAX_BYTES}
   */
  static String text(Path file) throws Refusal {
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw Refusal.unreadable(
            file + ": " + Files.size(file) + " bytes; allowed is a page of up to " + MAX_BYTES);
      }
      return Decoding.text(Files.readAllBytes(file), Optional.empty());
    } catch (IOException e) {
      throw Refusal.unreadable(file + ": cannot be read (" + e.getMessage() + ")");
    }
  }
}
