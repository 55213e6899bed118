package onrecord.chat.telegram;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import onrecord.chat.ChatPlatform;
import onrecord.chat.Fate;
import onrecord.chat.Outgoing;
import onrecord.chat.Post;
import onrecord.chat.Sends;
import onrecord.chat.Shown;
import onrecord.chat.Talk;
import org.telegram.telegrambots.meta.api.objects.User;

/** The chat on Telegram. */
public final class TelegramPlatform implements ChatPlatform {
  /** What closing may take: for what is asked, and for what is sent. */
  private static final Duration LAST_WORDS = Duration.ofSeconds(10);

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
  private static final System.Logger LOG = System.getLogger(TelegramPlatform.class.getName());

  private final TelegramSettings settings;
  private final Optional<Path> folder;
  private final InstantSource clock;
  private final Sends sends;
  private final Api api;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Outbox outbox;
  private final OutboxThread outboxThread;
  private final Inbox inbox;

  /** They may take their time, and nobody who asks waits for them. */
  private final ExecutorService corrections = Executors.newVirtualThreadPerTaskExecutor();

  private final Poster poster;
  private final Announcing announcing;
  private final Rights rights;
  private volatile Optional<Questions> questions = Optional.empty();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread starting = Thread.ofVirtual().name("telegram start").unstarted(this::begin);
  private volatile Optional<Talk> talk = Optional.empty();
  private volatile Optional<Poller> poller = Optional.empty();

  /**
   * @param folder where it keeps which updates are done with, over a restart; empty where it does
   *     not
   * @param clock the machine's time
   * @param sends is told of what is sent
   */
  public TelegramPlatform(
      TelegramSettings settings, Optional<Path> folder, InstantSource clock, Sends sends) {
    this(settings, folder, clock, sends, LAST_WORDS);
  }

  TelegramPlatform(
      TelegramSettings settings,
      Optional<Path> folder,
      InstantSource clock,
      Sends sends,
      Duration lastWords) {
    this.settings = settings;
    this.folder = folder;
    this.clock = clock;
    this.sends = sends;
    this.api = new Api(settings);
    this.outbox = new Outbox(clock, threads, sends, this::moved);
    this.outboxThread = new OutboxThread(outbox, clock, lastWords);
    this.inbox = new Inbox(lastWords);
    this.poster = new Poster(api, outbox, settings.tagTimes());
    this.rights = new Rights(api, clock);
    this.announcing = new Announcing(poster, outbox);
  }

  @Override
  public String name() {
    return Spot.PLATFORM;
  }

  @Override
  public void start(Talk opened) {
    talk = Optional.of(opened);
    outboxThread.start();
    starting.start();
  }

  /** Asks who we are until Telegram says it, polls from then on, and writes the menus last. */
  private void begin() {
    try {
      Optional<Menus> menus = Optional.empty();
      while (menus.isEmpty() && closing.getCount() > 0) {
        menus = polling();
      }
      if (menus.isPresent()) {
        menus.get().write();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Empty where something of ours failed: then it is tried again. */
  private Optional<Menus> polling() throws InterruptedException {
    Optional<Me> me = me();
    try {
      return me.flatMap(known -> talk.map(opened -> polling(known, opened)));
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "polling could not begin", e);
      boolean _ = closing.await(FIRST_PAUSE.toMillis(), TimeUnit.MILLISECONDS);
      return Optional.empty();
    }
  }

  private Menus polling(Me me, Talk opened) {
    Menus menus = new Menus(opened, api);
    poll(me, opened, menus.names());
    LOG.log(
        System.Logger.Level.INFO,
        "on Telegram as @{0}; to be added to a group: {1}",
        me.name(),
        TelegramAccount.of(me).invite());
    return menus;
  }

  private Optional<Me> me() throws InterruptedException {
    Duration pause = FIRST_PAUSE;
    do {
      Outcome<User> outcome = Me.ask(api);
      if (outcome instanceof Outcome.Done<User>(User user)) {
        return Optional.of(Me.of(user));
      }
      LOG.log(System.Logger.Level.WARNING, "Telegram does not say who we are: {0}", outcome.told());
      pause =
          pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
              ? pause.multipliedBy(2)
              : LONGEST_PAUSE;
    } while (!closing.await(pause.toMillis(), TimeUnit.MILLISECONDS));
    return Optional.empty();
  }

  private void poll(Me me, Talk opened, Set<String> commands) {
    Callers callers = new Callers(rights);
    Questions asked = new Questions(opened, new Addressed(me, commands), callers, poster);
    questions = Optional.of(asked);
    Updating updating =
        new Updating(
            asked,
            new Presses(opened, callers, poster, api),
            new Inline(opened, me, poster, api),
            new Membership(opened, poster, outbox),
            outbox,
            inbox);
    Handled handled = new Handled(new HandledFile(folder, Long.toString(me.id())), clock);
    Poller polling = new Poller(api, updating::take, handled, clock, Poller.Pace.USUAL);
    poller = Optional.of(polling);
    polling.start();
  }

  private void moved(long from, long to) {
    talk.ifPresent(opened -> new Membership(opened, poster, outbox).moved(from, to));
  }

  @Override
  public boolean isUp() {
    return poller.filter(Poller::isUp).isPresent();
  }

  /** In its turn, in the background. */
  @Override
  public void edit(Post post, Shown shown) {
    corrections.execute(() -> {
      long chat = Spot.of(post.place()).chat();
      List<Integer> now = poster.edit(chat, Sheets.of(post.messageId()), shown);
      talk.ifPresent(opened -> opened.stands(post, Sheets.id(now)));
    });
  }

  @Override
  public void forget(String person) {
    questions.ifPresent(asked -> asked.forget(person));
    rights.forget(person);
    poster.forget(person);
  }

  @Override
  public Fate post(Outgoing outgoing) {
    return announcing.post(outgoing);
  }

  /** Telegram shows bots nothing of a chat, and takes the same message twice. */
  @Override
  public Fate settle(Outgoing outgoing, Instant since) {
    return new Fate.Unknown("sending it was begun and nobody heard the end", true);
  }

  @Override
  public boolean settlesDoubts() {
    return false;
  }

  @Override
  public void close() {
    closing.countDown();
    starting.interrupt();
    poller.ifPresent(Poller::close);
    inbox.close();
    corrections.shutdown();
    outboxThread.close();
    poller.ifPresent(Poller::confirm);
    corrections.shutdownNow();
    api.close();
    threads.shutdownNow();
  }

  /** Without the token. */
  @Override
  public String toString() {
    return "TelegramPlatform[" + settings + ", sends=" + sends + "]";
  }
}
