package onrecord.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import onrecord.fetch.Fetched.Failed;
import onrecord.fetch.Fetched.Failure;
import org.junit.jupiter.api.Test;

/** Names that answer differently each time, and redirects to anywhere, at random. */
class RandomPathsTest {
  private static final int RUNS = 1_000;
  private static final List<String> PUBLIC =
      List.of("93.184.216.34", "8.8.8.8", "2606:4700:4700::1111", "172.32.0.1", "100.128.0.1");
  private static final List<String> OTHERS =
      List.of(
          "127.0.0.1",
          "10.0.0.1",
          "169.254.169.254",
          "::1",
          "fd00:ec2::254",
          "64:ff9b::a00:1",
          "2002:7f00:1::",
          "0.0.0.0",
          "100.64.0.1",
          "fe80::1");
  private static final List<String> LOCATIONS =
      List.of(
          "/next",
          "http://%s/x",
          "http://%s:8080/x",
          "//%s/y",
          "http://%s:22/",
          "http://127.0.0.1/",
          "http://2130706433/",
          "http://[::1]/",
          "file:///etc/passwd",
          "http://0x7f.1/",
          "http://u:p@%s/",
          "http:\\\\10.0.0.1\\",
          "http://[::ffff:10.0.0.1]/",
          "http://localhost/",
          "http://metadata.internal/",
          "http://10.0.0.1:8080/",
          "gopher://%s/");

  private final Random random;
  private final Map<String, List<InetAddress>> answered = new HashMap<>();
  private final AtomicInteger lookups = new AtomicInteger();
  private final AtomicInteger dialled = new AtomicInteger();
  private boolean deceived;

  RandomPathsTest() {
    long seed = new Random().nextLong();
    System.out.println("RandomPathsTest seed " + seed);
    random = new Random(seed);
  }

  @Test
  void nothingButPublicAddressesIsEverConnectedTo() throws Exception {
    FetchSettings usual = FetchSettings.DEFAULT;
    FetchSettings settings =
        new FetchSettings("", false, false, usual.ports(), Fetches.SOON, usual.maxBytes());
    Map<String, Integer> outcomes = new TreeMap<>();
    try (Loopback server = new Loopback(this::answer);
        Fetcher fetcher =
            new Fetcher(settings, Fetches.NOON, this::resolve, to -> dial(to, server))) {
      for (int i = 0; i < RUNS; i++) {
        deceived = false;
        lookups.set(0);
        server.asked.clear();
        Fetched fetched = fetcher.fetch(Address.parse("http://" + host() + "/"), Validators.NONE);
        outcomes.merge(outcome(fetched), 1, Integer::sum);
        assertThat(server.asked).hasSizeLessThanOrEqualTo(6);
        assertThat(lookups.get()).isBetween(server.asked.size(), server.asked.size() + 1);
        if (deceived) {
          assertThat(outcome(fetched)).isEqualTo(Failure.ADDRESS.name());
        }
      }
    }
    System.out.println(
        "RandomPathsTest " + RUNS + " runs, " + dialled + " connections: " + outcomes);
    assertThat(outcomes).containsKeys("Page", "ADDRESS", "REDIRECT");
  }

  private static String outcome(Fetched fetched) {
    return fetched instanceof Failed failed ? failed.failure().name() : "Page";
  }

  private synchronized String host() {
    return List.of("a.example.com", "b.example.com", "c.example.org").get(random.nextInt(3));
  }

  /** Another answer each time; one in six holds an address that is not public. */
  private synchronized List<InetAddress> resolve(String host) throws UnknownHostException {
    lookups.incrementAndGet();
    List<String> answer = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      answer.add(PUBLIC.get(random.nextInt(PUBLIC.size())));
    }
    if (random.nextInt(6) == 0) {
      deceived = true;
      answer.add(random.nextInt(answer.size() + 1), OTHERS.get(random.nextInt(OTHERS.size())));
    }
    List<InetAddress> addresses = answer.stream().map(InetAddress::ofLiteral).toList();
    answered.put(host, addresses);
    return addresses;
  }

  private synchronized InetSocketAddress dial(InetSocketAddress to, Loopback server) {
    dialled.incrementAndGet();
    assertThat(PublicAddressesTest.isPublic(to.getAddress())).as(to.toString()).isTrue();
    assertThat(answered.values()).anyMatch(answer -> answer.contains(to.getAddress()));
    assertThat(to.getPort()).isIn(Set.of(80, 8080));
    return server.address();
  }

  private synchronized void answer(Loopback.Asked asked, OutputStream out) throws IOException {
    String answer =
        random.nextInt(4) == 0
            ? Loopback.page("x")
            : Loopback.answer(
                "302 Found",
                "",
                "Location: " + LOCATIONS.get(random.nextInt(LOCATIONS.size())).formatted(host()));
    out.write(answer.getBytes(UTF_8));
  }
}
