package onrecord.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import onrecord.chat.ChatPlatform;
import onrecord.chat.Permalinks;
import onrecord.chat.Sends;
import onrecord.chat.Talk;
import onrecord.chat.discord.DiscordPlatform;
import onrecord.chat.discord.DiscordSettings;
import onrecord.chat.discord.fake.FakeDiscord;
import onrecord.chat.discord.fake.Interaction;
import onrecord.chat.discord.fake.World.Channel;
import onrecord.chat.discord.fake.World.Guild;
import onrecord.chat.telegram.TelegramPlatform;
import onrecord.chat.telegram.fake.FakeTelegram;
import onrecord.chat.telegram.fake.World.Chat;
import onrecord.chat.telegram.fake.World.Person;
import onrecord.desk.Harbour;
import onrecord.desk.Newsroom;
import onrecord.desk.Reply;
import onrecord.desk.Request;
import onrecord.place.Place;
import onrecord.place.Seal;
import onrecord.place.Tenant;
import onrecord.store.Store;
import onrecord.store.StoreException;
import onrecord.store.StoreSettings;

/**
 * Prints how long one digest takes to so many places of each platform, and how soon people are
 * answered meanwhile, beside the same before it: {@code java -cp
 * target/classes:target/test-classes:TEST_CLASS_PATH onrecord.delivery.FanOutFigures [PLACES]}. The
 * platforms, the bot and those who ask share this process and its processors; what is kept is on
 * the disk, in SQLite.
 */
public final class FanOutFigures {
  private static final int CHANNELS_OF_A_GUILD = 100;
  private static final int QUESTIONS_BEFORE = 300;
  private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(100);
  private static final String QUESTION = "What did Venn say?";

  private final int count;

  private FanOutFigures(int count) {
    this.count = count;
  }

  public static void main(String[] arguments) throws Exception {
    FanOutFigures figures =
        new FanOutFigures(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5_000);
    figures.discord();
    figures.telegram();
    System.exit(0);
  }

  /** Asks somebody's question, waits for its answer, and says how long that took. */
  @FunctionalInterface
  private interface Asking {
    Duration ask(int number) throws Exception;
  }

  private void discord() throws Exception {
    try (FakeDiscord discord = FakeDiscord.start()) {
      var owner = discord.user("owner");
      List<Place> places = new ArrayList<>();
      List<Channel> asked = new ArrayList<>();
      Optional<Guild> guild = Optional.empty();
      for (int i = 0; i < count; i++) {
        if (i % CHANNELS_OF_A_GUILD == 0) {
          guild = Optional.of(discord.guild("Guild " + i, owner));
          asked.add(discord.channel(guild.get(), "questions"));
        }
        Channel channel = discord.channel(guild.get(), "channel " + i);
        Tenant tenant = new Tenant("discord", guild.get().id());
        places.add(new Place(tenant, channel.id(), Place.Kind.SHARED));
      }
      DiscordSettings settings =
          new DiscordSettings(
              FakeDiscord.TOKEN, Optional.of(discord.restUrl()), Optional.of(discord.gatewayUrl()));
      run(
          new DiscordPlatform(settings, InstantSource.system(), new Uncounted()),
          places,
          number -> {
            Channel channel = asked.get(number % asked.size());
            Interaction question =
                discord.slash(
                    discord.user("user " + number), channel, "ask", Map.of("question", QUESTION));
            var _ = question.answer();
            return question.answeredAfter();
          });
      System.out.printf("  busiest second: %d requests%n", discord.weather().busiestSecond());
      discord.violations().assertNone();
    }
  }

