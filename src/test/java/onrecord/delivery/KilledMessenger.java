package onrecord.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A process that brings announcements, what it said so far, and its end. */
final class KilledMessenger {
  private final String name;
  private final Process process;
  private final Writer wishes;
  private final Thread reader = Thread.ofVirtual().unstarted(this::read);
  private final Queue<String> said = new ConcurrentLinkedQueue<>();
  private final CountDownLatch ready = new CountDownLatch(1);

  /**
   * @param arguments what follows its name
   * @param complaints takes what it says on standard error
   */
  KilledMessenger(String name, List<String> arguments, Path complaints) throws IOException {
    this.name = name;
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                KilledCourier.class.getName(),
                name));
    command.addAll(arguments);
    process =
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.appendTo(complaints.toFile()))
            .start();
    wishes = process.outputWriter(StandardCharsets.UTF_8);
    reader.start();
  }

  private void read() {
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        if (line.equals(KilledCourier.READY)) {
          ready.countDown();
        }
        said.add(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      ready.countDown();
    }
  }

  String name() {
    return name;
  }

  /** Waits until it brings what it is given, or ends; says which. */
  boolean awaitReady() throws InterruptedException {
    return ready.await(60, TimeUnit.SECONDS) && process.isAlive();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  void bring(List<String> lines) {
    try {
      for (String line : lines) {
        wishes.write(line + "\n");
      }
      wishes.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("it hears nothing any more", e);
    }
  }

  /** SIGKILL; answers with the whole lines that it said. */
  List<String> kill() throws InterruptedException {
    // Not the process itself: that would close what it has said and nobody has read.
    boolean _ = process.toHandle().destroyForcibly();
    return end();
  }

  /** Lets it end by itself. */
  List<String> dismiss() throws IOException, InterruptedException {
    wishes.close();
    return end();
  }

  private List<String> end() throws InterruptedException {
    int _ = process.waitFor();
    reader.join();
    return said();
  }

  /** The whole lines that it said until now. */
  List<String> said() {
    return said.stream().filter(line -> line.endsWith(KilledCourier.END)).toList();
  }
}
