package onrecord;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import onrecord.answer.OpenRecord;
import onrecord.desk.CarriedOut;
import onrecord.desk.Desk;
import onrecord.desk.StoreReport;
import onrecord.embed.SentenceEncoder;
import onrecord.fetch.Fetcher;
import onrecord.follow.Event;
import onrecord.follow.Follow;
import onrecord.index.EntryIndex;
import onrecord.live.LiveRecord;
import onrecord.reader.Pages;
import onrecord.store.Health;
import onrecord.store.Pruned;
import onrecord.store.Store;

/** The parts of a running Onrecord, wired by hand; closed in the opposite order. */
final class Bot implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Bot.class.getName());
  private static final int ENCODER_THREADS = 1;
  private static final Duration BETWEEN_PRUNINGS = Duration.ofHours(1);

  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private final Settings settings;
  private final Store store;
  private final OpenRecord record;
  private final LiveRecord live;
  private final Follow follow;
  private final InstantSource clock;

  /**
   * Nothing runs yet.
   *
   * @param store is closed with the rest
   * @param pages reads what is fetched
   * @param clock the time of polls and readings
   * @param listener is given what happens from the start on, once the record knows it
   */
  Bot(
      Settings settings,
      Store store,
      Pages pages,
      InstantSource clock,
      BiConsumer<OpenRecord, Event> listener) {
    this.settings = settings;
    this.clock = clock;
    this.store = with(store);
    SentenceEncoder encoder = with(SentenceEncoder.load(ENCODER_THREADS));
    EntryIndex index = with(new EntryIndex(encoder, store.vectors()));
    record = new OpenRecord(index);
    live =
        with(
            new LiveRecord(
                store.sources(),
                store.history(),
                store.attributions(),
                record,
                event -> listener.accept(record, event)));
    Fetcher fetcher = with(new Fetcher(settings.following().fetch(), clock));
    follow =
        with(
            new Follow(
                store.sources(),
                store.history(),
                fetcher,
                pages,
                settings.following().follow(Processes.name()),
                clock,
                live));
  }

  private synchronized <T extends AutoCloseable> T with(T part) {
    parts.push(part);
    return part;
  }

  /** Reads the record back, and polls what is followed from now on. */
  void start() {
    live.start();
    follow.start();
    ScheduledExecutorService pruning =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("pruning").factory());
    AutoCloseable _ = with((AutoCloseable) pruning::shutdownNow);
    long minutes = BETWEEN_PRUNINGS.toMinutes();
    var _ = pruning.scheduleWithFixedDelay(this::prune, 1, minutes, TimeUnit.MINUTES);
  }

  private void prune() {
    try {
      Pruned pruned = store.prune(settings.keeping().retention(), clock.instant());
      pruned
          .entries()
          .forEach(gone ->
              record.withdraw(gone.source().owner(), gone.source().coverage(), gone.entry()));
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "pruning failed: {0}", e.toString());
    }
  }

  OpenRecord record() {
    return record;
  }

  LiveRecord live() {
    return live;
  }

  Follow follow() {
    return follow;
  }

  /**
   * Where people ask.
   *
   * @param asking the moment of asking
   */
  Desk desk(InstantSource asking) {
    return with(new Desk(record, follow, store.cited(), this::report, asking, this::carriedOut));
  }

  private void carriedOut(CarriedOut request) {
    LOG.log(System.Logger.Level.INFO, request);
  }

  private StoreReport report() {
    Health health = store.health();
    List<String> setAside = health.setAside().stream().map(Path::toString).toList();
    return new StoreReport(health.bytes(), setAside, health.damagedEntries(), health.trouble());
  }

  /** Each part once, whoever else closes it too. */
  @Override
  public synchronized void close() {
    for (AutoCloseable part = parts.poll(); part != null; part = parts.poll()) {
      try {
        part.close();
      } catch (Exception e) {
        LOG.log(System.Logger.Level.WARNING, "closing " + part.getClass().getSimpleName(), e);
      }
    }
  }
}
