package onrecord.chat.discord;

import net.dv8tion.jda.api.interactions.Interaction;
import onrecord.chat.Draft;
import onrecord.chat.Sends;
import onrecord.chat.Talk;

/** What is to be done about messages once they are sent. */
record Sent(Talk talk, Tokens tokens, Sends sends) {
  /** An answer to an interaction. */
  void posted(Interaction event, Draft draft, String message) {
    if (draft.isPrivate()) {
      tokens.keep(message, event.getToken());
    }
    posted(draft, message);
  }

  /** One that nothing more can be done with. */
  void counted() {
    sends.sent();
  }

  void posted(Draft draft, String message) {
    counted();
    talk.posted(draft, message);
  }
}
