package onrecord;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import onrecord.answer.OpenRecord;
import onrecord.chat.Permalinks;
import onrecord.chat.Sends;
import onrecord.chat.Talk;
import onrecord.chat.console.ConsoleChat;
import onrecord.chat.console.ConsoleSettings;
import onrecord.chat.discord.DiscordPlatform;
import onrecord.chat.discord.DiscordSettings;
import onrecord.chat.discord.fake.FakeDiscord;
import onrecord.chat.discord.fake.Interaction;
import onrecord.chat.discord.fake.World.Channel;
import onrecord.chat.discord.fake.World.User;
import onrecord.coverage.Coverage;
import onrecord.coverage.Entry;
import onrecord.desk.Allowances;
import onrecord.desk.Desk;
import onrecord.desk.Kept;
import onrecord.desk.StoreReport;
import onrecord.digest.Rota;
import onrecord.embed.Encoder;
import onrecord.embed.SentenceEncoder;
import onrecord.fetch.Fetcher;
import onrecord.follow.Follow;
import onrecord.index.EntryIndex;
import onrecord.index.InventedEntries;
import onrecord.index.InventedQuestions;
import onrecord.index.Liveblogs;
import onrecord.live.LiveRecord;
import onrecord.place.Seal;
import onrecord.quote.Attributor;
import onrecord.store.Store;
import onrecord.store.StoreSettings;

/**
 * Prints how soon people on Discord are answered: 2,000 questions, 50 a second, over 100,000
 * entries, beside the same questions one after the other on the console: {@code java -cp
 * target/classes:target/test-classes:TEST_CLASS_PATH onrecord.PlatformFigures [ENTRIES
 * [QUESTIONS]]}. Discord, the bot and those who ask share this process and its processors.
 */
public final class PlatformFigures {
  private static final int COVERAGES = 100;
  private static final int A_SECOND = 50;
  private static final int GUILDS = 100;

  private final int entries;
  private final int questions;
  private final Random random = new Random(7);

  private PlatformFigures(int entries, int questions) {
    this.entries = entries;
    this.questions = questions;
  }

  public static void main(String[] arguments) throws Exception {
    new PlatformFigures(
            arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000,
            arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2_000)
        .run();
    System.exit(0);
  }

  private void run() throws Exception {
    List<Coverage> models = Liveblogs.all();
    List<Entry> made =
        new InventedEntries(models.stream().flatMap(one -> one.entries().stream()).toList(), random)
            .make(entries);
    try (SentenceEncoder model = SentenceEncoder.load(1);
        Store store = Store.open(new StoreSettings.InMemory(), InstantSource.system(), "figures");
        EntryIndex index = new EntryIndex(new QuestionsAlone(model), store.vectors())) {
      OpenRecord record = new OpenRecord(index);
      open(record, models.getFirst(), made);
      index.awaitVectors();
      List<String> asked = InventedQuestions.about(made, questions, random);
      try (Desk desk = desk(record, store)) {
        console(desk, asked);
        discord(desk, store, asked);
      }
    }
  }

  private static void open(OpenRecord record, Coverage model, List<Entry> made) {
    int each = made.size() / COVERAGES;
    for (int i = 0; i < COVERAGES; i++) {
      Coverage coverage =
          new Coverage(
              "invented-" + i,
              Optional.of("Invented page " + i),
              Optional.empty(),
              Optional.empty(),
              model.zone(),
              List.of(),
              made.subList(i * each, (i + 1) * each));
      record.open(coverage, Attributor.attribute(coverage));
    }
    System.out.printf("%d entries in %d coverages%n", record.entries(), record.coverages());
  }

  private static Desk desk(OpenRecord record, Store store) {
    Settings.Following following = Settings.DEFAULT.following();
    LiveRecord live =
        new LiveRecord(store.sources(), store.history(), store.attributions(), record, event -> {});
    Follow follow =
        new Follow(
            store.sources(),
            store.history(),
            new Fetcher(following.fetch(), InstantSource.system()),
            Main.PAGES,
            following.follow("figures"),
            InstantSource.system(),
            live,
            any -> {});
    StoreReport report = new StoreReport(0, List.of(), 0, Optional.empty());
    return new Desk(
        record,
        follow,
        new Kept(
            store.cited(),
            store.choices(),
            store.watches(),
            store.traces(),
            new Rota(store.digests(), store.timetable()),
            (place, name) -> Optional.empty(),
            () -> report),
        Allowances.USUAL,
        InstantSource.system(),
        any -> {});
  }

  /** One question after the other; the time of each is that between two lines that are read. */
  private static void console(Desk desk, List<String> asked) throws IOException {
    Times times = new Times();
    ThreadTimes threads = new ThreadTimes();
    Lines in = new Lines(asked.iterator(), times);
    new ConsoleChat(desk, new ConsoleSettings(ZoneOffset.UTC, Optional.empty(), false))
        .piped(in, new PrintWriter(Writer.nullWriter()));
    times.print("answer on the console");
    threads.print(asked.size());
  }

