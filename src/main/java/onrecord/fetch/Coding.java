package onrecord.fetch;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.Inflater;
import okio.Buffer;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.GzipSource;
import okio.InflaterSource;
import okio.Okio;
import okio.Source;

/** How a body is compressed (RFC 9110, section 8.4.1); one coding at most, no nesting. */
enum Coding {
  IDENTITY,
  GZIP,
  DEFLATE;

  /** What is asked for. */
  static final String ACCEPTED = "gzip, deflate";

  /** The coding that Content-Encoding names, empty where it is none of these or several. */
  static Optional<Coding> named(List<String> headers) {
    List<String> names =
        headers.stream()
            .flatMap(header -> Stream.of(header.split(",", -1)))
            .map(name -> name.strip().toLowerCase(Locale.ROOT))
            .filter(name -> !name.isEmpty() && !name.equals("identity"))
            .toList();
    return switch (names.size()) {
      case 0 -> Optional.of(IDENTITY);
      case 1 -> one(names.getFirst());
      default -> Optional.empty();
    };
  }

  private static Optional<Coding> one(String name) {
    return switch (name) {
      case "gzip", "x-gzip" -> Optional.of(GZIP);
      case "deflate" -> Optional.of(DEFLATE);
      default -> Optional.empty();
    };
  }

  /** The decoded bytes; reading them fails where the coded ones end early. */
  Source decoded(Source coded) throws IOException {
    return switch (this) {
      case IDENTITY -> coded;
      case GZIP -> new GzipSource(coded);
      case DEFLATE -> inflated(Okio.buffer(coded));
    };
  }

  /** Some servers leave the zlib header out: it is told by its first two bytes (RFC 1950, 2.2). */
  private static Source inflated(BufferedSource coded) throws IOException {
    boolean bare = true;
    if (coded.request(2)) {
      int first = coded.getBuffer().getByte(0) & 0xff;
      int second = coded.getBuffer().getByte(1) & 0xff;
      bare = (first & 0x0f) != 8 || (first * 256 + second) % 31 != 0;
    }
    return new Whole(coded, new InflaterSource(coded, new Inflater(bare)));
  }

  /** Sees that nothing follows the compressed data, as the gzip source does by itself. */
  private static final class Whole extends ForwardingSource {
    private final BufferedSource coded;

    Whole(BufferedSource coded, Source decoded) {
      super(decoded);
      this.coded = coded;
    }

    @Override
    public long read(Buffer sink, long byteCount) throws IOException {
      long read = super.read(sink, byteCount);
      if (read < 0 && !coded.exhausted()) {
        throw new IOException("the body goes on after its compressed data");
      }
      return read;
    }
  }
}
