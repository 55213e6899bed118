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
import onrecord.chat.console.TerminalText;

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

  /** Says something that is no part of the answer, on one line; it may hold words of a page. */
  void say(String message) {
    err.println("onrecord: " + TerminalText.safe(message));
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
