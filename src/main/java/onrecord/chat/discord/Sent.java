package onrecord.chat.discord;

import java.util.Optional;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.components.ComponentInteraction;
import onrecord.chat.Draft;
import onrecord.chat.Post;
import onrecord.chat.Sends;
import onrecord.chat.Talk;

/** What is to be done about messages once they are sent. */
record Sent(Talk talk, Tokens tokens, Sends sends) {
  /** An answer to an interaction. */
  void posted(Interaction event, Draft draft, String message) {
    if (draft.isPrivate() || Whereabouts.isGuest(draft.place())) {
      tokens.keep(message, event.getToken());
    }
    posted(draft, message);
  }

  /** A press on it was answered by changing it: with its token it can be again, for a while. */
  void changed(ComponentInteraction press, Whereabouts where) {
    if (press.getMessage().isEphemeral() || Whereabouts.isGuest(where.place())) {
      tokens.keep(press.getMessageId(), press.getToken());
    }
  }

  /** A copy for everybody, or none where it could not be sent. */
  void shared(Interaction event, Draft draft, Optional<String> message) {
    message.ifPresentOrElse(id -> posted(event, draft, id), () -> talk.unposted(draft));
  }

  /** A message that a button was to remove is gone. */
  void removed(Post post) {
    talk.removed(post);
  }

  void posted(Draft draft, String message) {
    sends.sent();
    talk.posted(draft, message);
  }
}
