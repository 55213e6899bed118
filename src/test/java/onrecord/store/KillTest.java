package onrecord.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import onrecord.follow.Change;
import onrecord.follow.Event;
import onrecord.follow.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed at any moment, again and again, over one store. */
final class KillTest {
  /** How often; the system property onrecord.kills asks for more. */
  private static final int KILLS = Integer.getInteger("onrecord.kills", 20);

  @TempDir Path folder;

  @Test
  void losesNothingThatWasAcknowledgedAndKeepsNothingTwice() throws Exception {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    List<String> acknowledged = new ArrayList<>();
    for (int i = 0; i < KILLS; i++) {
      acknowledged.addAll(writeUntilKilled(random.nextInt(120)));
      check("kill " + i + " of seed " + seed, acknowledged);
    }
    System.out.printf("%d kills, %d acknowledged changes%n", KILLS, acknowledged.size());
    assertThat(acknowledged).hasSizeGreaterThan(KILLS);
  }

  /** Lets it live on for some acknowledgements and a moment. */
  private List<String> writeUntilKilled(int lines) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                RestlessWriter.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<String> read = new ArrayList<>();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      for (int i = 0; i < lines; i++) {
        read.add(line(out));
      }
      // Not the process itself: that would close what it has printed and nobody has read.
      assertThat(process.toHandle().destroyForcibly()).isTrue();
      out.lines().forEach(read::add);
    }
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return read.stream().filter(line -> line.endsWith(".")).toList();
  }

  private static String line(BufferedReader out) throws IOException {
    String line = out.readLine();
    assertThat(line).as("the writer ended by itself").isNotNull();
    return String.valueOf(line);
  }

  private void check(String as, List<String> acknowledged) throws StoreException {
    try (Store store = Databases.open(new StoreSettings.Embedded(folder))) {
      assertThat(store.health().setAside()).as(as).isEmpty();
      List<Event> events = store.history().after(0, Integer.MAX_VALUE);
      List<String> kept = events.stream().map(Event::change).map(KillTest::words).toList();
      assertThat(kept).as(as).doesNotHaveDuplicates().containsAll(acknowledged);
      assertThat(events.stream().map(Event::position)).as(as).isSorted().doesNotHaveDuplicates();
      if (!events.isEmpty()) {
        Source source = events.getFirst().source();
        assertThat(store.history().standing(source).size()).as(as).isEqualTo(standing(events));
      }
    }
  }

  private static long standing(List<Event> events) {
    return events.stream().filter(event -> event.change() instanceof Change.Added).count();
  }

  /** What the writer prints of a change once it is kept. */
  static String words(Change change) {
    return switch (change) {
      case Change.Added added -> "added " + added.entry().id() + ".";
      case Change.Corrected corrected ->
          "corrected " + corrected.entry().id() + " " + corrected.entry().version() + ".";
      default -> change.toString();
    };
  }
}