  private void discord(Desk desk, Store store, List<String> asked) throws Exception {
    try (FakeDiscord discord = FakeDiscord.start();
        Talk talk =
            new Talk(
                desk,
                store.posts(),
                tenant -> Permalinks.NONE,
                new Seal(Seal.random(Seal.BYTES)),
                InstantSource.system());
        DiscordPlatform platform =
            new DiscordPlatform(
                new DiscordSettings(
                    FakeDiscord.TOKEN,
                    Optional.of(discord.restUrl()),
                    Optional.of(discord.gatewayUrl())),
                InstantSource.system(),
                new Uncounted())) {
      User owner = discord.user("owner");
      List<Channel> channels = new ArrayList<>();
      for (int i = 0; i < GUILDS; i++) {
        channels.add(discord.channel(discord.guild("Guild " + i, owner), "general"));
      }
      talk.open(platform);
      while (!discord.isAttended()) {
        TimeUnit.MILLISECONDS.sleep(100);
      }
      ThreadTimes threads = new ThreadTimes();
      List<Interaction> interactions = ask(discord, channels, asked);
      Times first = new Times();
      Times answers = new Times();
      for (Interaction interaction : interactions) {
        var _ = interaction.answer();
        first.add(interaction.took());
        answers.add(interaction.answeredAfter());
      }
      first.print("first response on Discord");
      answers.print("answer on Discord");
      threads.print(asked.size());
      discord.violations().assertNone();
    }
  }

  /** As many as are told apart by the limits of a place: nobody asks too often. */
  private static List<Interaction> ask(
      FakeDiscord discord, List<Channel> channels, List<String> asked) throws Exception {
    List<Interaction> interactions = new ArrayList<>();
    try (ScheduledExecutorService pace = Executors.newSingleThreadScheduledExecutor()) {
      Iterator<String> questions = asked.iterator();
      List<User> users = new ArrayList<>();
      for (int i = 0; i < asked.size(); i++) {
        users.add(discord.user("user " + i));
      }
      var _ =
          pace.scheduleAtFixedRate(
              () -> {
                int place = interactions.size();
                if (questions.hasNext()) {
                  interactions.add(
                      discord.slash(
                          users.get(place),
                          channels.get(place % channels.size()),
                          "ask",
                          Map.of("question", questions.next())));
                } else {
                  pace.shutdown();
                }
              },
              0,
              1_000 / A_SECOND,
              TimeUnit.MILLISECONDS);
      if (!pace.awaitTermination(10, TimeUnit.MINUTES)) {
        throw new IllegalStateException("not all was asked in ten minutes");
      }
    }
    return interactions;
  }

  /** What the processors do for each question, by the names of threads. */
  private static final class ThreadTimes {
    private final Map<Long, Long> before = now();

    private static Map<Long, Long> now() {
      ThreadMXBean threads = ManagementFactory.getThreadMXBean();
      return Arrays.stream(threads.getAllThreadIds())
          .boxed()
          .collect(Collectors.toMap(id -> id, threads::getThreadCpuTime));
    }

    /** Those that have ended meanwhile are missing, and those of the machine itself. */
    void print(int questions) {
      Map<String, Double> byName = new TreeMap<>();
      now()
          .forEach((id, time) -> {
            ThreadInfo thread = ManagementFactory.getThreadMXBean().getThreadInfo(id);
            if (thread != null) {
              String name = thread.getThreadName().replaceAll("[\\d/.\\[\\]-]+", " ").strip();
              byName.merge(
                  name, (time - before.getOrDefault(id, 0L)) / 1e6 / questions, Double::sum);
            }
          });
      byName.entrySet().stream()
          .filter(entry -> entry.getValue() >= 0.05)
          .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
          .forEach(entry ->
              System.out.printf(
                  "%-40s %6.2f ms of a processor each%n", entry.getKey(), entry.getValue()));
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
          "%-28s %5d times, p50 %6.1f ms, p99 %6.1f ms, slowest %6.1f ms%n",
          what, sorted.size(), at(sorted, 50), at(sorted, 99), at(sorted, 100));
    }

    private static double at(List<Duration> sorted, int percent) {
      return sorted.get((sorted.size() - 1) * percent / 100).toNanos() / 1e6;
    }
  }

  /** Times how long each line takes until the next is read. */
  private static final class Lines extends BufferedReader {
    private final Iterator<String> lines;
    private final Times times;
    private long read;

    Lines(Iterator<String> lines, Times times) {
      super(Reader.nullReader());
      this.lines = lines;
      this.times = times;
    }

    @Override
    public String readLine() {
      if (read != 0) {
        times.add(Duration.ofNanos(System.nanoTime() - read));
      }
      read = System.nanoTime();
      return lines.hasNext() ? lines.next() : null;
    }
  }

  private static final class Uncounted implements Sends {
    @Override
    public void sent() {}

    @Override
    public void throttled() {}
  }

  /**
   * Real vectors for questions; a model would take an hour for the entries, which get random ones.
   */
  private static final class QuestionsAlone implements Encoder {
    private final Encoder model;

    QuestionsAlone(Encoder model) {
      this.model = model;
    }

    @Override
    public float[] question(String text) {
      return model.question(text);
    }

    @Override
    public float[] passage(String text) {
      Random random = new Random(text.hashCode());
      float[] vector = new float[DIMENSIONS];
      double squares = 0;
      for (int i = 0; i < vector.length; i++) {
        vector[i] = random.nextFloat() - 0.5f;
        squares += vector[i] * vector[i];
      }
      for (int i = 0; i < vector.length; i++) {
        vector[i] /= (float) Math.sqrt(squares);
      }
      return vector;
    }
  }
}
