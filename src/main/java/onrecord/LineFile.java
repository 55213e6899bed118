package onrecord;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import onrecord.json.LineException;

/**
 * A file with one JSON object a line. A bad line is named on standard error and the rest goes on,
 * so that one slip does not cost a long run; the exit status tells of it. Blank lines count for
 * nothing.
 */
final class LineFile {
  private final Path file;
  private final Surroundings surroundings;

  /** What is done with a line. */
  interface Task {
    void accept(String line) throws LineException;
  }

  LineFile(Path file, Surroundings surroundings) {
    this.file = file;
    this.surroundings = surroundings;
  }

  /**
   * Does the task for each line, in order.
   *
   * @param bad is given the message for a bad line, in its place
   * @return the exit status
   * @throws Refusal if the file cannot be read
   */
  int forEach(Task task, Consumer<String> bad) throws Refusal {
    int status = 0;
    try (BufferedReader lines = open()) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank() && !done(task, line, number, bad)) {
          status = Refusal.USAGE;
        }
      }
    } catch (IOException e) {
      throw Refusal.usage(file + ": cannot be read (" + e + "); expected a file of JSON lines");
    }
    return status;
  }

  private boolean done(Task task, String line, int number, Consumer<String> bad) {
    try {
      task.accept(line);
      return true;
    } catch (LineException e) {
      String message = file + ", line " + number + ": " + e.getMessage();
      surroundings.say(message);
      bad.accept(message);
      return false;
    }
  }

  private BufferedReader open() throws IOException {
    return new BufferedReader(
        new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8));
  }
}
