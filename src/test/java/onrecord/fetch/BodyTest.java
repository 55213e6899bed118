package onrecord.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import onrecord.fetch.Fetched.Failed;
import onrecord.fetch.Fetched.Failure;
import onrecord.fetch.Fetched.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are compressed, too large, cut off or lie about themselves. */
class BodyTest {
  private static final int MAX = Fetches.MAX_BYTES;

  private static Fetched fetch(String head, byte[] body) throws Exception {
    return fetch((asked, out) -> {
      out.write(("HTTP/1.1 200 OK\r\nConnection: close\r\n" + head + "\r\n").getBytes(ISO_8859_1));
      out.write(body);
    });
  }

  private static Fetched fetch(Loopback.Answers answers) throws Exception {
    try (Loopback server = new Loopback(answers)) {
      return Fetches.fetch(server, "/");
    }
  }

  private static Failure failure(Fetched fetched) {
    assertThat(fetched).isInstanceOf(Failed.class);
    return ((Failed) fetched).failure();
  }

  private static byte[] text(int length) {
    byte[] text = new byte[length];
    new Random(length).nextBytes(text);
    return text;
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(plain);
    }
    return packed.toByteArray();
  }

  private static byte[] deflate(byte[] plain, boolean bare) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new DeflaterOutputStream(packed, new Deflater(9, bare))) {
      out.write(plain);
    }
    return packed.toByteArray();
  }

  private static String length(int length) {
    return "Content-Length: " + length + "\r\n";
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 8191, 8192, 8193, 99_999, 100_000})
  void aBodyIsReadWholeInEachCoding(int length) throws Exception {
    byte[] plain = text(length);
    byte[] sparse = new byte[length];
    for (byte[] body : new byte[][] {plain, sparse}) {
      int room = MAX - 200; // random bytes grow a little when they are compressed
      byte[] packed = gzip(Arrays.copyOf(body, Math.min(length, room)));
      byte[] zlib = deflate(Arrays.copyOf(body, Math.min(length, room)), false);
      byte[] bare = deflate(Arrays.copyOf(body, Math.min(length, room)), true);
      assertThat(((Page) fetch(length(length), body)).body()).isEqualTo(body);
      assertThat(((Page) fetch("", body)).body()).isEqualTo(body);
      assertThat(((Page) fetch("Content-Encoding: gzip\r\n", packed)).body())
          .isEqualTo(Arrays.copyOf(body, Math.min(length, room)));
      assertThat(((Page) fetch("Content-Encoding: X-GZip, identity\r\n", packed)).body())
          .hasSize(Math.min(length, room));
      assertThat(((Page) fetch("Content-Encoding: deflate\r\n", zlib)).body())
          .isEqualTo(Arrays.copyOf(body, Math.min(length, room)));
      assertThat(((Page) fetch("Content-Encoding: deflate\r\n", bare)).body())
          .isEqualTo(Arrays.copyOf(body, Math.min(length, room)));
    }
  }

  @Test
  void oneByteTooManyIsTooLarge() throws Exception {
    byte[] body = new byte[MAX + 1];
    assertThat(failure(fetch(length(body.length), body))).isEqualTo(Failure.TOO_LARGE);
    assertThat(failure(fetch("", body))).isEqualTo(Failure.TOO_LARGE);
    assertThat(failure(fetch("Content-Encoding: gzip\r\n", gzip(body))))
        .isEqualTo(Failure.TOO_LARGE);
    assertThat(failure(fetch("Content-Encoding: deflate\r\n", deflate(body, false))))
        .isEqualTo(Failure.TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"br", "zstd", "compress", "gzip, gzip", "gzip, deflate", "gzip, br", "chunked"})
  void otherCodingsAndNestedOnesAreRefused(String coding) throws Exception {
    byte[] nested = gzip(gzip(new byte[1_000]));
    assertThat(failure(fetch("Content-Encoding: " + coding + "\r\n", nested)))
        .isEqualTo(Failure.BODY);
    assertThat(failure(fetch("Content-Encoding: gzip\r\nContent-Encoding: gzip\r\n", nested)))
        .isEqualTo(Failure.BODY);
  }

  @Test
  void aBodyCutAtAnyByteIsNeverAShorterPage() throws Exception {
    byte[] plain = text(300);
    byte[] packed = gzip(plain);
    byte[] zlib = deflate(plain, false);
    for (int cut = 0; cut < packed.length; cut += 7) {
      byte[] some = Arrays.copyOf(packed, cut);
      assertThat(failure(fetch("Content-Encoding: gzip\r\n", some))).isEqualTo(Failure.BODY);
      assertThat(failure(fetch("Content-Encoding: gzip\r\n" + length(packed.length), some)))
          .isEqualTo(Failure.BODY);
    }
    for (int cut = 0; cut < zlib.length; cut += 7) {
      assertThat(failure(fetch("Content-Encoding: deflate\r\n", Arrays.copyOf(zlib, cut))))
          .isEqualTo(Failure.BODY);
    }
    for (int cut = 0; cut < plain.length; cut += 7) {
      assertThat(failure(fetch(length(plain.length), Arrays.copyOf(plain, cut))))
          .isEqualTo(Failure.BODY);
    }
  }

  @Test
  void chunksThatEndEarlyAreNoPage() throws Exception {
    String whole = "5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n";
    String chunked = "Transfer-Encoding: chunked\r\n";
    assertThat(((Page) fetch(chunked, whole.getBytes(ISO_8859_1))).body())
        .asString(ISO_8859_1)
        .isEqualTo("hello world");
    for (int cut = 0; cut < whole.length() - 4; cut++) {
      byte[] some = whole.substring(0, cut).getBytes(ISO_8859_1);
      assertThat(failure(fetch(chunked, some))).as(cut + " bytes").isEqualTo(Failure.BODY);
    }
  }

  @Test
  void whatFollowsCompressedDataIsNotOverlooked() throws Exception {
    byte[] two = Arrays.copyOf(gzip(text(50)), 200);
    assertThat(failure(fetch("Content-Encoding: gzip\r\n", two))).isEqualTo(Failure.BODY);
    byte[] more = Arrays.copyOf(deflate(text(50), false), 200);
    assertThat(failure(fetch("Content-Encoding: deflate\r\n", more))).isEqualTo(Failure.BODY);
  }

  @Test
  void damagedDataIsNoPage() throws Exception {
    byte[] packed = gzip(text(5_000));
    packed[2_500] ^= 1;
    assertThat(failure(fetch("Content-Encoding: gzip\r\n", packed))).isEqualTo(Failure.BODY);
    assertThat(failure(fetch("Content-Encoding: gzip\r\n", text(5_000)))).isEqualTo(Failure.BODY);
  }

  @Test
  void aBombIsPutAsideAfterItsFirstKilobytes() throws Exception {
    byte[] bomb = bomb();
    System.out.println("BodyTest bomb: " + bomb.length + " bytes for 1 GiB");
    assertThat(bomb).hasSizeBetween(1_000_000, 1_100_000);
    Fetched fetched = fetch("Content-Encoding: gzip\r\n" + length(bomb.length), bomb);
    assertThat(failure(fetched)).isEqualTo(Failure.TOO_LARGE);
  }

  /** A GiB of zeros: one MiB, compressed once, said 1,024 times. Nobody gets to its checksum. */
  static byte[] bomb() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    packed.write(new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 0});
    byte[] block = new byte[2_000];
    try (Deflater deflater = new Deflater(9, true)) {
      deflater.setInput(new byte[1 << 20]);
      int length = deflater.deflate(block, 0, block.length, Deflater.SYNC_FLUSH);
      for (int i = 0; i < 1024; i++) {
        packed.write(block, 0, length);
      }
    }
    return packed.toByteArray();
  }

  @Test
  void chunksWithoutEndAreTooLarge() throws Exception {
    Fetched fetched =
        fetch((asked, out) -> {
          out.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes(ISO_8859_1));
          byte[] chunk = ("1000\r\n" + "x".repeat(0x1000) + "\r\n").getBytes(ISO_8859_1);
          while (true) {
            out.write(chunk);
          }
        });
    assertThat(failure(fetched)).isEqualTo(Failure.TOO_LARGE);
  }

  @Test
  void compressedDataThatNeverDecodesToAnythingIsTooLarge() throws Exception {
    Fetched fetched =
        fetch((asked, out) -> {
          String head = "HTTP/1.1 200 OK\r\nContent-Encoding: deflate\r\n\r\n";
          out.write(head.getBytes(ISO_8859_1));
          out.write(new byte[] {0x78, 0x01});
          while (true) {
            out.write(new byte[] {0, 0, 0, -1, -1}); // an empty stored block (RFC 1951, 3.2.4)
          }
        });
    assertThat(failure(fetched)).isEqualTo(Failure.TOO_LARGE);
  }

  @Test
  void aGzipNameWithoutEndIsTooLargeToo() throws Exception {
    Fetched fetched =
        fetch((asked, out) -> {
          out.write("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n".getBytes(ISO_8859_1));
          out.write(new byte[] {0x1f, (byte) 0x8b, 8, 8, 0, 0, 0, 0, 0, 0});
          while (true) {
            out.write(new byte[] {1, 1, 1, 1, 1, 1, 1, 1});
          }
        });
    assertThat(failure(fetched)).isEqualTo(Failure.TOO_LARGE);
  }
}
