package onrecord.chat.discord;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.callbacks.IMessageEditCallback;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.interactions.components.ComponentInteraction;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import onrecord.chat.Draft;
import onrecord.chat.Pressed;
import onrecord.chat.Sends;
import onrecord.chat.Shown;
import onrecord.chat.Talk;

/**
 * Answers interactions: what is known at once is the first response, for the rest one is promised,
 * seen by all or by one as the place has it.
 */
final class Answering {
  /** A person does not notice it, and it leaves most of a second for the way to Discord. */
  private static final Duration AT_ONCE = Duration.ofMillis(400);

  /** After which Discord takes no answer any more. */
  private static final Duration AT_LAST = Duration.ofMinutes(14);

  private final Talk talk;
  private final Composer composer;
  private final Hands hands;
  private final Tokens tokens;
  private final Sends sends;

  Answering(Talk talk, Composer composer, Hands hands, Tokens tokens, Sends sends) {
    this.talk = talk;
    this.composer = composer;
    this.hands = hands;
    this.tokens = tokens;
    this.sends = sends;
  }

  /**
   * Answers a command.
   *
   * @param work its answer; empty where nothing is to be said
   */
  void answer(IReplyCallback event, Whereabouts where, Supplier<Optional<Draft>> work) {
    Future<Optional<Draft>> answer = hands.submit(work);
    Optional<Optional<Draft>> ready = within(answer, AT_ONCE);
    if (ready.isPresent()) {
      ready.get().ifPresentOrElse(draft -> atOnce(event, draft), () -> sayNothing(event));
      return;
    }
    boolean isPrivate = talk.isPrivate(where.place(), where.caller());
    if (Responses.defer(event, isPrivate)) {
      within(answer, AT_LAST)
          .flatMap(found -> found)
          .ifPresentOrElse(draft -> later(event, draft, isPrivate), () -> Responses.remove(event));
    }
  }

  private void atOnce(IReplyCallback event, Draft draft) {
    Responses.reply(event, composed(draft), draft.isPrivate())
        .ifPresent(id -> posted(event, draft, id));
  }

  /** Discord would say that we did not respond. */
  private static void sayNothing(IReplyCallback event) {
    if (Responses.defer(event, true)) {
      Responses.remove(event);
    }
  }

  /** What turns out to be for one alone is not shown to all. */
  private void later(IReplyCallback event, Draft draft, boolean promisedPrivate) {
    if (draft.isPrivate() && !promisedPrivate) {
      Responses.remove(event);
      Responses.followUp(event, composed(draft), true).ifPresent(id -> posted(event, draft, id));
    } else {
      Responses.fill(event, composed(draft)).ifPresent(id -> posted(event, draft, id));
    }
  }

  private void posted(Interaction event, Draft draft, String id) {
    if (draft.isPrivate()) {
      tokens.keep(id, event.getToken());
    }
    sends.sent();
    talk.posted(draft, id);
  }

  private MessageCreateData composed(Draft draft) {
    return composer.create(draft.shown(), draft.place().isShared());
  }

  /** Carries out a press on a button, or a choice. */
  <E extends ComponentInteraction & IMessageEditCallback & IReplyCallback> void press(
      E event, Whereabouts where, String payload) {
    Future<Pressed> outcome =
        hands.submit(() -> talk.press(where.place(), where.caller(), payload));
    Optional<Pressed> ready = within(outcome, AT_ONCE);
    if (ready.isPresent()) {
      atOnce(event, where, ready.get());
    } else if (Responses.deferEdit(event)) {
      within(outcome, AT_LAST).ifPresent(pressed -> later(event, where, pressed));
    }
  }

  private <E extends ComponentInteraction & IMessageEditCallback & IReplyCallback> void atOnce(
      E event, Whereabouts where, Pressed pressed) {
    switch (pressed) {
      case Pressed.Changed(Shown shown) -> Responses.change(event, composed(shown, where));
      case Pressed.Told(Shown shown) -> Responses.reply(event, composed(shown, where), true);
      case Pressed.Shared(Draft draft) ->
          Responses.reply(event, composed(draft), false).ifPresent(id -> posted(event, draft, id));
      case Pressed.Removed() -> {
        if (Responses.deferEdit(event)) {
          Responses.remove(event);
        }
      }
    }
  }

  private void later(Interaction event, Whereabouts where, Pressed pressed) {
    switch (pressed) {
      case Pressed.Changed(Shown shown) -> Responses.fill(event, composed(shown, where));
      case Pressed.Told(Shown shown) -> Responses.followUp(event, composed(shown, where), true);
      case Pressed.Shared(Draft draft) ->
          Responses.followUp(event, composed(draft), false)
              .ifPresent(id -> posted(event, draft, id));
      case Pressed.Removed() -> Responses.remove(event);
    }
  }

  private MessageCreateData composed(Shown shown, Whereabouts where) {
    return composer.create(shown, where.place().isShared());
  }

  /** What comes of it in that time; empty where it takes longer. */
  private static <T> Optional<T> within(Future<T> future, Duration time) {
    try {
      return Optional.of(future.get(time.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new IllegalStateException("no answer: " + e.getCause(), e);
    }
  }
}
