package onrecord;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A command line carried out in this process.
 *
 * @param status the exit status
 * @param out what it printed as its answer
 * @param err what else it said
 */
record Run(int status, String out, String err) {
  static final Instant CLOCK = Instant.parse("2026-04-01T12:00:00Z");

  static Run of(String... args) {
    return in(Optional.empty(), "", args);
  }

  /** With something typed, or piped in. */
  static Run typing(String input, String... args) {
    return in(Optional.empty(), input, args);
  }

  /** As started from an installation. */
  static Run from(Path home, String... args) {
    return in(Optional.of(home), "", args);
  }

  private static Run in(Optional<Path> home, String input, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Surroundings surroundings =
        new Surroundings(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            InstantSource.fixed(CLOCK),
            home,
            Map.of());
    int status = Main.run(surroundings, args);
    return new Run(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  List<String> lines() {
    return out.lines().toList();
  }
}