  private void telegram() throws Exception {
    try (FakeTelegram telegram = new FakeTelegram(InstantSource.system())) {
      List<Place> places = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        Chat chat = new Chat(1_000_000L + i, "private", "Person " + i);
        telegram.people().know(chat);
        String id = Long.toString(chat.id());
        places.add(new Place(new Tenant("telegram", id), id, Place.Kind.PRIVATE));
      }
      run(
          new TelegramPlatform(
              telegram.settings(), Optional.empty(), InstantSource.system(), new Uncounted()),
          places,
          number -> {
            Person person = new Person(9_000_000L + number, "User " + number, "en");
            long began = System.nanoTime();
            int _ = telegram.people().say(Chat.alone(person), person, QUESTION);
            while (telegram.sent(person.id()).isEmpty()) {
              TimeUnit.MILLISECONDS.sleep(1);
            }
            return Duration.ofNanos(System.nanoTime() - began);
          });
      System.out.printf("  Telegram's rules broken: %s%n", telegram.violations());
    }
  }

  private void run(ChatPlatform platform, List<Place> places, Asking asking) throws Exception {
    Path folder = Files.createTempDirectory("fan-out");
    Newsroom newsroom = new Newsroom(Harbour.page(), Harbour.many(1_000));
    InstantSource clock = InstantSource.system();
    Map<Ending.Kind, AtomicInteger> ended = new EnumMap<>(Ending.Kind.class);
    List.of(Ending.Kind.values()).forEach(kind -> ended.put(kind, new AtomicInteger()));
    try (Store store = open(folder, clock);
        Talk talk =
            new Talk(
                newsroom.desk,
                store.posts(),
                tenant -> Permalinks.NONE,
                new Seal(Seal.random(Seal.BYTES)),
                clock);
        platform;
        Courier courier =
            new Courier(
                talk,
                store.deliveries(),
                "figures",
                clock,
                (delivery, ending) -> ended.get(ending.kind()).incrementAndGet())) {
      talk.open(platform);
      while (!platform.isUp()) {
        TimeUnit.MILLISECONDS.sleep(50);
      }
      courier.start();
      TimeUnit.SECONDS.sleep(3);
      Times before = new Times();
      for (int i = 0; i < QUESTIONS_BEFORE; i++) {
        before.add(asking.ask(i));
        TimeUnit.NANOSECONDS.sleep(BETWEEN_QUESTIONS.toNanos());
      }
      Reply digest = newsroom.desk.carryOut(catchUp(places.getFirst()));
      long began = System.nanoTime();
      Thread bringing =
          Thread.ofPlatform().start(() -> bring(courier, digest, places, System.nanoTime()));
      Times meanwhile = new Times();
      for (int i = QUESTIONS_BEFORE; bringing.isAlive() || store.deliveries().waiting() > 0; i++) {
        meanwhile.add(asking.ask(i));
        TimeUnit.NANOSECONDS.sleep(BETWEEN_QUESTIONS.toNanos());
      }
      double seconds = (System.nanoTime() - began) / 1e9;
      System.out.printf(
          "%s: one digest to %d places in %.1f s, %.1f a second; %s%n",
          platform.name(), places.size(), seconds, places.size() / seconds, ended);
      before.print("  answers before");
      meanwhile.print("  answers meanwhile");
    }
  }

  private static Request catchUp(Place place) {
    return new Request(place, Harbour.ASKER, "catchup", Map.of());
  }

  private static void bring(Courier courier, Reply digest, List<Place> places, long began) {
    for (Place place : places) {
      String id = "digest/" + place.tenant().id() + "-" + place.id() + "/2026-03-02T18:00";
      courier.bring(new Announcement(id, place, Harbour.NOW, digest, Optional.empty()));
    }
    System.out.printf("  laid out and kept within %.1f s%n", (System.nanoTime() - began) / 1e9);
  }

  private static Store open(Path folder, InstantSource clock) throws IOException {
    try {
      return Store.open(new StoreSettings.Embedded(folder), clock, "figures");
    } catch (StoreException e) {
      throw new IOException(e);
    }
  }

  private static final class Times {
    private final List<Duration> all = new ArrayList<>();

    void add(Duration time) {
      all.add(time);
    }

    void print(String what) {
      List<Duration> sorted = all.stream().sorted().toList();
      System.out.printf(
          "%-20s %5d times, p50 %6.1f ms, p99 %6.1f ms, slowest %6.1f ms%n",
          what, sorted.size(), at(sorted, 50), at(sorted, 99), at(sorted, 100));
    }

    private static double at(List<Duration> sorted, int percent) {
      return sorted.isEmpty()
          ? Double.NaN
          : sorted.get((sorted.size() - 1) * percent / 100).toNanos() / 1e6;
    }
  }

  private static final class Uncounted implements Sends {
    @Override
    public void sent() {}

    @Override
    public void throttled() {}
  }
}
