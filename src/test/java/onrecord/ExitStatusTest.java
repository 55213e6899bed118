package onrecord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever starts the bot learns from its exit status whether to start it again. */
final class ExitStatusTest {
  @TempDir private Path folder;

  private Run run(String settings) throws IOException {
    Path config = Files.writeString(folder.resolve("onrecord.yaml"), "data: kept\n" + settings);
    return Run.of("run", "--config", config.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"web: %s\noperator: off\n", "web: off\noperator: %s\n"})
  void anAddressThatIsStillTakenMayBeFreeLater(String settings) throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Run run = run(settings.formatted("127.0.0.1:" + taken.getLocalPort()));
      assertThat(run.status()).as(run.err()).isEqualTo(75);
      assertThat(run.err()).contains("cannot be listened at", "a port that is free, or off");
    }
  }

  @Test
  void aDatabaseThatIsNotReachedMayBeReachedLater() throws IOException {
    Run run = run("web: off\noperator: off\ndatabase: jdbc:postgresql://127.0.0.1:1/none\n");
    assertThat(run.status()).as(run.err()).isEqualTo(75);
    assertThat(run.err()).contains("PostgreSQL cannot be reached");
  }

  @Test
  void aStoreThatIsNoFolderStaysOne() throws IOException {
    Files.writeString(folder.resolve("kept"), "a file");
    Run run = run("web: off\noperator: off\n");
    assertThat(run.status()).as(run.err()).isEqualTo(2);
  }

  @Test
  void eachCommandSaysWhatItsOwnMeans() {
    for (String command : new String[] {"check", "backup", "eval", "run"}) {
      assertThat(Run.of(command, "--help").out())
          .as(command)
          .containsOnlyOnce("Exit status:")
          .doesNotContain("honestly silent");
    }
    assertThat(Run.of("ask", "--help").out()).containsOnlyOnce("Exit status:").contains("silent");
  }

  @Test
  void theServiceIsStartedAgainWhereThatMayHelp() throws IOException {
    assertThat(Files.readString(Path.of("config/onrecord.service")))
        .contains("Restart=on-failure\n", "RestartPreventExitStatus=2 3\n", "(75)");
    assertThat(Files.readString(Path.of("README.md"))).contains("\n75 for what may pass by itself");
  }
}
