package onrecord.chat.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import onrecord.chat.Message;

/**
 * The chat where input or output is no terminal: each line is a question, and answers are plain
 * text.
 */
final class PipedChat {
  private final BufferedReader in;
  private final PrintWriter out;
  private final Dialogue dialogue;
  private final Paper paper;

  PipedChat(BufferedReader in, PrintWriter out, Dialogue dialogue, Paper paper) {
    this.in = in;
    this.out = out;
    this.dialogue = dialogue;
    this.paper = paper;
  }

  /**
   * Answers line by line until /quit or the end of input; blank lines are passed over.
   *
   * @throws IOException if the input cannot be read
   */
  void run() throws IOException {
    Optional<String> line = line();
    while (line.isPresent() && dialogue.say(line.get(), this::print)) {
      line = line();
    }
  }

  private void print(Message message) {
    out.println(paper.write(message, Paper.UNWRAPPED));
    out.flush();
  }

  private Optional<String> line() throws IOException {
    String line = in.readLine();
    while (line != null && line.isBlank()) {
      line = in.readLine();
    }
    return Optional.ofNullable(line);
  }
}
