package onrecord.delivery;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import onrecord.chat.ChatPlatform;
import onrecord.chat.Draft;
import onrecord.chat.Talk;

/**
 * Brings announcements to their places: each once, whoever brings it and whatever ends meanwhile.
 * Safe for use by several threads.
 */
public final class Courier implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Courier.class.getName());

  /** Longer than a platform takes to post and then to find out what came of it. */
  private static final Duration LEASE = Duration.ofMinutes(4);

  /** What others brought and left behind is found within this time, once its claim has ended. */
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

  /** What ends at about the same time makes room for others at once. */
  private static final Duration COALESCED = Duration.ofMillis(50);

  private static final Duration LAST_WORDS = Duration.ofSeconds(5);

  private final Talk talk;
  private final Deliveries deliveries;
  private final InstantSource clock;
  private final Claims claims;
  private final Progress progress;
  private final BiConsumer<Delivery, Ending> ended;
  private final Map<String, Round> rounds = new ConcurrentHashMap<>();
  private final AtomicBoolean woken = new AtomicBoolean();
  private final ScheduledExecutorService looking =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("courier").factory());

  /**
   * Nothing is brought before it is started.
   *
   * @param process the name of this one, distinct from all that share what is kept
   * @param clock the time
   * @param ended is told how each delivery ended that this process brought
   */
  public Courier(
      Talk talk,
      Deliveries deliveries,
      String process,
      InstantSource clock,
      BiConsumer<Delivery, Ending> ended) {
    this(talk, deliveries, new Claims(process, LEASE, clock), ended);
  }

  Courier(Talk talk, Deliveries deliveries, Claims claims, BiConsumer<Delivery, Ending> ended) {
    this.talk = talk;
    this.deliveries = deliveries;
    this.claims = claims;
    this.clock = claims.clock();
    this.ended = ended;
    this.progress = new Progress(deliveries::waiting);
  }

  /** Brings from now on what waits, and settles what is in doubt. */
  public void start() {
    long millis = BETWEEN_LOOKS.toMillis();
    var _ = looking.scheduleWithFixedDelay(this::look, 0, millis, TimeUnit.MILLISECONDS);
  }

  /**
   * Brings an announcement, soon; where one of that id was brought before, nothing is done.
   *
   * @throws UncheckedIOException if it cannot be kept now: then it was not brought
   */
  public void bring(Announcement announcement) {
    Draft draft = talk.announce(announcement.place(), announcement.reply());
    Delivery delivery =
        new Delivery(
            announcement.id(),
            announcement.place(),
            announcement.due(),
            clock.instant(),
            Optional.empty(),
            announcement.ping(),
            draft.script());
    if (deliveries.keep(delivery)) {
      wake();
    }
  }

  private void wake() {
    if (!looking.isShutdown() && woken.compareAndSet(false, true)) {
      var _ = looking.schedule(this::look, COALESCED.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void look() {
    woken.set(false);
    talk.platforms().forEach(platform -> attempt(() -> visit(platform)));
    attempt(() -> progress.tell(clock.instant()));
  }

  private void visit(ChatPlatform platform) {
    if (platform.isUp()) {
      rounds.computeIfAbsent(platform.name(), any -> round(platform)).go();
    }
  }

  /** Whatever fails must not keep it from looking again. */
  private static void attempt(Runnable look) {
    try {
      look.run();
    } catch (RuntimeException | Error e) {
      LOG.log(System.Logger.Level.WARNING, "announcements wait: {0}", e.toString());
    }
  }

  private Round round(ChatPlatform platform) {
    return new Round(platform, talk, deliveries, claims, this::ended, this::wake);
  }

  private void ended(Delivery delivery, Ending ending) {
    progress.ended(ending);
    ended.accept(delivery, ending);
  }

  /** Takes up nothing any more, and waits a little for what is under way. */
  @Override
  public void close() {
    looking.shutdownNow();
    claims.end();
    rounds.values().forEach(round -> round.close(LAST_WORDS));
  }
}
