package onrecord.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import onrecord.chat.discord.fake.FakeDiscord;
import onrecord.chat.discord.fake.World.Channel;
import onrecord.chat.discord.fake.World.Guild;
import onrecord.chat.telegram.fake.FakeTelegram;
import onrecord.chat.telegram.fake.World.Chat;
import onrecord.place.Place;
import onrecord.place.Tenant;
import onrecord.store.Store;
import onrecord.store.StoreException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes are killed (SIGKILL) while they send announcements on both platforms, again and again:
 * none is there twice, none is missing on Discord, and one of which nobody knows on Telegram is
 * told of.
 */
class KillTest {
  /**
   * How often, over both databases; the system property onrecord.kills asks for more. A start takes
   * two to four seconds of a processor: so many end within a minute.
   */
  private static final int KILLS = Integer.getInteger("onrecord.kills", 12);

  private static final int AT_ONCE = 20;
  private static final int CHANNELS = 40;
  private static final int CHATS = 200;
  private static final Duration AGE = Duration.ofMinutes(10);
  private static final Pattern WORDS = Pattern.compile("Announcement (\\d+)\\.");
  private static final Pattern TOLD =
      Pattern.compile("digest/(\\d+)/x may or may not have arrived");

  private final long seed = Long.getLong("onrecord.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final List<Place> places = new ArrayList<>();
  private final Map<String, Place> all = new LinkedHashMap<>();
  private final Set<String> kept = new LinkedHashSet<>();
  private FakeDiscord discord;
  private FakeTelegram telegram;
  private int aged;
  private int names;

  @TempDir private Path folder;

  @BeforeEach
  void prepare() throws IOException {
    discord = FakeDiscord.start();
    discord.violations().expect("IDENTIFY twice in 5 s");
    telegram = new FakeTelegram(InstantSource.system());
    Guild guild = discord.guild("Quayside", discord.user("owner"));
    for (int i = 0; i < CHANNELS; i++) {
      Channel channel = discord.channel(guild, "channel " + i);
      places.add(new Place(new Tenant("discord", guild.id()), channel.id(), Place.Kind.SHARED));
    }
    for (int i = 0; i < CHATS; i++) {
      Chat chat = new Chat(-1_000_000L - i, "supergroup", "Chat " + i);
      telegram.people().know(chat);
      String id = Long.toString(chat.id());
      places.add(new Place(new Tenant("telegram", id), id, Place.Kind.SHARED));
    }
  }

  @AfterEach
  void close() {
    discord.close();
    telegram.close();
  }

  @Test
  void oneProcessOverSqlite() throws Exception {
    run("one process on SQLite", folder.resolve("data").toString(), 1);
  }

  @Test
  void twoProcessesOverPostgresql() throws Exception {
    try (EmbeddedPostgres server =
        EmbeddedPostgres.builder()
            .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
            .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
            .start()) {
      String url = server.getJdbcUrl("postgres", "postgres").replaceFirst("\\?.*", "");
      run("two processes on PostgreSQL", url, 2);
    }
  }

  private void run(String what, String where, int processes) throws Exception {
    List<KilledMessenger> living = new ArrayList<>();
    while (living.size() < processes) {
      living.add(begun(where));
    }
    int kills = KILLS / 2;
    for (int i = 0; i < kills; i++) {
      KilledMessenger victim = living.remove(0);
      liveAndDie(victim, i);
      if (i % 2 == 0) {
        letTimePass(where, living);
      }
      living.add(begun(where));
    }
    settle(living.getLast(), where);
    for (KilledMessenger messenger : living) {
      note(messenger.dismiss());
    }
    check(what, where, kills);
  }

  private KilledMessenger begun(String where) throws Exception {
    List<String> arguments =
        List.of(
            where,
            discord.restUrl().toString(),
            discord.gatewayUrl().toString(),
            telegram.url().toString());
    KilledMessenger messenger =
        new KilledMessenger("process " + names++, arguments, folder.resolve("complaints"));
    assertThat(messenger.awaitReady()).as("it starts, seed %d: %s", seed, complaints()).isTrue();
    return messenger;
  }

  private String complaints() {
    try {
      return Files.readString(folder.resolve("complaints"));
    } catch (IOException e) {
      return e.toString();
    }
  }

  /** It is killed when some of what it was given has arrived, or a little later. */
  private void liveAndDie(KilledMessenger victim, int round) throws InterruptedException {
    int before = arrived();
    victim.bring(lines(round));
    int enough = before + random.nextInt(AT_ONCE);
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(2))
        .until(() -> arrived() >= enough || !victim.isAlive());
    TimeUnit.MICROSECONDS.sleep(random.nextInt(40_000));
    assertThat(victim.isAlive()).as("it ended by itself: %s", complaints()).isTrue();
    note(victim.kill());
  }

  /** New ones, and those that a process was killed over before it said that they are kept. */
  private List<String> lines(int round) {
    for (int i = 0; i < AT_ONCE; i++) {
      int number = round * AT_ONCE + i;
      boolean onDiscord = i % 2 == 0;
      int place = onDiscord ? number % CHANNELS : CHANNELS + number % CHATS;
      all.put("digest/" + number + "/x", places.get(place));
    }
    return unkept();
  }

