package onrecord.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What this process has cost since it was started, and PostgreSQL's since it was. */
record ProcessCost(Duration own, Duration database, long nanos) {
  /**
   * At this moment.
   *
   * @param settings tell whether PostgreSQL counts: whichever runs on this machine
   */
  static ProcessCost now(StoreSettings settings) {
    Stream<ProcessHandle> servers =
        settings instanceof StoreSettings.Postgresql
            ? ProcessHandle.allProcesses()
                .filter(process -> process.info().command().orElse("").endsWith("/postgres"))
            : Stream.of();
    return new ProcessCost(
        cpu(Stream.of(ProcessHandle.current())), cpu(servers), System.nanoTime());
  }

  private static Duration cpu(Stream<ProcessHandle> processes) {
    return processes
        .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
        .reduce(Duration.ZERO, Duration::plus);
  }

  ProcessCost since(ProcessCost before) {
    return new ProcessCost(
        own.minus(before.own), database.minus(before.database), nanos - before.nanos);
  }

  /** Things done in each CPU second of both. */
  double each(int count) {
    return count * 1e3 / (own.toMillis() + database.toMillis());
  }

  @Override
  public String toString() {
    String shared =
        database.isZero() ? "" : " and %.2f s of PostgreSQL's".formatted(seconds(database));
    return "CPU %.2f s%s, wall %.2f s".formatted(seconds(own), shared, nanos / 1e9);
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }

  /** Resident memory, at this moment and at most. */
  static String memory() throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS") || line.startsWith("VmHWM"))
          .map(line -> line.replaceAll("\\s+", " "))
          .collect(Collectors.joining(", "));
    }
  }

  /** The threads that used the most, by the first 15 characters of their names. */
  static String threads() throws IOException {
    Map<String, Double> seconds = new TreeMap<>();
    try (Stream<Path> threads = Files.list(Path.of("/proc/self/task"))) {
      for (Path thread : threads.toList()) {
        String[] run = Files.readString(thread.resolve("schedstat")).split(" ");
        seconds.merge(
            Files.readString(thread.resolve("comm")).strip(),
            Long.parseLong(run[0]) / 1e9,
            Double::sum);
      }
    }
    return seconds.entrySet().stream()
        .filter(thread -> thread.getValue() >= 0.1)
        .map(thread -> "%s %.2f s".formatted(thread.getKey(), thread.getValue()))
        .collect(Collectors.joining(", "));
  }
}
