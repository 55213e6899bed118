package onrecord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real launcher, on an installation without sources: what was just built, linked elsewhere. */
class LauncherIT {
  private static final Path PROJECT = Path.of("").toAbsolutePath();

  @TempDir private static Path folder;
  private static Path home = Path.of("");
  private static Path launcher = Path.of("");
  private static Path cache = Path.of("");

  @BeforeAll
  static void installAndStartOnce() throws Exception {
    home = Files.createDirectories(folder.resolve("a folder/with spaces"));
    launcher = Files.copy(PROJECT.resolve("onrecord"), home.resolve("onrecord"));
    Files.createDirectory(home.resolve("target"));
    Files.createSymbolicLink(home.resolve("target/lib"), PROJECT.resolve("target/lib"));
    Files.copy(PROJECT.resolve("target/onrecord.jar"), home.resolve("target/onrecord.jar"));
    start(launcher, "--version").waitFor();
    try (Stream<Path> files = Files.list(home.resolve("target"))) {
      cache = files.filter(file -> file.toString().endsWith(".aot")).findFirst().orElseThrow();
    }
  }

  @AfterAll
  static void unlink() throws IOException {
    Files.delete(home.resolve("target/lib"));
  }

  @Test
  void answersThroughALinkFromAnyFolderAndPrintsNothingElse() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link"), launcher);
    Process process = start(link, "ask", "--json", "who is Lucia Tarrant?");
    assertThat(lines(process)).singleElement().asString().startsWith("{\"question\":\"who is");
    assertThat(process.waitFor()).isZero();
  }

  @Test
  void keepsTheCacheThatTheFirstStartMade() throws Exception {
    FileTime made = Files.getLastModifiedTime(cache);
    assertThat(cache).isNotEmptyFile();
    assertThat(lines(start(launcher, "--version"))).hasSize(1);
    assertThat(Files.getLastModifiedTime(cache)).isEqualTo(made);
  }

  @Test
  void survivesACacheThatDoesNotFit() throws Exception {
    Path good = Files.move(cache, folder.resolve("good"));
    try {
      Files.writeString(cache, "not a cache");
      Process process = start(launcher, "--version");
      assertThat(lines(process)).singleElement().asString().startsWith("onrecord ");
      assertThat(process.waitFor()).isZero();
    } finally {
      Files.delete(cache);
      Files.move(good, cache);
    }
  }

  @Test
  void handsOnTheExitStatus() throws Exception {
    assertThat(start(launcher, "entries", "--date", "never").waitFor()).isEqualTo(2);
  }

  @Test
  void saysThatThereIsNothingToRun() throws Exception {
    Path bare = Files.createDirectory(folder.resolve("bare"));
    Process process = start(Files.copy(launcher, bare.resolve("onrecord")), "--version");
    assertThat(lines(process)).isEmpty();
    assertThat(process.waitFor()).isEqualTo(2);
  }

  private static Process start(Path launcher, String... args) throws IOException {
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
