package onrecord.chat.discord;

import java.util.Optional;
import java.util.concurrent.Future;
import net.dv8tion.jda.api.interactions.components.ComponentInteraction;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import onrecord.chat.Draft;
import onrecord.chat.Post;
import onrecord.chat.Pressed;
import onrecord.chat.Shown;
import onrecord.chat.Talk;

/** Carries out presses on buttons, and choices. */
final class Pressing {
  private static final System.Logger LOG = System.getLogger(Pressing.class.getName());

  private final Talk talk;
  private final Composer composer;
  private final Hands hands;
  private final Sent sent;

  Pressing(Talk talk, Composer composer, Hands hands, Sent sent) {
    this.talk = talk;
    this.composer = composer;
    this.hands = hands;
    this.sent = sent;
  }

  void press(ComponentInteraction event, Whereabouts where, String payload) {
    Future<Pressed> outcome = hands.begin(() -> pressed(where, payload));
    Optional<Pressed> ready = Hands.within(outcome, Answering.AT_ONCE);
    if (ready.isPresent()) {
      atOnce(event, where, ready.get());
    } else {
      boolean waits = Responses.deferEdit(event);
      Hands.within(outcome, Answering.AT_LAST)
          .ifPresent(pressed -> {
            if (waits) {
              later(event, where, pressed);
            } else {
              givenUp(event, pressed);
            }
          });
    }
  }

  /** Nobody waits for it any more; whoever wants it presses again. */
  private void givenUp(ComponentInteraction event, Pressed pressed) {
    if (pressed instanceof Pressed.Shared(Draft draft)) {
      sent.shared(event, draft, Optional.empty());
    }
  }

  private Pressed pressed(Whereabouts where, String payload) {
    try {
      return talk.press(where.place(), where.caller(), payload);
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "a button on Discord failed", e);
      return new Pressed.Told(Composer.regret(where.caller()));
    }
  }

  private void atOnce(ComponentInteraction event, Whereabouts where, Pressed pressed) {
    switch (pressed) {
      case Pressed.Changed(Post _, Shown shown) -> {
        Responses.change(event, composed(shown, where));
        sent.changed(event, where);
      }
      case Pressed.Told(Shown shown) -> Responses.reply(event, composed(shown, where), true);
      case Pressed.Shared(Draft draft) ->
          sent.shared(event, draft, Responses.reply(event, composed(draft.shown(), where), false));
      case Pressed.Answered(Draft draft) ->
          Responses.reply(event, composed(draft.shown(), where), draft.isPrivate())
              .ifPresent(id -> sent.posted(event, draft, id));
      case Pressed.Removed(Post post) -> {
        if (Responses.deferEdit(event)) {
          remove(event, post);
        }
      }
    }
  }

  private void later(ComponentInteraction event, Whereabouts where, Pressed pressed) {
    switch (pressed) {
      case Pressed.Changed(Post _, Shown shown) ->
          Responses.fill(event, composed(shown, where)).ifPresent(_ -> sent.changed(event, where));
      case Pressed.Told(Shown shown) -> Responses.followUp(event, composed(shown, where), true);
      case Pressed.Shared(Draft draft) ->
          sent.shared(
              event, draft, Responses.followUp(event, composed(draft.shown(), where), false));
      case Pressed.Answered(Draft draft) ->
          Responses.followUp(event, composed(draft.shown(), where), draft.isPrivate())
              .ifPresent(id -> sent.posted(event, draft, id));
      case Pressed.Removed(Post post) -> remove(event, post);
    }
  }

  private void remove(ComponentInteraction event, Post post) {
    if (Responses.remove(event)) {
      sent.removed(post);
    }
  }

  private MessageCreateData composed(Shown shown, Whereabouts where) {
    return composer.create(shown, where.place().isShared());
  }
}
