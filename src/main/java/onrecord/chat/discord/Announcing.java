package onrecord.chat.discord;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import onrecord.chat.Fate;
import onrecord.chat.Outgoing;
import onrecord.chat.Sends;

/**
 * Posts what nobody asked for, slowly enough that whoever asks notices nothing; finds out what
 * became of what was begun.
 */
final class Announcing {
  /**
   * Discord shows what comes again under the same nonce once, for "the past few minutes" (Create
   * Message in its documentation).
   */
  private static final Duration NONCE_IS_KNOWN = Duration.ofMinutes(1);

  /** A request that has not gone out by then does not. */
  private static final int PATIENCE_SECONDS = 40;

  private static final int FORBIDDEN = 403;

  private final Posting posting;
  private final InstantSource clock;
  private final Sends sends;
  private final Steps steps = new Steps();

  /**
   * @param sends is told of each message
   */
  Announcing(Posting posting, InstantSource clock, Sends sends) {
    this.posting = posting;
    this.clock = clock;
    this.sends = sends;
  }

  /** Posts it, however often that takes: it is seen once. */
  Fate post(ShardManager shards, Outgoing outgoing) {
    return in(shards, outgoing, channel -> post(channel, outgoing));
  }

  /** Looks for what may be there where Discord would not know the nonce any more. */
  Fate settle(ShardManager shards, Outgoing outgoing, Instant since) {
    boolean isYoung = clock.instant().isBefore(since.plus(NONCE_IS_KNOWN));
    return in(
        shards,
        outgoing,
        channel -> isYoung ? post(channel, outgoing) : found(channel, outgoing, since));
  }

  /** What is done in a channel. */
  @FunctionalInterface
  private interface Work {
    Fate in(MessageChannel channel);
  }

  private Fate in(ShardManager shards, Outgoing outgoing, Work work) {
    try {
      return switch (Room.of(shards, outgoing.draft().place())) {
        case Room.Open(MessageChannel channel) -> work.in(channel);
        case Room.Shut(String why, boolean isForGood) -> new Fate.Refused(why, isForGood);
      };
    } catch (ErrorResponseException noDirectChannel) {
      return Sending.isPassing(noDirectChannel)
          ? new Fate.Refused(told(noDirectChannel), false)
          : new Fate.Refused(told(noDirectChannel), true);
    }
  }

  private Fate post(MessageChannel channel, Outgoing outgoing) {
    if (posting.isClosed(channel)) {
      return new Fate.Refused("we may not write there", true);
    }
    steps.take();
    if (!outgoing.begins().getAsBoolean()) {
      return new Fate.Refused("it was not begun", false);
    }
    return sent(channel, outgoing);
  }

  private Fate sent(MessageChannel channel, Outgoing outgoing) {
    MessageCreateData data = data(channel, outgoing);
    try {
      Message message =
          Sending.complete(() ->
              channel
                  .sendMessage(data)
                  .setNonce(outgoing.nonce())
                  .timeout(PATIENCE_SECONDS, TimeUnit.SECONDS));
      sends.sent();
      return new Fate.Sent(outgoing.draft().place(), message.getId());
    } catch (InsufficientPermissionException missing) {
      posting.refused(channel);
      return new Fate.Refused("missing permission: " + missing.getPermission().getName(), true);
    } catch (ErrorResponseException failed) {
      return failed(channel, failed);
    } catch (CompletionException | IllegalStateException timedOut) {
      return new Fate.Unknown("Discord did not answer in time", false);
    }
  }

  private Fate failed(MessageChannel channel, ErrorResponseException failed) {
    if (Sending.isPassing(failed)) {
      return new Fate.Unknown(told(failed), false);
    }
    if (failed.getResponse().code == FORBIDDEN) {
      posting.refused(channel);
    }
    return new Fate.Refused(told(failed), true);
  }

  private static String told(ErrorResponseException failed) {
    return failed.getResponse().code + ": " + failed.getMeaning();
  }

  private MessageCreateData data(MessageChannel channel, Outgoing outgoing) {
    MessageCreateData data = posting.composed(channel, outgoing.draft().shown());
    return outgoing.ping().map(role -> Composer.calling(data, role)).orElse(data);
  }

  private Fate found(MessageChannel channel, Outgoing outgoing, Instant since) {
    try {
      Optional<String> found =
          new Search(channel, outgoing, data(channel, outgoing)).messageSince(since);
      return found
          .<Fate>map(message -> new Fate.Sent(outgoing.draft().place(), message))
          .orElseGet(() -> post(channel, outgoing));
    } catch (InsufficientPermissionException missing) {
      return new Fate.Unknown("we may not look there", true);
    } catch (ErrorResponseException failed) {
      return new Fate.Unknown(told(failed), !Sending.isPassing(failed));
    } catch (Search.TooMuchException | CompletionException e) {
      return new Fate.Unknown("too much was said there since", true);
    }
  }
}
