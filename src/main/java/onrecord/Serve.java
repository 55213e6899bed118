package onrecord;

import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import onrecord.answer.OpenRecord;
import onrecord.chat.ChatPlatform;
import onrecord.chat.Permalinks;
import onrecord.chat.Sends;
import onrecord.chat.Talk;
import onrecord.chat.console.ConsoleChat;
import onrecord.chat.console.PlainText;
import onrecord.desk.Desk;
import onrecord.follow.Change;
import onrecord.follow.Event;
import onrecord.log.Fields;
import onrecord.operator.Health;
import onrecord.operator.Meters;
import onrecord.operator.Platform;
import onrecord.operator.ReportJson;
import onrecord.place.Place;
import onrecord.place.Seal;
import onrecord.store.Store;
import onrecord.web.Address;
import onrecord.web.Listener;
import onrecord.web.OperatorRoutes;
import onrecord.web.Web;
import picocli.CommandLine.Command;

/** The bot: follows until it is stopped, and says what happens. */
@Command(
    name = "run",
    description = "Follows the pages of the settings until it is stopped.",
    footer = {
      "",
      "Exit status: 2 bad usage or configuration; 3 a coverage could not be read at",
      "all; 75 what may pass by itself: a database cannot be reached now, an address",
      "is still in use. 143 once it was told to stop."
    })
final class Serve implements Callable<Integer> {
  private static final System.Logger LOG = System.getLogger(Serve.class.getName());
  private static final Place OPERATORS = new Place(ConsoleChat.TENANT, "log", Place.Kind.PRIVATE);

  private final Main main;
  private volatile Optional<Desk> desk = Optional.empty();
  private volatile Optional<Sends> sends = Optional.empty();
  private volatile Optional<Web> web = Optional.empty();
  private volatile Optional<Talk> talk = Optional.empty();
  private volatile Optional<Unasked> unasked = Optional.empty();

  Serve(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws Refusal {
    Settings settings = main.settings();
    main.log().tellAll();
    // Whatever --now says: what is kept is polled and pruned by the true time.
    InstantSource clock = main.surroundings().clock();
    PlatformsServed platforms = new PlatformsServed(main.surroundings(), settings, clock);
    Store store = new Stores(main.surroundings(), clock).open(settings.keeping());
    try (Meters meters = new Meters(Main.version());
        Bot bot =
            new Bot(settings, store, Main.PAGES, clock, this::happened, Optional.of(meters))) {
      Runtime.getRuntime().addShutdownHook(new Thread(bot::close, "shutdown"));
      Desk asked = bot.desk(clock);
      desk = Optional.of(asked);
      sends = Optional.of(meters.sends(OPERATORS.id()));
      Health health = bot.health();
      listen(bot, health, meters, settings);
      if (settings.serving().web().isPresent()) {
        Web pages =
            new PagesServed(main.surroundings(), settings)
                .begin(
                    bot,
                    new Web.Parts(
                        bot.record(), bot.follow(), store.history(), asked, meters.sends("web")),
                    clock);
        web = Optional.of(pages);
        health.expect(new ListeningPlatform("web", pages::isUp));
        meters.watchReaders(pages::listening);
      }
      Talk people = talk(bot, store, asked, settings);
      talk = Optional.of(people);
      // Last of all: a start that fails has changed nothing for a bot that runs already.
      follow(bot, settings);
      PlatformsServed served = bot.with(platforms);
      platforms.all().forEach(one -> open(served, one, health, meters));
      Unasked said = bot.with(new Unasked(people, asked, bot, store, meters, clock));
      unasked = Optional.of(said);
      // What happens from the start on must find that somebody makes up for what was before.
      people.resume(store.history());
      bot.start();
      said.start();
      // Before the start there is nothing that is not there yet, and all would seem well.
      var _ = bot.watch(Health.EVERY);
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

  /** Nobody elsewhere reaches an address of this machine: without {@code webAddress} no links. */
  private Talk talk(Bot bot, Store store, Desk asked, Settings settings) throws Refusal {
    boolean isReached = settings.serving().webAddress().isPresent();
    byte[] key = KeyFile.BUTTONS.of(settings.keeping().data().or(main.surroundings()::data));
    return bot.with(
        new Talk(
            asked,
            store.posts(),
            tenant ->
                web.filter(_ -> isReached)
                    .map(pages -> pages.permalinks(tenant))
                    .orElse(Permalinks.NONE),
            new Seal(key),
            main.surroundings().clock()));
  }

  private void open(
      PlatformsServed served, PlatformsServed.Configured one, Health health, Meters meters) {
    ChatPlatform platform = served.make(one, meters.sends(one.name()));
    health.expect(new ListeningPlatform(one.name(), platform::isUp));
    talk.orElseThrow().open(platform);
  }

  private void follow(Bot bot, Settings settings) throws Refusal {
    new NamedPages(bot.follow(), main.surroundings(), main.circumstances(settings))
        .followOnly(main.named(settings), false);
  }

  private void listen(Bot bot, Health health, Meters meters, Settings settings) throws Refusal {
    if (settings.serving().operator().isPresent()) {
      ReportJson json = new ReportJson(main.surroundings().secrets());
      Address address = settings.serving().operator().get();
      OperatorRoutes routes = new OperatorRoutes(address, health::report, json, meters::scrape);
      Listener listener = bot.with(new Listener(Taken.by(Settings.Key.OPERATOR, address), routes));
      listener.start();
      health.expect(new ListeningPlatform("operator", listener::isUp));
      LOG.log(System.Logger.Level.INFO, "the operator is served at {0}", listener.address());
    }
  }

  /** Where people reach the bot, as its operator looks at it. */
  private record ListeningPlatform(String name, BooleanSupplier listening) implements Platform {
    @Override
    public boolean isUp() {
      return listening.getAsBoolean();
    }
  }

  /** What is a tenant's own is in the words alone. */
  private static Fields fields(String text, Event event) {
    String words = text.lines().map(String::strip).collect(Collectors.joining(" | "));
    String kind = event.change().getClass().getSimpleName().toLowerCase(Locale.ROOT);
    Fields fields = Fields.of(words).with("kind", kind);
    if (!event.source().owner().isEverybody()) {
      return fields;
    }
    Fields named = fields.with("coverage", event.source().coverage());
    return event.change() instanceof Change.OfEntry change
        ? named.with("entry", change.entry().id())
        : named;
  }

  private Permalinks permalinks() {
    return web.map(pages -> pages.permalinks(ConsoleChat.TENANT)).orElse(Permalinks.NONE);
  }

  private void happened(OpenRecord record, Event event) {
    web.ifPresent(pages -> pages.happened(event));
    talk.ifPresent(people -> people.happened(event));
    unasked.ifPresent(said -> said.happened(event));
    ZoneId zone = ZoneOffset.UTC;
    desk.flatMap(told -> told.notice(OPERATORS, ConsoleChat.operator(zone), event))
        .flatMap(notice -> PlainText.of(notice, zone, permalinks()))
        .ifPresent(text -> {
          LOG.log(System.Logger.Level.INFO, "{0}", fields(text, event));
          sends.ifPresent(Sends::sent);
        });
  }
}
