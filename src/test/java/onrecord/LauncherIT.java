package onrecord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real launcher, on an installation without sources: what was just built, linked elsewhere. */
class LauncherIT {
  private static final Path PROJECT = Path.of("").toAbsolutePath();

  @TempDir private Path folder;
  private Path home = Path.of("");

  @BeforeEach
  void install() throws IOException {
    home = Files.createDirectories(folder.resolve("a folder/with spaces"));
    Files.copy(PROJECT.resolve("onrecord"), home.resolve("onrecord"));
    Files.createDirectory(home.resolve("target"));
    Files.createSymbolicLink(home.resolve("target/lib"), PROJECT.resolve("target/lib"));
    Files.copy(PROJECT.resolve("target/onrecord.jar"), home.resolve("target/onrecord.jar"));
  }

  @Test
  void answersThroughALinkFromAnyFolder() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link"), home.resolve("onrecord"));
    Process process = start(link, "entries", "--json");
    assertThat(lines(process)).isNotEmpty().allMatch(line -> line.startsWith("{\"coverage\":"));
    assertThat(process.waitFor()).isZero();
  }

  @Test
  void makesACacheOnceAndUsesIt() throws Exception {
    start(home.resolve("onrecord"), "--version").waitFor();
    Path cache = cache();
    assertThat(cache).isNotEmptyFile();
    var made = Files.getLastModifiedTime(cache);
    assertThat(lines(start(home.resolve("onrecord"), "--version"))).hasSize(1);
    assertThat(Files.getLastModifiedTime(cache)).isEqualTo(made);
  }

  @Test
  void survivesACacheThatDoesNotFit() throws Exception {
    start(home.resolve("onrecord"), "--version").waitFor();
    Files.writeString(cache(), "not a cache");
    Process process = start(home.resolve("onrecord"), "--version");
    assertThat(lines(process)).singleElement().asString().startsWith("onrecord ");
    assertThat(process.waitFor()).isZero();
  }

  @Test
  void handsOnTheExitStatus() throws Exception {
    assertThat(start(home.resolve("onrecord"), "entries", "--date", "never").waitFor())
        .isEqualTo(2);
  }

  @Test
  void saysThatThereIsNothingToRun() throws Exception {
    Files.delete(home.resolve("target/onrecord.jar"));
    Process process = start(home.resolve("onrecord"), "--version");
    assertThat(lines(process)).isEmpty();
    assertThat(process.waitFor()).isEqualTo(2);
  }

  private Path cache() throws IOException {
    try (Stream<Path> files = Files.list(home.resolve("target"))) {
      return files.filter(file -> file.toString().endsWith(".aot")).findFirst().orElseThrow();
    }
  }

  private Process start(Path launcher, String... args) throws IOException {
    List<String> command =
        Stream.concat(Stream.of(launcher.toString()), Arrays.stream(args)).toList();
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.redirectInput(new File("/dev/null")).redirectError(new File("/dev/null"));
    return builder.start();
  }

  private static List<String> lines(Process process) throws IOException {
    return process.inputReader().lines().toList();
  }
}
