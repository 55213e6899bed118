package onrecord.chat.discord.fake;

import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import onrecord.chat.discord.fake.Faults.Fault;
import onrecord.chat.discord.fake.World.Channel;

/** Faults of the REST API. */
public final class Weather {
  private final FakeDiscord discord;

  Weather(FakeDiscord discord) {
    this.discord = discord;
  }

  /**
   * From now on requests are limited, and fail, by chance.
   *
   * @param limited share of the requests that is told to come back later
   * @param failing share of the requests that fails at the server, done or not
   */
  public void turnsBad(Random random, double limited, double failing) {
    Fault[] limits = {
      Fault.LIMITED_USER, Fault.LIMITED_USER, Fault.LIMITED_SHARED, Fault.LIMITED_GLOBAL
    };
    Fault[] failures = {
      Fault.UNAVAILABLE, Fault.BROKEN, Fault.DONE_AND_BROKEN, Fault.LOST, Fault.DOUBLED
    };
    discord.faults.plan(_ -> {
      double chance = random.nextDouble();
      if (chance < limited) {
        return Optional.of(limits[random.nextInt(limits.length)]);
      }
      return chance < limited + failing
          ? Optional.of(failures[random.nextInt(failures.length)])
          : Optional.empty();
    });
  }

  /** The next request whose path holds the words meets with the fault, and no other does. */
  public void strikes(String path, String fault) {
    Fault what = Fault.valueOf(fault);
    AtomicBoolean struck = new AtomicBoolean();
    discord.faults.plan(request ->
        request.path().contains(path) && struck.compareAndSet(false, true)
            ? Optional.of(what)
            : Optional.empty());
  }

  public void turnsFair() {
    discord.faults.plan(_ -> Optional.empty());
  }

  /** How many requests were told to wait. */
  public int limited() {
    return discord.faults.count(Fault.LIMITED_USER)
        + discord.faults.count(Fault.LIMITED_SHARED)
        + discord.faults.count(Fault.LIMITED_GLOBAL);
  }

  /** How many requests failed at the server or on their way back, or came twice. */
  public int failed() {
    return discord.faults.count(Fault.UNAVAILABLE)
        + discord.faults.count(Fault.BROKEN)
        + discord.faults.count(Fault.DONE_AND_BROKEN)
        + discord.faults.count(Fault.LOST)
        + discord.faults.count(Fault.DOUBLED);
  }

  /** Nothing can be sent to a channel any more, and the guild does not say so. */
  public void forbid(Channel channel) {
    discord.channelRoutes.forbid(channel);
  }

  /** It can again, as the guild's owner gives everybody the right to. */
  public void allow(Channel channel) {
    discord.allow(channel);
  }

  /** The bot does not see a channel any more. */
  public void hide(Channel channel) {
    discord.channelRoutes.hide(channel);
  }

  /** So much time passes that Discord does not know such nonces any more. */
  public void forgetsNonces(Predicate<String> which) {
    discord.messages.forgetNonces(which);
  }

  /** The bot may not read any more what was said in a channel. */
  public void conceal(Channel channel) {
    discord.channelRoutes.conceal(channel);
  }

  /** The most requests of the bot within one second that count for the limit of all. */
  public int busiestSecond() {
    return discord.faults.busiestSecond();
  }

  /** How often the bot looked for messages in a channel. */
  public int searches() {
    return discord.channelRoutes.searches();
  }

  /** How often the bot asked with a token that is unknown. */
  public int unauthorized() {
    return discord.unauthorized.get();
  }

  /** How often the bot responded first to what it had responded to. */
  public int acknowledgedTwice() {
    return discord.interactionRoutes.acknowledgedTwice.get();
  }

  /** How often the bot was refused at a channel. */
  public int refused(Channel channel) {
    return discord.channelRoutes.refused(channel);
  }
}
