package onrecord;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import onrecord.answer.Answer;
import onrecord.answer.Excerpt;
import onrecord.chat.console.ConsoleChat;
import onrecord.coverage.Entry;
import onrecord.desk.Allowances;
import onrecord.desk.Desk;
import onrecord.desk.Reply;
import onrecord.desk.Request;
import onrecord.fetch.FetchSettings;
import onrecord.follow.Change;
import onrecord.follow.Event;
import onrecord.follow.Outcome;
import onrecord.log.Log;
import onrecord.place.Place;
import onrecord.store.Retention;

/**
 * The bot in a process of its own, to be killed: all the parts of one that runs, model included,
 * but polling a hundred times as often as settings allow. Questions come on standard input. What it
 * tells people stands on standard output, in lines whose end is marked, so that one that was cut
 * off is known.
 */
final class KilledBot {
  static final String END = "\t.";
  static final String READY = "ready" + END;
  static final String ANSWERED = "answered" + END;

  private static final Place PLACE = new Place(ConsoleChat.TENANT, "console", Place.Kind.PRIVATE);

  private final InstantSource clock = InstantSource.system();

  private KilledBot() {}

  /**
   * Runs until its input ends, or it is killed.
   *
   * @param arguments the folder of the store, the port of all addresses, and the addresses
   */
  public static void main(String[] arguments) throws Exception {
    Settings settings = settings(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    new KilledBot().run(settings, Arrays.asList(arguments).subList(2, arguments.length));
  }

  /** Of a bot that polls pages of this machine as often as it can. */
  static Settings settings(Path folder, int port) {
    return settings(folder, port, Duration.ofSeconds(10));
  }

  /**
   * Of a bot that polls pages of this machine as often as it can.
   *
   * @param patience with a page that is fetched
   */
  static Settings settings(Path folder, int port, Duration patience) {
    FetchSettings fetch = new FetchSettings("", false, true, Set.of(port), patience, 5_000_000);
    return new Settings(
        List.of(),
        Optional.empty(),
        Optional.empty(),
        new Settings.Keeping(
            Optional.of(folder),
            Optional.empty(),
            new Retention(Optional.empty(), OptionalInt.empty())),
        new Settings.Following(fetch, 20, Duration.ofMillis(20), Duration.ofMillis(300)),
        Allowances.USUAL,
        Settings.Serving.NOTHING,
        Settings.Platforms.DEFAULT,
        Log.Form.TEXT);
  }

  private void run(Settings settings, List<String> addresses) throws Exception {
    Stores stores = new Stores(Surroundings.ofProcess(), clock);
    try (Bot bot =
        new Bot(
            settings,
            stores.open(settings.keeping()),
            Main.PAGES,
            clock,
            (record, event) -> say(line(event)))) {
      bot.start();
      for (String address : addresses) {
        follow(bot, address);
      }
      bot.live().await();
      say(READY);
      answer(bot.desk(clock));
    }
  }

  private static void follow(Bot bot, String address) throws InterruptedException {
    boolean followed = false;
    while (!followed) {
      Outcome outcome = bot.follow().follow(ConsoleChat.TENANT, address);
      followed =
          outcome instanceof Outcome.Done
              || (outcome instanceof Outcome.Refused refused
                  && refused.problem() == Outcome.Problem.FOLLOWED_ALREADY);
    }
  }

  private static void answer(Desk desk) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      Request question = Request.ask(PLACE, ConsoleChat.operator(ZoneOffset.UTC), line);
      if (desk.carryOut(question) instanceof Reply.Answered answered) {
        say(answered.answer());
      }
    }
  }

  private static void say(Answer answer) {
    if (answer instanceof Answer.OnRecord found) {
      found.excerpts().forEach(excerpt -> say(line(excerpt)));
    }
    say(ANSWERED);
  }

  private static synchronized void say(String line) {
    System.out.println(line);
  }

  /** What an event is told by: position, kind, coverage, and its entry with a hash of it all. */
  static String line(Event event) {
    String entry = event.change() instanceof Change.OfEntry of ? key(of.entry()) : "";
    return String.join(
            "\t",
            "event",
            Long.toString(event.position()),
            event.change().getClass().getSimpleName(),
            event.source().coverage(),
            entry)
        + END;
  }

  private static String line(Excerpt excerpt) {
    String text =
        Base64.getEncoder().encodeToString(excerpt.text().getBytes(StandardCharsets.UTF_8));
    return String.join("\t", "cited", excerpt.coverage().id(), key(excerpt.entry()), text) + END;
  }

  /** An entry's id, version and a hash of all that it says. */
  static String key(Entry entry) {
    return entry.id() + "\t" + entry.version() + "\t" + entry.toString().hashCode();
  }
}
