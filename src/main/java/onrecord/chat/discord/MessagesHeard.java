package onrecord.chat.discord;

import java.util.Optional;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.entities.channel.concrete.PrivateChannel;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import onrecord.chat.Draft;
import onrecord.chat.Talk;

/**
 * Messages that are meant for us: direct ones, those that mention us, replies to what we wrote. Of
 * all others Discord does not tell us the words.
 */
final class MessagesHeard {
  private final Talk talk;
  private final Posting posting;

  MessagesHeard(Talk talk, Posting posting) {
    this.talk = talk;
    this.posting = posting;
  }

  void hear(MessageReceivedEvent event) {
    Message message = event.getMessage();
    if (message.getAuthor().isBot() || message.isWebhookMessage()) {
      return;
    }
    if (message.getChannel() instanceof PrivateChannel || isToUs(message)) {
      answer(message, words(message));
    } else if (isReplyToUs(message)) {
      offerField(message);
    }
  }

  /** To whom may ask now; it counts as if they did. */
  private void offerField(Message message) {
    Whereabouts where = where(message);
    if (!posting.isClosed(message.getChannel()) && talk.takesTurn(where.place(), where.caller())) {
      posting.offerField(message, talk.texts(where.place(), where.caller()));
    }
  }

  private static boolean isToUs(Message message) {
    User self = message.getJDA().getSelfUser();
    return message.getMentions().isMentioned(self, Message.MentionType.USER)
        && !message.getContentRaw().isBlank();
  }

  /** To an answer to a command: Discord keeps the words of the reply to itself. */
  private static boolean isReplyToUs(Message message) {
    Message referenced = message.getReferencedMessage();
    return referenced != null
        && referenced.getAuthor().equals(message.getJDA().getSelfUser())
        && message.getContentRaw().isBlank();
  }

  /** Without our own name. */
  private static String words(Message message) {
    String self = message.getJDA().getSelfUser().getId();
    return message.getContentRaw().replaceAll("<@!?" + self + ">", " ").strip();
  }

  private void answer(Message message, String words) {
    Whereabouts where = where(message);
    if (!posting.isClosed(message.getChannel())) {
      said(where, words)
          .ifPresent(
              draft -> posting.reply(message, draft, talk.texts(where.place(), where.caller())));
    }
  }

  /** Whoever only calls us is told what can be asked. */
  private Optional<Draft> said(Whereabouts where, String words) {
    return words.isEmpty()
        ? talk.greeting(where.place(), where.caller())
        : talk.typed(where.place(), where.caller(), words);
  }

  private static Whereabouts where(Message message) {
    return Whereabouts.of(message);
  }
}
