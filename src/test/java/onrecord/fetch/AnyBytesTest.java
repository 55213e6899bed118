package onrecord.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import onrecord.fetch.Fetched.Failed;
import org.junit.jupiter.api.Test;

/** Answers with a few bytes changed, or lines that no client expects: all become values. */
class AnyBytesTest {
  private static final int RUNS = 1_000;
  private static final List<String> LINES =
      List.of(
          "Content-Length: -1",
          "Content-Length: 99999999999999999999",
          "Content-Length: x",
          "Transfer-Encoding: chunked",
          "Transfer-Encoding: gzip, chunked",
          "Content-Encoding: ,",
          "Content-Type: ;;;",
          "Content-Type: text/html; charset=\"",
          "Retry-After: 9".repeat(30),
          "Location: ",
          "Location: http://[",
          "Cache-Control: max-age=-9",
          "Age: 9999999999999",
          "Cache-Control: max-age=99999999999999",
          "Expires: never",
          "ETag: \u00e9",
          ":",
          "\u0000: \u0000",
          "X: " + "y".repeat(5_000),
          "Set-Cookie: a=b; Expires=x",
          " folded",
          "WWW-Authenticate: Basic realm=\"x\"",
          "Link: <\u00ff>",
          "Last-Modified: \u0007");
  private static final int[] STATUSES = {
    100, 101, 103, 200, 200, 200, 204, 301, 304, 401, 407, 408, 421, 429, 503, 600, 999
  };

  private final Random random;

  AnyBytesTest() {
    long seed = new Random().nextLong();
    System.out.println("AnyBytesTest seed " + seed);
    random = new Random(seed);
  }

  @Test
  void whateverAServerSaysIsAValue() throws Exception {
    Map<String, Integer> outcomes = new TreeMap<>();
    try (Loopback server = new Loopback(this::answer);
        Fetcher fetcher = new Fetcher(Fetches.local(false, Fetches.SOON, server), Fetches.NOON)) {
      Address address =
          Fetches.local(false, Fetches.SOON, server).rules().parse(server.at("/live"));
      for (int i = 0; i < RUNS; i++) {
        Fetched fetched = fetcher.fetch(address, Validators.NONE);
        outcomes.merge(
            fetched instanceof Failed failed ? failed.failure().name() : "Page", 1, Integer::sum);
      }
    }
    System.out.println("AnyBytesTest " + RUNS + " answers: " + outcomes);
    assertThat(outcomes).containsKeys("Page", "UNREACHABLE").doesNotContainKey("TIMEOUT");
  }

  private synchronized void answer(Loopback.Asked asked, OutputStream out) throws IOException {
    StringBuilder answer =
        new StringBuilder("HTTP/1.1 " + STATUSES[random.nextInt(STATUSES.length)] + " X\r\n");
    for (int i = random.nextInt(3); i > 0; i--) {
      answer.append(LINES.get(random.nextInt(LINES.size()))).append("\r\n");
    }
    byte[] bytes = answer.append("\r\n5\r\nhello\r\n0\r\n\r\n").toString().getBytes(ISO_8859_1);
    for (int i = random.nextInt(3); i > 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
    }
    out.write(bytes);
  }
}
