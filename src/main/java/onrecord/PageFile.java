package onrecord;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The text of a saved page. */
final class PageFile {
  /** Ten times the largest live page that we met. */
  static final long MAX_BYTES = 64L << 20;

  private static final byte[] UTF_16_BIG_ENDIAN = {(byte) 0xFE, (byte) 0xFF};
  private static final byte[] UTF_16_LITTLE_ENDIAN = {(byte) 0xFF, (byte) 0xFE};

  private PageFile() {}

  /**
   * Reads it as UTF-8, as UTF-16 where it begins with a byte order mark of that, and as
   * windows-1252 where it is not well-formed UTF-8.
   *
   * @throws Refusal if it cannot be read, or is larger than {@link #MAX_BYTES}
   */
  static String text(Path file) throws Refusal {
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw Refusal.unreadable(
            file + ": " + Files.size(file) + " bytes; allowed is a page of up to " + MAX_BYTES);
      }
      return decode(Files.readAllBytes(file));
    } catch (IOException e) {
      throw Refusal.unreadable(file + ": cannot be read (" + e.getMessage() + ")");
    }
  }

  private static String decode(byte[] bytes) {
    if (startsWith(bytes, UTF_16_BIG_ENDIAN) || startsWith(bytes, UTF_16_LITTLE_ENDIAN)) {
      return new String(bytes, StandardCharsets.UTF_16);
    }
    try {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      return withoutMark(StandardCharsets.UTF_8.newDecoder().decode(buffer).toString());
    } catch (CharacterCodingException e) {
      return new String(bytes, Charset.forName("windows-1252"));
    }
  }

  private static boolean startsWith(byte[] bytes, byte[] start) {
    return bytes.length >= start.length && bytes[0] == start[0] && bytes[1] == start[1];
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
