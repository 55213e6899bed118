package onrecord.chat.discord;

import java.util.Optional;
import java.util.function.Supplier;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.callbacks.IMessageEditCallback;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/**
 * Responds to interactions. Discord takes one first response to each and no second, so one whose
 * fate nobody knows is not tried again: what it was to say is written in its place, which does
 * nothing where it arrived after all.
 */
final class Responses {
  private static final System.Logger LOG = System.getLogger(Responses.class.getName());

  private Responses() {}

  /**
   * Answers at once.
   *
   * @return the id of the message; empty where it came too late
   */
  static Optional<String> reply(IReplyCallback event, MessageCreateData data, boolean isPrivate) {
    try {
      InteractionHook hook = event.reply(data).setEphemeral(isPrivate).complete();
      return Optional.of(idOf(hook));
    } catch (ErrorResponseException failed) {
      return mayHaveArrived(failed) ? fill(event, data) : tooLate(failed);
    }
  }

  private static String idOf(InteractionHook hook) {
    Message message = hook.hasCallbackResponse() ? hook.getCallbackResponse().getMessage() : null;
    return message == null ? Sending.complete(hook::retrieveOriginal).getId() : message.getId();
  }

  /** Whether there is an answer now that waits to be filled. */
  static boolean defer(IReplyCallback event, boolean isPrivate) {
    return acknowledge(() -> event.deferReply(isPrivate));
  }

  /** Whether the message with the button can be edited now. */
  static boolean deferEdit(IMessageEditCallback event) {
    return acknowledge(event::deferEdit);
  }

  private static boolean acknowledge(Supplier<RestAction<InteractionHook>> action) {
    try {
      action.get().complete();
      return true;
    } catch (ErrorResponseException failed) {
      return mayHaveArrived(failed) || tooLate(failed).isPresent();
    }
  }

  /** Writes the answer that was promised, or changes the message with the button. */
  static Optional<String> fill(Interaction event, MessageCreateData data) {
    try {
      var edit = Composer.edit(data);
      return Optional.of(Sending.complete(() -> hook(event).editOriginal(edit)).getId());
    } catch (ErrorResponseException failed) {
      return tooLate(failed);
    }
  }

  /** Shows the message with the button as it is now. */
  static void change(IMessageEditCallback event, MessageCreateData data) {
    try {
      var _ = event.editMessage(Composer.edit(data)).complete();
    } catch (ErrorResponseException failed) {
      var _ = mayHaveArrived(failed) ? fill(event, data) : tooLate(failed);
    }
  }

  /** Whether the answer, or the message with the button, is gone now. */
  static boolean remove(Interaction event) {
    try {
      var _ = Sending.complete(() -> hook(event).deleteOriginal());
      return true;
    } catch (ErrorResponseException failed) {
      return failed.getErrorResponse() == ErrorResponse.UNKNOWN_MESSAGE
          || tooLate(failed).isPresent();
    }
  }

  /** One message more, sent once: see {@link FollowUps}. */
  static Optional<String> followUp(Interaction event, MessageCreateData data, boolean isPrivate) {
    try {
      return Optional.of(hook(event).sendMessage(data).setEphemeral(isPrivate).complete().getId());
    } catch (ErrorResponseException failed) {
      return tooLate(failed);
    }
  }

  private static InteractionHook hook(Interaction event) {
    return InteractionHook.from(event.getJDA(), event.getToken());
  }

  private static boolean mayHaveArrived(ErrorResponseException failed) {
    return failed.getErrorResponse() == ErrorResponse.INTERACTION_ALREADY_ACKNOWLEDGED
        || Sending.isPassing(failed);
  }

  /** Nobody is waiting any more, or what there was is gone. */
  private static Optional<String> tooLate(ErrorResponseException failed) {
    LOG.log(
        System.Logger.Level.INFO,
        "an answer on Discord could not be shown: {0} {1}",
        failed.getErrorCode(),
        failed.getErrorResponse());
    return Optional.empty();
  }
}
