package onrecord;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import onrecord.chat.VisibleText;
import onrecord.log.Secrets;

/**
 * What a run has around it.
 *
 * @param in what is typed
 * @param out takes the answer, as UTF-8
 * @param err takes everything else, as UTF-8
 * @param clock the time
 * @param home where Onrecord is installed, if it was started from an installation
 * @param environment the variables of the process
 */
record Surroundings(
    InputStream in,
    PrintStream out,
    PrintStream err,
    InstantSource clock,
    Optional<Path> home,
    Map<String, String> environment) {
  /** Where the launcher says that it stands. */
  private static final String HOME_PROPERTY = "onrecord.home";

  /** Variables that hold what nobody else may see; a user's name is an ordinary word. */
  private static final Pattern SECRET =
      Pattern.compile("ONRECORD_\\w*(?:PASSWORD|TOKEN|SECRET|KEY)");

  /** The process's own. */
  static Surroundings ofProcess() {
    return new Surroundings(
        System.in,
        utf8(FileDescriptor.out),
        utf8(FileDescriptor.err),
        InstantSource.system(),
        Optional.ofNullable(System.getProperty(HOME_PROPERTY)).map(Path::of),
        System.getenv());
  }

  Surroundings {
    environment = Map.copyOf(environment);
  }

  /**
   * The file in which the console keeps what was typed (XDG Base Directory Specification 0.8); none
   * for somebody without a home.
   */
  Optional<Path> history() {
    Optional<Path> home = variable("HOME").map(folder -> Path.of(folder, ".local/state"));
    return variable("XDG_STATE_HOME")
        .map(Path::of)
        .or(() -> home)
        .map(folder -> folder.resolve("onrecord/history"));
  }

  /**
   * The folder in which the record is kept (XDG Base Directory Specification 0.8); none for
   * somebody without a home.
   */
  Optional<Path> data() {
    Optional<Path> home = variable("HOME").map(folder -> Path.of(folder, ".local/share"));
    return variable("XDG_DATA_HOME")
        .map(Path::of)
        .or(() -> home)
        .map(folder -> folder.resolve("onrecord"));
  }

  /** Whether colour is welcome (no-color.org). */
  boolean colour() {
    return variable("NO_COLOR").isEmpty();
  }

  /** A variable of the process that is set and not empty. */
  Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
  }

  /** What may stand in no log line and nothing else that is said. */
  Secrets secrets() {
    return new Secrets(
        environment.entrySet().stream()
            .filter(variable -> SECRET.matcher(variable.getKey()).matches())
            .map(Map.Entry::getValue)
            .toList());
  }

  /** Says something that is no part of the answer, on one line; it may hold words of a page. */
  void say(String message) {
    err.println("onrecord: " + VisibleText.of(secrets().strike(message)));
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
