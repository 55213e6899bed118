package onrecord.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import onrecord.coverage.Entry;
import onrecord.follow.Change;
import onrecord.follow.Source;
import onrecord.place.Tenant;
import org.junit.jupiter.api.Test;

/** Readers of events get each once and in order, whenever they come, go and come back. */
class BroadcastTest {
  private static final int READERS = 20;
  private static final int EVENTS = 150;

  @Test
  void everyReaderGetsEachEventOnceThroughEveryBreak() throws Exception {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    try (Stand stand = new Stand();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Source storm = stand.open(Tenant.EVERYBODY, "storm");
      Source other = stand.open(Tenant.EVERYBODY, "other");
      String from = Events.shown(stand, "/coverage/storm");
      List<Future<List<String>>> read = new ArrayList<>();
      for (int i = 0; i < READERS; i++) {
        Random random = new Random(seed + i);
        Callable<List<String>> reading = () -> read(stand.port(), from, random);
        read.add(threads.submit(reading));
      }
      List<String> told = new ArrayList<>();
      for (int i = 0; i < EVENTS; i++) {
        Entry entry = Stand.entry("e" + i, 1, Stand.NOW, "Rain.");
        stand.happen(storm, new Change.Added(entry, false));
        told.add(entry.id());
        stand.happen(other, new Change.Added(Stand.entry("o" + i, 1, Stand.NOW, "Sun."), false));
      }
      for (Future<List<String>> one : read) {
        assertThat(one.get()).as("seed " + seed).isEqualTo(told);
      }
    }
  }

  /** Reads until all came, and leaves now and then between two events. */
  private static List<String> read(int port, String from, Random random) throws IOException {
    List<String> read = new ArrayList<>();
    String last = from;
    while (read.size() < EVENTS) {
      int most = Math.min(1 + random.nextInt(40), EVENTS - read.size());
      Events events = Events.read(port, "/coverage/storm", last, most);
      read.addAll(events.entries());
      last = events.last();
    }
    return read;
  }

  @Test
  void aHouseholdHasSoManyConnectionsAndNoMore() throws Exception {
    try (Stand stand = new Stand()) {
      var _ = stand.open(Tenant.EVERYBODY, "storm");
      List<Socket> sockets = new ArrayList<>();
      try {
        for (int i = 0; i < Broadcast.MOST_OF_A_HOUSEHOLD; i++) {
          Socket socket = new Socket(InetAddress.getLoopbackAddress(), stand.port());
          sockets.add(socket);
          assertThat(status(socket)).startsWith("HTTP/1.1 200 ");
        }
        assertThat(stand.get("/coverage/storm/events"))
            .startsWith("HTTP/1.1 503 ")
            .contains("Retry-After: 60");
      } finally {
        for (Socket socket : sockets) {
          socket.close();
        }
      }
    }
  }

  private static String status(Socket socket) throws IOException {
    String request = "GET /coverage/storm/events HTTP/1.1\r\nHost: a\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    InputStreamReader in =
        new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII);
    return new BufferedReader(in).readLine();
  }
}
