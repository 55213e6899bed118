package onrecord;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import onrecord.chat.console.ConsoleChat;
import onrecord.chat.console.ConsoleSettings;
import onrecord.desk.Desk;
import onrecord.desk.StoreReport;
import onrecord.embed.SentenceEncoder;
import onrecord.fetch.AddressRules;
import onrecord.fetch.FetchSettings;
import onrecord.fetch.Fetcher;
import onrecord.follow.Follow;
import onrecord.follow.FollowSettings;
import onrecord.index.EntryIndex;
import onrecord.index.VectorsInMemory;
import onrecord.reader.Pages;

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
        EntryIndex index = new EntryIndex(encoder, new VectorsInMemory());
        Fetcher fetcher = new Fetcher(FetchSettings.DEFAULT, surroundings.clock());
        Follow follow = follow(fetcher);
        Desk desk = desk(index, follow)) {
      talk(new ConsoleChat(desk, settings));
      return 0;
    } catch (IOException e) {
      throw Refusal.usage("what is typed cannot be read (" + e + ")");
    }
  }

  private Desk desk(EntryIndex index, Follow follow) {
    return new Desk(
        opened.record(index),
        follow,
        cited -> {},
        () -> new StoreReport(0, List.of(), 0, Optional.empty()),
        opened.clock(surroundings.clock()));
  }

  private Follow follow(Fetcher fetcher) {
    NothingKept nothing = new NothingKept();
    return new Follow(
        nothing,
        nothing,
        fetcher,
        new Pages(List.of()),
        FollowSettings.of(AddressRules.PUBLIC, "console"),
        surroundings.clock(),
        () -> {});
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
