package onrecord.chat.discord;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;
import net.dv8tion.jda.api.utils.cache.CacheFlag;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import okhttp3.OkHttpClient;
import onrecord.chat.ChatPlatform;
import onrecord.chat.Fate;
import onrecord.chat.Outgoing;
import onrecord.chat.Post;
import onrecord.chat.Sends;
import onrecord.chat.Shown;
import onrecord.chat.Talk;

/** Discord, through JDA. */
public final class DiscordPlatform implements ChatPlatform {
  private static final System.Logger LOG = System.getLogger(DiscordPlatform.class.getName());

  /** Whoever stops us gives ten seconds, and not to Discord alone. */
  private static final Duration TO_FINISH = Duration.ofSeconds(5);

  private static final Duration TO_CLOSE = Duration.ofSeconds(2);
  private static final int LONGEST_PAUSE_SECONDS = 60;
  private static final Duration BETWEEN_LOGINS = Duration.ofSeconds(15);

  private final DiscordSettings settings;
  private final InstantSource clock;
  private final Sends sends;
  private final Hands hands = new Hands(TO_FINISH);
  private final CountDownLatch closing = new CountDownLatch(1);
  private volatile Optional<ShardManager> shards = Optional.empty();
  private volatile Optional<Edits> edits = Optional.empty();
  private volatile Optional<Announcing> announcing = Optional.empty();

  /**
   * @param clock the time of what is written
   * @param sends is told of each message
   */
  public DiscordPlatform(DiscordSettings settings, InstantSource clock, Sends sends) {
    this.settings = settings;
    this.clock = clock;
    this.sends = sends;
  }

  @Override
  public String name() {
    return Whereabouts.PLATFORM;
  }

  /** Connects in the background, and tries again for as long as Discord cannot be reached. */
  @Override
  public void start(Talk talk) {
    MessageRequest.setDefaultMentions(EnumSet.noneOf(Message.MentionType.class));
    MessageRequest.setDefaultMentionRepliedUser(false);
    Message.suppressContentIntentWarning();
    Composer composer = new Composer(clock);
    Tokens tokens = new Tokens(clock);
    Sent sent = new Sent(talk, tokens, sends);
    Posting posting = new Posting(composer, new ClosedChannels(clock), sent);
    edits = Optional.of(new Edits(posting, composer, tokens));
    announcing = Optional.of(new Announcing(posting, clock, sends));
    CommandsHeard commands =
        new CommandsHeard(
            talk,
            new Answering(talk, composer, hands, sent),
            new Pressing(talk, composer, hands, sent));
    Events events = new Events(talk, hands, composer, commands, posting);
    Thread.ofVirtual().name("discord-login").start(() -> login(events));
  }

  private void login(Events events) {
    boolean again = true;
    while (again && closing.getCount() > 0) {
      again = !attempt(events) && !isClosedWithin(BETWEEN_LOGINS);
    }
  }

  /** Whether no more attempt makes sense. */
  private boolean attempt(Events events) {
    ShardManager manager = builder(events).build(false);
    try {
      manager.login();
      keep(manager);
      return true;
    } catch (InvalidTokenException e) {
      LOG.log(System.Logger.Level.ERROR, "Discord does not know the token");
      return true;
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "Discord cannot be reached: {0}", e.toString());
      manager.shutdown();
      return false;
    }
  }

  private synchronized void keep(ShardManager manager) {
    if (closing.getCount() == 0) {
      manager.shutdown();
    } else {
      shards = Optional.of(manager);
    }
  }

  private boolean isClosedWithin(Duration time) {
    try {
      return closing.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** Nothing is kept of members, and no intent is taken that Discord calls privileged. */
  private DefaultShardManagerBuilder builder(Events events) {
    RestConfig rest = new RestConfig().setUserAgentSuffix("Onrecord");
    settings.restUrl().ifPresent(url -> rest.setBaseUrl(url.toString()));
    return DefaultShardManagerBuilder.createLight(
            settings.token(), GatewayIntent.GUILD_MESSAGES, GatewayIntent.DIRECT_MESSAGES)
        .enableCache(CacheFlag.MEMBER_OVERRIDES)
        .setRestConfig(rest)
        .setHttpClientBuilder(
            new OkHttpClient.Builder()
                .addInterceptor(new FirstResponses())
                .addInterceptor(new FollowUps())
                .addInterceptor(new Pace(sends)))
        .setSessionController(new Sessions(settings))
        .setMaxReconnectDelay(LONGEST_PAUSE_SECONDS)
        .setEnableShutdownHook(false)
        .addEventListeners(events);
  }

  @Override
  public boolean isUp() {
    return shards
        .filter(manager -> !manager.getShardCache().isEmpty())
        .filter(manager ->
            manager.getShardCache().stream()
                .allMatch(shard -> shard.getStatus() == JDA.Status.CONNECTED))
        .isPresent();
  }

  @Override
  public void edit(Post post, Shown shown) {
    edits.ifPresent(
        known -> shards.ifPresent(manager -> hands.run(() -> known.edit(manager, post, shown))));
  }

  @Override
  public Fate post(Outgoing outgoing) {
    return connected((known, manager) -> known.post(manager, outgoing));
  }

  @Override
  public Fate settle(Outgoing outgoing, Instant since) {
    return connected((known, manager) -> known.settle(manager, outgoing, since));
  }

  @Override
  public boolean settlesDoubts() {
    return true;
  }

  private Fate connected(BiFunction<Announcing, ShardManager, Fate> work) {
    return announcing
        .flatMap(known -> shards.map(manager -> work.apply(known, manager)))
        .orElseGet(() -> new Fate.Refused("not connected to Discord", false));
  }

  @Override
  public synchronized void close() {
    closing.countDown();
    hands.close();
    shards.ifPresent(DiscordPlatform::close);
    shards = Optional.empty();
  }

  private static void close(ShardManager manager) {
    var running = List.copyOf(manager.getShardCache().asList());
    manager.shutdown();
    running.forEach(DiscordPlatform::awaitEnd);
  }

  private static void awaitEnd(JDA shard) {
    try {
      if (!shard.awaitShutdown(TO_CLOSE)) {
        shard.shutdownNow();
      }
    } catch (InterruptedException e) {
      shard.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  /** Where the gateway is, and one shard after the other. */
  private static final class Sessions extends SessionControllerAdapter {
    private final DiscordSettings settings;

    Sessions(DiscordSettings settings) {
      this.settings = settings;
    }

    /** Asked again after a connection could not be made. */
    @Override
    public String getGateway() {
      return settings.gatewayUrl().map(URI::toString).orElseGet(super::getGateway);
    }

    @Override
    public ShardedGateway getShardedGateway(JDA api) {
      ShardedGateway told = super.getShardedGateway(api);
      return settings
          .gatewayUrl()
          .map(url ->
              new ShardedGateway(url.toString(), told.getShardTotal(), told.getConcurrency()))
          .orElse(told);
    }
  }
}
