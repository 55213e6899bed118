package onrecord;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import onrecord.chat.console.ConsoleChat;
import onrecord.chat.console.ConsoleSettings;
import onrecord.desk.Desk;

/** The chat of the console, over what the options open. */
final class Chat {
  private final Surroundings surroundings;
  private final Opened opened;
  private final ConsoleChat chat;

  /**
   * @param history where typed lines are kept, if the settings say; else the user's state folder
   */
  Chat(Surroundings surroundings, Opened opened, Optional<Path> history) {
    this.surroundings = surroundings;
    this.opened = opened;
    this.chat =
        new ConsoleChat(
            new Desk(opened.holdings(), opened.clock(surroundings.clock())),
            new ConsoleSettings(
                opened.coverages().getFirst().zone(),
                history.or(surroundings::history),
                surroundings.colour()));
  }

  /**
   * Talks until the end.
   *
   * @throws Refusal if what is typed cannot be read
   */
  int run() throws Refusal {
    if (opened.sample()) {
      surroundings.say("the bundled sample, an invented story, just after its last entry");
    }
    try {
      talk();
      return 0;
    } catch (IOException e) {
      throw Refusal.usage("what is typed cannot be read (" + e + ")");
    }
  }

  /** Only the process's own input can be a terminal. */
  private void talk() throws IOException {
    if (surroundings.in().equals(System.in) && ConsoleChat.isTerminal()) {
      chat.onTerminal();
    } else {
      chat.piped(
          new BufferedReader(new InputStreamReader(surroundings.in(), StandardCharsets.UTF_8)),
          new PrintWriter(surroundings.out(), false, StandardCharsets.UTF_8));
    }
  }
}
