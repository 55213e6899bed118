package onrecord.web;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.follow.Change;
import onrecord.follow.Source;
import onrecord.place.Tenant;

/**
 * Prints what pages cost: the first page of 2,000 entries, in bytes and CPU of the whole process,
 * and 200 readers of events to whom an entry comes each second.
 */
public final class WebFigures {
  private static final int ENTRIES = 2_000;
  private static final int READERS = 200;
  private static final int SECONDS = 30;
  private static final Pattern ENTRY = Pattern.compile("<article[^>]* id=\"entry-([^\"]+)\"");

  private WebFigures() {}

  public static void main(String[] args) throws Exception {
    try (Stand stand = new Stand("", List.of(Network.of("127.0.0.1")))) {
      Source storm = stand.open(Tenant.EVERYBODY, "storm");
      List<Change> changes = new ArrayList<>();
      for (int i = 0; i < ENTRIES; i++) {
        changes.add(new Change.Added(entry(i), true));
      }
      var _ = stand.happen(storm, changes);
      pages(stand);
      events(stand, storm);
    }
  }

  private static onrecord.coverage.Entry entry(int i) {
    String words =
        "The harbour master Ida Moor said: \"Bridge " + i + " is shut until the wind drops.\" ";
    return Stand.entry(
        "e" + i,
        1,
        Stand.NOW.minusSeconds(60L * (ENTRIES - i)),
        words + "Ferries wait in the roads, and the lorries behind them all along the quay.",
        "People of the lower town are asked to stay away from the water until the evening.");
  }

  private static void pages(Stand stand) throws IOException {
    String request = "GET /coverage/storm HTTP/1.1\r\nHost: a\r\nConnection: close\r\n";
    System.out.println(
        "first page: "
            + Raw.send(stand.port(), request + "\r\n").length()
            + " bytes with its header");
    OperatingSystemMXBean machine =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    double[] cpu = new double[400];
    for (int i = 0; i < 1_200; i++) {
      long before = machine.getProcessCpuTime();
      String from = "X-Forwarded-For: 10.0." + (i >> 8) + "." + (i & 255) + "\r\n";
      String _ = Raw.send(stand.port(), request + from + "Accept-Encoding: gzip\r\n\r\n");
      if (i >= 800) {
        cpu[i - 800] = (machine.getProcessCpuTime() - before) / 1e6;
      }
    }
    Arrays.sort(cpu);
    System.out.printf("CPU of the process a page: p50 %.1f ms, p99 %.1f ms%n", cpu[200], cpu[396]);
  }

  private static void events(Stand stand, Source storm) throws Exception {
    ConcurrentHashMap<String, Long> told = new ConcurrentHashMap<>();
    ConcurrentLinkedQueue<Double> latencies = new ConcurrentLinkedQueue<>();
    ConcurrentLinkedQueue<List<String>> all = new ConcurrentLinkedQueue<>();
    CountDownLatch ready = new CountDownLatch(READERS);
    CountDownLatch done = new CountDownLatch(READERS);
    String shown = Events.shown(stand, "/coverage/storm");
    for (int i = 0; i < READERS; i++) {
      int reader = i;
      Thread _ =
          Thread.startVirtualThread(() -> {
            List<String> read = new ArrayList<>();
            all.add(read);
            read(stand.port(), reader, shown, ready, read, latencies, told);
            done.countDown();
          });
    }
    ready.await();
    for (int i = 0; i < SECONDS; i++) {
      long at = System.nanoTime();
      told.put("n" + i, at);
      var _ =
          stand.happen(
              storm,
              new Change.Added(
                  Stand.entry("n" + i, 1, Stand.NOW, "A gust of " + i + " knots."), false));
      TimeUnit.SECONDS.sleep(1);
    }
    boolean _ = done.await(10, TimeUnit.SECONDS);
    report(told.keySet(), all, latencies);
  }

  private static void report(
      Set<String> told, Iterable<List<String>> all, Iterable<Double> latencies) {
    int lost = 0;
    int twice = 0;
    for (List<String> read : all) {
      lost += told.size() - new HashSet<>(read).size();
      twice += read.size() - new HashSet<>(read).size();
    }
    List<Double> sorted = new ArrayList<>();
    latencies.forEach(sorted::add);
    sorted.sort(null);
    System.out.printf(
        "%d readers, %d events: lost %d, twice %d; latency p50 %.0f ms, p99 %.0f ms%n",
        READERS,
        told.size(),
        lost,
        twice,
        sorted.get(sorted.size() / 2),
        sorted.get(sorted.size() * 99 / 100));
  }

  private static void read(
      int port,
      int reader,
      String shown,
      CountDownLatch ready,
      List<String> read,
      ConcurrentLinkedQueue<Double> latencies,
      ConcurrentHashMap<String, Long> told) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      String request =
          "GET /coverage/storm/events?after="
              + shown
              + " HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: 10.1.0."
              + reader
              + "\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      for (String line = in.readLine(); line != null && read.size() < SECONDS; ) {
        Matcher entry = ENTRY.matcher(line);
        if (line.startsWith("retry: ")) {
          ready.countDown();
        } else if (entry.find()) {
          read.add(entry.group(1));
          Long at = told.get(entry.group(1));
          if (at != null) {
            latencies.add((System.nanoTime() - at) / 1e6);
          }
        }
        if (read.size() < SECONDS) {
          line = in.readLine();
        }
      }
    } catch (IOException e) {
      System.out.println("reader " + reader + ": " + e);
    }
  }
}
