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
import onrecord.embed.SentenceEncoder;
import onrecord.index.EntryIndex;
import onrecord.index.VectorsInMemory;

/** The chat of the console, over what the options open. */
final class Chat {
  private static final int ENCODER_THREADS = 1;

  private final Surroundings surroundings;
  private final Opened opened;
  private final ConsoleSettings settings;

  /**
   * @param history where typed lines are kept, if the settings say; else the user's state folder
   */
  Chat(Surroundings surroundings, Opened opened, Optional<Path> history) {
    this.surroundings = surroundings;
    this.opened = opened;
    this.settings =
        new ConsoleSettings(
            opened.zone(), history.or(surroundings::history), surroundings.colour());
  }

  /**
   * Talks until the end.
   *
   * @throws Refusal if what is typed cannot be read
   */
  int run() throws Refusal {
    try (SentenceEncoder encoder = SentenceEncoder.load(ENCODER_THREADS);
        EntryIndex index = new EntryIndex(encoder, new VectorsInMemory())) {
      talk(new ConsoleChat(desk(index), settings));
      return 0;
    } catch (IOException e) {
      throw Refusal.usage("what is typed cannot be read (" + e + ")");
    }
  }

  private Desk desk(EntryIndex index) {
    return new Desk(opened.record(index), opened.clock(surroundings.clock()));
  }

  /** Only the process's own input can be a terminal. */
  private void talk(ConsoleChat chat) throws IOException {
    if (surroundings.in().equals(System.in) && ConsoleChat.isTerminal()) {
      chat.onTerminal();
    } else {
      chat.piped(
          new BufferedReader(new InputStreamReader(surroundings.in(), StandardCharsets.UTF_8)),
          new PrintWriter(surroundings.out(), false, StandardCharsets.UTF_8));
    }
  }
}
