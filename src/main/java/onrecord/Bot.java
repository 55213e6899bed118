package onrecord;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import onrecord.answer.OpenRecord;
import onrecord.desk.CarriedOut;
import onrecord.desk.Desk;
import onrecord.desk.Kept;
import onrecord.digest.Rota;
import onrecord.embed.Encoder;
import onrecord.embed.SentenceEncoder;
import onrecord.fetch.Fetcher;
import onrecord.follow.Event;
import onrecord.follow.Follow;
import onrecord.follow.Polled;
import onrecord.index.EntryIndex;
import onrecord.live.LiveRecord;
import onrecord.operator.Beat;
import onrecord.operator.Health;
import onrecord.operator.Meters;
import onrecord.reader.Pages;
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
  private final Optional<Meters> meters;
  private final KeptStore kept;
  private final Health health;
  private final Rota rota;

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
    this(settings, store, pages, clock, listener, Optional.empty());
  }

  /**
   * Nothing runs yet.
   *
   * @param store is closed with the rest
   * @param pages reads what is fetched
   * @param clock the time of polls and readings
   * @param listener is given what happens from the start on, once the record knows it
   * @param meters count and time what the parts do
   */
  Bot(
      Settings settings,
      Store store,
      Pages pages,
      InstantSource clock,
      BiConsumer<OpenRecord, Event> listener,
      Optional<Meters> meters) {
    this.meters = meters;
    this.settings = settings;
    this.clock = clock;
    this.store = with(store);
    rota = new Rota(store.digests(), with(store.timetable()));
    SentenceEncoder encoder = with(SentenceEncoder.load(ENCODER_THREADS));
    Encoder timed = meters.map(figures -> figures.timed(encoder)).orElse(encoder);
    EntryIndex index = with(new EntryIndex(timed, store.vectors(), this::searched));
    record = new OpenRecord(index);
    kept = new KeptStore(store, clock);
    health = new Health(record, kept, clock);
    live =
        with(
            new LiveRecord(
                store.sources(),
                store.history(),
                store.attributions(),
                record,
                event -> {
                  meters.ifPresent(figures -> figures.happened(event));
                  listener.accept(record, event);
                }));
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
                live,
                this::polled));
    meters.ifPresent(figures -> watch(figures, index));
  }

  private void watch(Meters figures, EntryIndex index) {
    figures.watch(record);
    figures.watchQueue("vectors", index::waiting);
    figures.watchQueue("events", live::behind);
    figures.watchFeedback(kept::verdicts);
  }

  private void searched(Duration took) {
    meters.ifPresent(figures -> figures.searched(took));
  }

  private void polled(Polled polled) {
    health.polled(polled);
    meters.ifPresent(figures -> figures.polled(polled));
  }

  /** Has a part closed with the others, and before those that are there already. */
  synchronized <T extends AutoCloseable> T with(T part) {
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

  /** How all parts are doing, once somebody looks after them. */
  Health health() {
    return health;
  }

  /**
   * Looks after all parts from now on, for the operator.
   *
   * @param every what lies between two looks
   */
  Health watch(Duration every) {
    with(new Beat(health, every, report -> meters.ifPresent(figures -> figures.show(report))))
        .start();
    return health;
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

  /** What places get by themselves. */
  Rota rota() {
    return rota;
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
    Desk desk =
        with(
            new Desk(
                record,
                follow,
                new Kept(
                    store.cited(),
                    store.choices(),
                    store.watches(),
                    store.traces(),
                    rota,
                    new Arrived(store.deliveries()),
                    kept::report),
                settings.allowances(),
                asking,
                this::carriedOut));
    meters.ifPresent(figures -> figures.watchQueue("cited", desk::waiting));
    return desk;
  }

  private void carriedOut(CarriedOut request) {
    meters.ifPresent(figures -> figures.carriedOut(request));
    LOG.log(System.Logger.Level.INFO, "{0}", request.fields());
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
