package onrecord.chat.discord;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.buttons.ButtonStyle;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import onrecord.chat.Draft;
import onrecord.chat.Shown;
import onrecord.chat.Texts;
import onrecord.place.Place;

/** Posts and edits messages of our own in channels, where we may. */
final class Posting {
  private static final System.Logger LOG = System.getLogger(Posting.class.getName());
  private static final int FORBIDDEN = 403;

  private final Composer composer;
  private final ClosedChannels closed;
  private final Sent sent;

  Posting(Composer composer, ClosedChannels closed, Sent sent) {
    this.composer = composer;
    this.closed = closed;
    this.sent = sent;
  }

  boolean isClosed(MessageChannel channel) {
    return closed.isClosed(channel.getId());
  }

  /** Somebody changed who may do what in a guild. */
  void tryAgain(Guild guild) {
    closed.reopen(guild);
  }

  /** Answers a message; what one alone is to see goes to them directly. */
  void reply(Message message, Draft draft, Texts texts) {
    if (!draft.isPrivate()) {
      send(message.getChannel(), draft, Optional.of(message), nonce(message));
    } else if (!direct(message, draft)) {
      say(message, texts.of("discord.no_direct"));
    }
  }

  /**
   * Without buttons: behind the wall of a guild it stands in a channel that is not of it. What is
   * corrected reaches it there.
   */
  private boolean direct(Message message, Draft draft) {
    MessageCreateData data = composer.create(bare(draft.shown()), false);
    try {
      var channel = Sending.complete(message.getAuthor()::openPrivateChannel);
      String nonce = nonce(message);
      var posted = Sending.complete(() -> channel.sendMessage(data).setNonce(nonce));
      Place there = Whereabouts.direct(draft.place(), channel.getId());
      sent.posted(draft.at(there), posted.getId());
      return true;
    } catch (ErrorResponseException theyTakeNone) {
      return false;
    }
  }

  /** The same without buttons. */
  static Shown bare(Shown shown) {
    return new Shown(shown.message(), List.of(), shown.locale(), shown.zone());
  }

  /** The words of a reply are unknown to us: they can be typed into a field. */
  void offerField(Message message, Texts texts) {
    Button button = Button.of(ButtonStyle.PRIMARY, Composer.ASK_ON, texts.of("discord.ask_on"));
    post(message, said(texts.of("discord.unheard")).addComponents(ActionRow.of(button)).build());
  }

  /** However often an answer to it is tried, Discord shows one. */
  private static String nonce(Message message) {
    return "r" + message.getId();
  }

  private void say(Message message, String text) {
    post(message, said(text).build());
  }

  private static MessageCreateBuilder said(String text) {
    return new MessageCreateBuilder()
        .setContent(Markdown.of(text))
        .setAllowedMentions(EnumSet.noneOf(Message.MentionType.class))
        .mentionRepliedUser(false);
  }

  private void post(Message message, MessageCreateData data) {
    var _ =
        allowed(
            message.getChannel(),
            () ->
                message
                    .getChannel()
                    .sendMessage(data)
                    .setMessageReference(message)
                    .failOnInvalidReply(false)
                    .setNonce(nonce(message)));
  }

  /**
   * Posts something, once however often it is tried.
   *
   * @param to the message that is replied to; it may be gone by now
   * @param nonce the same for the same message only, at most 25 characters
   */
  void send(MessageChannel channel, Draft draft, Optional<Message> to, String nonce) {
    MessageCreateData data = composed(channel, draft.shown());
    allowed(
            channel,
            () -> {
              var action = channel.sendMessage(data).setNonce(nonce).failOnInvalidReply(false);
              return to.map(action::setMessageReference).orElse(action);
            })
        .ifPresent(message -> sent.posted(draft, message.getId()));
  }

  /** Shows something else in place of what a message has; one that is gone stays so. */
  void edit(MessageChannel channel, String message, Shown shown) {
    var data = Composer.edit(composed(channel, shown));
    var _ = allowed(channel, () -> channel.editMessageById(message, data));
  }

  /** As it can be shown in a channel. */
  MessageCreateData composed(MessageChannel channel, Shown shown) {
    boolean shared = channel instanceof GuildChannel;
    boolean plain =
        channel instanceof GuildMessageChannel in
            && !in.getGuild().getSelfMember().hasPermission(in, Permission.MESSAGE_EMBED_LINKS);
    return plain ? composer.plain(shown, shared) : composer.create(shown, shared);
  }

  /** What comes of a request; empty where we may not, which is remembered. */
  private <T> Optional<T> allowed(
      MessageChannel channel, Supplier<? extends RestAction<T>> action) {
    if (isClosed(channel)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Sending.complete(action));
    } catch (InsufficientPermissionException missing) {
      refused(channel);
    } catch (ErrorResponseException failed) {
      LOG.log(System.Logger.Level.DEBUG, "{0} in {1}", failed.getMessage(), channel.getId());
      if (failed.getResponse().code == FORBIDDEN) {
        refused(channel);
      }
    }
    return Optional.empty();
  }

  /** We may not write there. */
  void refused(MessageChannel channel) {
    if (channel instanceof GuildChannel inGuild) {
      closed.refused(inGuild);
    } else {
      closed.refused(channel.getId());
    }
  }
}
