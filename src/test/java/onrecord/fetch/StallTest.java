package onrecord.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import okhttp3.Dns;
import onrecord.fetch.Fetched.Failed;
import onrecord.fetch.Fetched.Failure;
import onrecord.fetch.Fetched.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that never come to an end, alone and in a crowd, and what goes on beside them. */
@Timeout(60)
class StallTest {
  private static final int CROWD = 200;
  private static final Duration DEADLINE = Duration.ofSeconds(2);

  private static final Duration LONGER = Duration.ofSeconds(4);

  /** For a machine that has other work. */
  private static final Duration SLACK = Duration.ofMillis(1_500);

  /** For a crowd on such a machine; that none waits for others is what the healthy one shows. */
  private static final Duration CROWDED = Duration.ofSeconds(15);

  private static final Dns LOCAL = host -> List.of(InetAddress.ofLiteral("127.0.0.1"));

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch crowded = new CountDownLatch(CROWD);
  private final byte[] bomb;
  private final byte[] large = new byte[4_900_000];
  private final Loopback server;

  StallTest() throws IOException {
    bomb = BodyTest.bomb();
    server = new Loopback(this::answer);
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
    threads.close();
  }

  private void answer(Loopback.Asked asked, OutputStream out)
      throws IOException, InterruptedException {
    crowded.countDown();
    switch (asked.path()) {
      case "/healthy" -> out.write(Loopback.page("well").getBytes(ISO_8859_1));
      case "/head" -> out.write("HTTP/1.1 200".getBytes(ISO_8859_1));
      case "/body" ->
          out.write("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc".getBytes(ISO_8859_1));
      case "/drip" -> out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(ISO_8859_1));
      case "/headers" -> out.write("HTTP/1.1 200 OK\r\nX: ".getBytes(ISO_8859_1));
      case "/fill" -> {
        out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(ISO_8859_1));
        out.write(large);
      }
      case "/bomb" -> {
        out.write("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n".getBytes(ISO_8859_1));
        out.write(bomb);
      }
      default -> {}
    }
    switch (asked.path()) {
      case "/healthy", "/bomb" -> {}
      case "/drip", "/headers" -> server.drip(out);
      default -> server.stall();
    }
  }

  private Fetcher fetcher(boolean robots, Dns resolver) {
    return new Fetcher(
        Fetches.local(robots, DEADLINE, server), Fetches.NOON, resolver, UnaryOperator.identity());
  }

  private Address address(String host, String path) throws AddressException {
    return Fetches.local(false, DEADLINE, server)
        .rules()
        .parse("http://" + host + ":" + server.port() + path);
  }

  private record Timed(Fetched fetched, Duration took) {}

  private static Timed timed(Fetcher fetcher, Address address) throws InterruptedException {
    long from = System.nanoTime();
    Fetched fetched = fetcher.fetch(address, Validators.NONE);
    return new Timed(fetched, Duration.ofNanos(System.nanoTime() - from));
  }

  private static void assertTimeout(Timed timed) {
    assertThat(timed.fetched()).isInstanceOf(Failed.class);
    assertThat(((Failed) timed.fetched()).failure()).isEqualTo(Failure.TIMEOUT);
    assertThat(timed.took()).isBetween(DEADLINE.minusMillis(50), DEADLINE.plus(SLACK));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/silence", "/head", "/headers", "/body", "/drip"})
  void aServerThatNeverEndsIsLeftAtTheDeadline(String path) throws Exception {
    try (Fetcher fetcher = fetcher(false, LOCAL)) {
      assertTimeout(timed(fetcher, address("a.example.com", path)));
    }
  }

  @Test
  void aRobotsFileThatNeverComesCountsToo() throws Exception {
    try (Fetcher fetcher = fetcher(true, LOCAL)) {
      assertTimeout(timed(fetcher, address("a.example.com", "/healthy")));
    }
  }

  @Test
  void aNameThatIsNeverAnsweredCountsToo() throws Exception {
    Dns never =
        host -> {
          try {
            server.stall();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return List.of();
        };
    try (Fetcher fetcher = fetcher(false, never)) {
      assertTimeout(timed(fetcher, address("a.example.com", "/healthy")));
    }
  }

  @Test
  void aCrowdOfStalledHostsHoldsNobodyUpAndCostsLittleMemory() throws Exception {
    List<String> paths = List.of("/silence", "/head", "/body", "/drip", "/bomb");
    try (Fetcher fetcher = fetcher(false, LOCAL)) {
      timed(fetcher, address("first.example.com", "/healthy"));
      long before = usedHeap();
      List<Future<Timed>> crowd = new ArrayList<>();
      for (int i = 0; i < CROWD; i++) {
        Address address = address("h" + i + ".example.com", paths.get(i % paths.size()));
        crowd.add(threads.submit(() -> timed(fetcher, address)));
      }
      awaitCrowd();
      Timed healthy = timed(fetcher, address("well.example.com", "/healthy"));
      long meanwhile = usedHeap() - before;
      Duration longest = longest(crowd);
      long after = usedHeap() - before;
      System.out.printf(
          "StallTest: %d hosts, longest %d ms of %d, a healthy one meanwhile %d ms,"
              + " heap +%d kB meanwhile, +%d kB afterwards%n",
          CROWD,
          longest.toMillis(),
          DEADLINE.toMillis(),
          healthy.took().toMillis(),
          meanwhile / 1024,
          after / 1024);
      assertThat(healthy.fetched()).isInstanceOf(Page.class);
      assertThat(healthy.took()).isLessThan(DEADLINE);
      assertThat(longest).isLessThan(DEADLINE.plus(CROWDED));
      assertThat(meanwhile).isLessThan(64L << 20);
      assertThat(after).isLessThan(16L << 20);
    }
  }

  @Test
  void largeBodiesUnderWayShareABudgetAndSmallOnesPassThem() throws Exception {
    FetchSettings small = Fetches.local(false, DEADLINE, server);
    FetchSettings settings = new FetchSettings("", false, true, small.ports(), LONGER, 5_000_000);
    try (Fetcher fetcher = new Fetcher(settings, Fetches.NOON, LOCAL, UnaryOperator.identity())) {
      timed(fetcher, address("first.example.com", "/healthy"));
      long before = usedHeap();
      List<Future<Timed>> crowd = new ArrayList<>();
      for (int i = 0; i < CROWD; i++) {
        Address address = address("h" + i + ".example.com", "/fill");
        crowd.add(threads.submit(() -> timed(fetcher, address)));
      }
      awaitCrowd();
      long most = 0;
      for (int i = 0; i < 5; i++) {
        most = Math.max(most, usedHeap() - before);
        assertThat(timed(fetcher, address("well.example.com", "/healthy")).fetched())
            .isInstanceOf(Page.class);
      }
      System.out.println(
          "StallTest: " + CROWD + " bodies of 4.9 MB that stall: heap +" + most / 1024 + " kB");
      assertThat(longest(crowd)).isLessThan(LONGER.plus(CROWDED));
      assertThat(most).isLessThan(64L << 20);
    }
  }

  /** A busy machine may not get all of them there in time; what is asserted holds without, too. */
  private void awaitCrowd() throws InterruptedException {
    boolean complete = crowded.await(DEADLINE.toMillis() / 2, TimeUnit.MILLISECONDS);
    System.out.println("StallTest: crowd " + (complete ? "complete" : "still coming"));
  }

  private static Duration longest(List<Future<Timed>> crowd)
      throws InterruptedException, ExecutionException {
    Duration longest = Duration.ZERO;
    for (Future<Timed> one : crowd) {
      assertThat(one.get().fetched()).isInstanceOf(Failed.class);
      assertThat(((Failed) one.get().fetched()).failure()).isIn(Failure.TIMEOUT, Failure.TOO_LARGE);
      longest = one.get().took().compareTo(longest) > 0 ? one.get().took() : longest;
    }
    return longest;
  }

  private static long usedHeap() {
    Runtime runtime = Runtime.getRuntime();
    System.gc();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  @Test
  void oneRequestGoesToAHostAtATimeAndWaitingIsNotHeldAgainstAnybody() throws Exception {
    try (Fetcher fetcher = fetcher(false, LOCAL)) {
      Address stalled = address("a.example.com", "/silence");
      Future<Timed> first = threads.submit(() -> timed(fetcher, stalled));
      while (server.asked.isEmpty()) {
        Thread.onSpinWait();
      }
      Address healthy = address("a.example.com", "/healthy");
      Timed second = timed(fetcher, healthy);
      assertTimeout(first.get());
      assertThat(second.fetched()).isInstanceOf(Page.class);
      assertThat(server.paths()).containsExactly("/silence", "/healthy");
    }
  }

  @Test
  void anInterruptEndsAFetchAndTheHostIsFreeAgain() throws Exception {
    try (Fetcher fetcher = fetcher(false, LOCAL)) {
      Address stalled = address("a.example.com", "/body");
      Future<Timed> reading = threads.submit(() -> timed(fetcher, stalled));
      while (server.asked.isEmpty()) {
        Thread.onSpinWait();
      }
      Future<Timed> waiting = threads.submit(() -> timed(fetcher, stalled));
      waiting.cancel(true);
      reading.cancel(true);
      Timed next = timed(fetcher, address("a.example.com", "/healthy"));
      assertThat(next.fetched()).isInstanceOf(Page.class);
      assertThat(next.took()).isLessThan(DEADLINE.dividedBy(2));
    }
  }

  @Test
  void closingEndsWhatIsUnderWayAndWhatComesLater() throws Exception {
    Fetcher fetcher = fetcher(false, LOCAL);
    Address stalled = address("a.example.com", "/drip");
    Future<Timed> reading = threads.submit(() -> timed(fetcher, stalled));
    while (server.asked.isEmpty()) {
      Thread.onSpinWait();
    }
    fetcher.close();
    Timed ended = reading.get(); // by a timeout, had it not been ended
    assertThat(((Failed) ended.fetched()).reason()).contains("closing");
    assertThat(fetcher.fetch(stalled, Validators.NONE)).isEqualTo(ended.fetched());
  }
}
