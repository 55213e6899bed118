package onrecord;

import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import onrecord.answer.OpenRecord;
import onrecord.chat.console.ConsoleChat;
import onrecord.chat.console.PlainText;
import onrecord.desk.Desk;
import onrecord.follow.Event;
import onrecord.place.Place;
import onrecord.store.Store;
import picocli.CommandLine.Command;

/** The bot: follows until it is stopped, and says what happens. */
@Command(name = "run", description = "Follows the pages of the settings until it is stopped.")
final class Serve implements Callable<Integer> {
  private static final System.Logger LOG = System.getLogger(Serve.class.getName());
  private static final Pattern LINES = Pattern.compile("\\s*\\R\\s*");
  private static final Place OPERATORS = new Place(ConsoleChat.TENANT, "log");

  private final Main main;
  private volatile Optional<Desk> desk = Optional.empty();

  Serve(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws Refusal {
    Surroundings surroundings = main.surroundings();
    Settings settings = main.settings();
    main.log().tellAll();
    // Whatever --now says: what is kept is polled and pruned by the true time.
    InstantSource clock = surroundings.clock();
    Store store = new Stores(surroundings, clock).open(settings.keeping());
    try (Bot bot = new Bot(settings, store, Main.PAGES, clock, this::happened)) {
      Runtime.getRuntime().addShutdownHook(new Thread(bot::close, "shutdown"));
      new NamedPages(bot.follow(), surroundings, main.circumstances(settings))
          .followOnly(main.named(settings), false);
      desk = Optional.of(bot.desk(clock));
      bot.start();
      LOG.log(
          System.Logger.Level.INFO,
          "following {0} pages and feeds; Ctrl-C ends it",
          bot.follow().sources(ConsoleChat.TENANT).size());
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return 0;
  }

  private void happened(OpenRecord record, Event event) {
    ZoneId zone = ZoneOffset.UTC;
    desk.flatMap(told -> told.notice(OPERATORS, ConsoleChat.operator(zone), event))
        .flatMap(notice -> PlainText.of(notice, zone))
        .ifPresent(
            text -> LOG.log(System.Logger.Level.INFO, LINES.matcher(text).replaceAll(" | ")));
  }
}
