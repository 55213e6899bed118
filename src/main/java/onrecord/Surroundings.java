package onrecord;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/**
 * What a run has around it.
 *
 * @param in what is typed
 * @param out takes the answer, as UTF-8
 * @param err takes everything else, as UTF-8
 * @param clock the time
 * @param home where Onrecord is installed, if it was started from an installation
 */
record Surroundings(
    InputStream in, PrintStream out, PrintStream err, InstantSource clock, Optional<Path> home) {
  /** Where the launcher says that it stands. */
  private static final String HOME_PROPERTY = "onrecord.home";

  /** The process's own. */
  static Surroundings ofProcess() {
    return new Surroundings(
        System.in,
        utf8(FileDescriptor.out),
        utf8(FileDescriptor.err),
        InstantSource.system(),
        Optional.ofNullable(System.getProperty(HOME_PROPERTY)).map(Path::of));
  }

  /** Says something that is no part of the answer. */
  void say(String message) {
    err.println("onrecord: " + message);
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
