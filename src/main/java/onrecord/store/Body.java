package onrecord.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.zip.CRC32C;

/** Values as bytes: JSON after its checksum. The same value always makes the same bytes. */
final class Body {
  private static final int CHECKSUM_BYTES = 4;

  /** Half a pair of surrogates has no UTF-8: all of them are escaped. */
  private static final char LAST_BEFORE_SURROGATES = '\uD7FF';

  private static final JsonFactory JSON =
      new com.fasterxml.jackson.core.JsonFactoryBuilder()
          .highestNonEscapedChar(LAST_BEFORE_SURROGATES)
          .build();

  private Body() {}

  static <T> byte[] of(T value, BiConsumer<Out, T> form) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    bytes.writeBytes(new byte[CHECKSUM_BYTES]);
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      var _ = new Out(json).value(value, form);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    byte[] body = bytes.toByteArray();
    ByteBuffer.wrap(body).putInt(checksum(body));
    return body;
  }

  /** The value; empty if the bytes are not as they were written. */
  static <T> Optional<T> read(byte[] body, Function<In, T> form) {
    if (!isWhole(body)) {
      return Optional.empty();
    }
    int length = body.length - CHECKSUM_BYTES;
    try (JsonParser json = JSON.createParser(body, CHECKSUM_BYTES, length)) {
      return Optional.of(new In(json).value(form));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the bytes are as they were written. */
  static boolean isWhole(byte[] body) {
    return body.length > CHECKSUM_BYTES && ByteBuffer.wrap(body).getInt() == checksum(body);
  }

  private static int checksum(byte[] body) {
    CRC32C crc = new CRC32C();
    crc.update(body, CHECKSUM_BYTES, body.length - CHECKSUM_BYTES);
    return (int) crc.getValue();
  }
}
