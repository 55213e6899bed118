package onrecord;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A process of the bot, what it said so far, and its end. */
final class Victim {
  private static final Duration STARTS_WITHIN = Duration.ofMinutes(1);

  private final Process process;
  private final Writer questions;
  private final Thread reader = Thread.ofVirtual().unstarted(this::read);
  private final Queue<String> said = new ConcurrentLinkedQueue<>();
  private final AtomicInteger answers = new AtomicInteger();
  private final CountDownLatch ready = new CountDownLatch(1);
  private final CountDownLatch silent = new CountDownLatch(1);

  /**
   * @param complaints takes what it says on standard error
   */
  Victim(Path store, int port, List<String> addresses, Path complaints) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                KilledBot.class.getName(),
                store.toString(),
                Integer.toString(port)));
    command.addAll(addresses);
    process =
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.appendTo(complaints.toFile()))
            .start();
    questions = process.outputWriter(StandardCharsets.UTF_8);
    reader.start();
  }

  private void read() {
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        if (line.equals(KilledBot.READY)) {
          ready.countDown();
        }
        if (line.equals(KilledBot.ANSWERED)) {
          answers.incrementAndGet();
        }
        said.add(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      ready.countDown();
      silent.countDown();
    }
  }

  /** Waits until it answers, or ends; says which. */
  boolean awaitReady() throws InterruptedException {
    return ready.await(STARTS_WITHIN.toSeconds(), TimeUnit.SECONDS) && process.isAlive();
  }

  /** Lets it live for so long, unless it ends by itself. */
  void await(Duration life) throws InterruptedException {
    boolean _ = silent.await(life.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** How many questions it has answered. */
  int answers() {
    return answers.get();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  void ask(String question) {
    try {
      questions.write(question + "\n");
      questions.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("the bot hears nothing any more", e);
    }
  }

  /** SIGKILL; answers with the whole lines that it said. */
  List<String> kill() throws InterruptedException {
    // Not the process itself: that would close what it has said and nobody has read.
    boolean killed = process.toHandle().destroyForcibly();
    return killed ? end() : List.of();
  }

  /** Lets it end by itself. */
  List<String> dismiss() throws IOException, InterruptedException {
    questions.close();
    return end();
  }

  private List<String> end() throws InterruptedException {
    int _ = process.waitFor();
    reader.join();
    return said.stream().filter(line -> line.endsWith(KilledBot.END)).toList();
  }

  int status() {
    return process.exitValue();
  }
}
