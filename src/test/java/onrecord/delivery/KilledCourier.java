package onrecord.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import onrecord.answer.Answer;
import onrecord.answer.Filed;
import onrecord.chat.Permalinks;
import onrecord.chat.Sends;
import onrecord.chat.Talk;
import onrecord.chat.discord.DiscordPlatform;
import onrecord.chat.discord.DiscordSettings;
import onrecord.chat.discord.fake.FakeDiscord;
import onrecord.chat.telegram.TelegramPlatform;
import onrecord.chat.telegram.TelegramSettings;
import onrecord.chat.telegram.fake.FakeTelegram;
import onrecord.desk.Extent;
import onrecord.desk.Harbour;
import onrecord.desk.Newsroom;
import onrecord.desk.Reply;
import onrecord.place.Place;
import onrecord.place.Seal;
import onrecord.place.Tenant;
import onrecord.store.Store;
import onrecord.store.StoreSettings;

/**
 * What brings announcements, in a process of its own, to be killed: the store, the courier and both
 * platforms as they run. What is to be brought comes on standard input, a line each; what is kept,
 * and how it ended, stands on standard output, in lines whose end is marked, so that one that was
 * cut off is known. A claim lasts two seconds, so that nobody has to wait for that of a process
 * that was killed.
 */
final class KilledCourier {
  static final String END = "\t.";
  static final String READY = "ready" + END;
  static final Duration LEASE = Duration.ofSeconds(2);

  private static final String USER = "postgres";

  private KilledCourier() {}

  /** Where it is kept: a folder, or a database. */
  static StoreSettings store(String where) {
    return where.startsWith("jdbc:")
        ? new StoreSettings.Postgresql(where, USER, USER)
        : new StoreSettings.Embedded(Path.of(where));
  }

  /** What is to be brought to a place. */
  static String line(String id, Place place) {
    return String.join(
        "\t", id, place.tenant().platform(), place.tenant().id(), place.id(), place.kind().name());
  }

  private static Announcement announcement(String line) {
    String[] fields = line.split("\t", -1);
    Place place =
        new Place(new Tenant(fields[1], fields[2]), fields[3], Place.Kind.valueOf(fields[4]));
    return new Announcement(fields[0], place, Instant.EPOCH, reply(fields[0]), Optional.empty());
  }

  /** Words by which the announcement is known wherever it stands. */
  static String words(String id) {
    return "Announcement " + id.replaceAll("[^0-9]+", "") + ".";
  }

  private static Reply reply(String id) {
    Filed filed =
        new Filed(
            Harbour.coverage().masthead(),
            Harbour.entry("e4", Harbour.NOW, "What is brought", false, words(id)),
            List.of());
    Answer.Searched searched =
        new Answer.Searched(
            Optional.empty(),
            Harbour.NOW,
            1,
            Optional.of(Harbour.NOW),
            Optional.empty(),
            java.util.Set.of());
    return new Reply.Whole(List.of(filed), new Extent(searched, Harbour.NOW, 1));
  }

  /**
   * Runs until its input ends, or it is killed.
   *
   * @param arguments its name, where the store is, where Discord and its gateway are, and Telegram
   */
  public static void main(String[] arguments) throws Exception {
    InstantSource clock = InstantSource.system();
    try (Store store = Store.open(store(arguments[1]), clock, "killed");
        Talk talk =
            new Talk(
                new Newsroom(Harbour.page()).desk,
                store.posts(),
                tenant -> Permalinks.NONE,
                new Seal(new byte[Seal.BYTES]),
                clock);
        DiscordPlatform discord = discord(arguments[2], arguments[3], clock);
        TelegramPlatform telegram = telegram(arguments[4], clock);
        Courier courier =
            new Courier(
                talk,
                store.deliveries(),
                new Claims(arguments[0], LEASE, clock),
                (delivery, ending) -> say("ended\t" + delivery.id() + "\t" + ending.kind()))) {
      talk.open(discord);
      talk.open(telegram);
      while (!discord.isUp() || !telegram.isUp()) {
        TimeUnit.MILLISECONDS.sleep(5);
      }
      courier.start();
      say("ready");
      bring(courier);
    }
  }

  private static DiscordPlatform discord(String rest, String gateway, InstantSource clock) {
    return new DiscordPlatform(
        new DiscordSettings(
            FakeDiscord.TOKEN, Optional.of(URI.create(rest)), Optional.of(URI.create(gateway))),
        clock,
        new Uncounted());
  }

  private static TelegramPlatform telegram(String url, InstantSource clock) {
    return new TelegramPlatform(
        new TelegramSettings(FakeTelegram.TOKEN, Optional.of(URI.create(url))),
        Optional.empty(),
        clock,
        new Uncounted());
  }

  private static void bring(Courier courier) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      Announcement announcement = announcement(line);
      courier.bring(announcement);
      say("kept\t" + announcement.id());
    }
  }

  private static synchronized void say(String words) {
    System.out.println(words + END);
  }

  private static final class Uncounted implements Sends {
    @Override
    public void sent() {}

    @Override
    public void throttled() {}
  }
}
