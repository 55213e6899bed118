package onrecord.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Squeezes texts (RFC 1952). */
final class Gzip {
  /** A shorter text goes into one packet as it is. */
  private static final int WORTHWHILE_BYTES = 1_000;

  private static final Pattern ACCEPTED =
      Pattern.compile(
          "(?i)(?:^|[,\\s])gzip\\s*(?:;\\s*q=(?:1(?:\\.0*)?|0?\\.0*[1-9]\\d*)\\s*)?(?:,|$)");

  private Gzip() {}

  static boolean isWorthwhile(byte[] text) {
    return text.length >= WORTHWHILE_BYTES;
  }

  /**
   * Whether a reader takes it.
   *
   * @param encodings what the header field Accept-Encoding holds
   */
  static boolean isAccepted(@Nullable String encodings) {
    return encodings != null && ACCEPTED.matcher(encodings).find();
  }

  static byte[] of(byte[] text) {
    ByteArrayOutputStream squeezed = new ByteArrayOutputStream(text.length / 4);
    try (GZIPOutputStream out = new GZIPOutputStream(squeezed)) {
      out.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return squeezed.toByteArray();
  }
}