  private List<String> unkept() {
    return all.entrySet().stream()
        .filter(one -> !kept.contains(one.getKey()))
        .map(one -> KilledCourier.line(one.getKey(), one.getValue()))
        .toList();
  }

  private void note(List<String> said) {
    said.stream()
        .filter(line -> line.startsWith("kept\t"))
        .map(line -> line.split("\t", -1)[1])
        .forEach(kept::add);
  }

  private int arrived() {
    int onDiscord =
        places.stream()
            .filter(place -> place.tenant().platform().equals("discord"))
            .mapToInt(place -> discord.messages(place.id()).size())
            .sum();
    return onDiscord + telegram.sent().size();
  }

  private List<String> onDiscord() {
    return places.stream()
        .filter(place -> place.tenant().platform().equals("discord"))
        .flatMap(place -> discord.messages(place.id()).stream())
        .flatMap(message -> ids(message.toString()))
        .toList();
  }

  private List<String> onTelegram() {
    return telegram.sent().stream().flatMap(sent -> ids(sent.text())).toList();
  }

  private static java.util.stream.Stream<String> ids(String text) {
    return WORDS.matcher(text).results().map(KillTest::id);
  }

  private static String id(MatchResult found) {
    return "digest/" + found.group(1) + "/x";
  }

  /**
   * What those had begun who are dead was begun long ago, and Discord knows no nonce of it any
   * more.
   */
  private void letTimePass(String where, List<KilledMessenger> living) throws Exception {
    String url = where.startsWith("jdbc:") ? where : "jdbc:sqlite:" + where + "/onrecord.db";
    Set<String> nonces = new LinkedHashSet<>();
    try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
        PreparedStatement update =
            connection.prepareStatement(
                "UPDATE delivery SET begun = begun - ? WHERE begun IS NOT NULL AND ended IS NULL"
                    + " AND (claimed_by IS NULL OR claimed_by <> ?) RETURNING id")) {
      update.setLong(1, AGE.toNanos());
      update.setString(2, living.stream().map(KilledMessenger::name).collect(Collectors.joining()));
      try (ResultSet ids = update.executeQuery()) {
        while (ids.next()) {
          nonces.add(Delivery.nonce(ids.getString(1)));
        }
      }
    }
    aged += nonces.size();
    discord.weather().forgetsNonces(nonces::contains);
  }

  private void settle(KilledMessenger last, String where) throws StoreException {
    last.bring(unkept());
    Awaitility.await()
        .atMost(Duration.ofMinutes(2).plusMillis(200L * all.size()))
        .pollInterval(Duration.ofMillis(200))
        .untilAsserted(() -> {
          note(last.said());
          assertThat(kept).as("kept, seed " + seed).containsAll(all.keySet());
          assertThat(endings(where).values().stream().mapToLong(Long::longValue).sum())
              .as("ended, seed %d: %s", seed, complaints())
              .isEqualTo(all.size());
        });
  }

  private static Map<Ending.Kind, Long> endings(String where) throws StoreException {
    try (Store store = Store.open(KilledCourier.store(where), InstantSource.system(), "killed")) {
      return store.deliveries().endings(java.time.Instant.EPOCH);
    }
  }

  private void check(String what, String where, int kills) throws StoreException {
    List<String> onDiscord = onDiscord();
    List<String> onTelegram = onTelegram();
    Map<Ending.Kind, Long> endings = endings(where);
    Set<String> told =
        TOLD.matcher(complaints()).results().map(KillTest::id).collect(Collectors.toSet());
    Set<String> missing = missing("telegram", onTelegram);
    System.out.printf(
        "%s, %d kills: %d announcements; Discord %d there, %d twice, %d missed, %d looked for;"
            + " Telegram %d there, %d twice, %d not there, %d told to the operator; %s; %d made"
            + " old, seed %d%n",
        what,
        kills,
        all.size(),
        onDiscord.size(),
        twice(onDiscord),
        missing("discord", onDiscord).size(),
        discord.weather().searches(),
        onTelegram.size(),
        twice(onTelegram),
        missing.size(),
        told.size(),
        endings,
        aged,
        seed);
    assertThat(onDiscord).as("on Discord, seed " + seed).doesNotHaveDuplicates();
    assertThat(onTelegram).as("on Telegram, seed " + seed).doesNotHaveDuplicates();
    assertThat(missing("discord", onDiscord)).as("missed on Discord, seed " + seed).isEmpty();
    assertThat(told).as("told of, seed " + seed).containsAll(missing);
    // Whoever is killed between telling of a doubt and keeping it leaves it to the next, who may
    // find that it was sent.
    assertThat(endings.getOrDefault(Ending.Kind.UNKNOWN, 0L)).isLessThanOrEqualTo(told.size());
    assertThat(endings.keySet()).isSubsetOf(Ending.Kind.SENT, Ending.Kind.UNKNOWN);
    discord.violations().assertNone();
  }

  private static int twice(Collection<String> ids) {
    return ids.size() - Set.copyOf(ids).size();
  }

  private Set<String> missing(String platform, Collection<String> there) {
    Set<String> missing =
        all.entrySet().stream()
            .filter(one -> one.getValue().tenant().platform().equals(platform))
            .map(Map.Entry::getKey)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    missing.removeAll(Set.copyOf(there));
    return missing;
  }
}
