package onrecord.chat.telegram;

import onrecord.log.RequestId;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.inlinequery.InlineQuery;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Hands each update to who takes it up, in a turn of whoever caused it. */
final class Updating {
  private final Questions questions;
  private final Presses presses;
  private final Inline inline;
  private final Membership membership;
  private final Outbox outbox;
  private final Inbox inbox;

  Updating(
      Questions questions,
      Presses presses,
      Inline inline,
      Membership membership,
      Outbox outbox,
      Inbox inbox) {
    this.questions = questions;
    this.presses = presses;
    this.inline = inline;
    this.membership = membership;
    this.outbox = outbox;
    this.inbox = inbox;
  }

  void take(Update update, Handling handling) {
    Hand hand = new Hand(inbox, handling);
    if (update.hasMessage()) {
      message(update.getMessage(), hand);
    } else if (update.hasChannelPost()) {
      message(update.getChannelPost(), hand);
    } else if (update.hasEditedMessage()) {
      edited(update.getEditedMessage(), hand);
    } else if (update.hasEditedChannelPost()) {
      edited(update.getEditedChannelPost(), hand);
    } else if (update.hasCallbackQuery()) {
      CallbackQuery press = update.getCallbackQuery();
      long user = press.getFrom().getId();
      hand.put(user, "press " + user, () -> presses.pressed(press));
    } else if (update.hasInlineQuery()) {
      InlineQuery query = update.getInlineQuery();
      long user = query.getFrom().getId();
      hand.put(user, "inline " + user, () -> inline.asked(query));
    } else if (update.hasMyChatMember()) {
      hand.putAnyway(
          update.getMyChatMember().getChat().getId(),
          () -> membership.changed(update.getMyChatMember()));
    } else {
      handling.end();
    }
  }

  private void message(Message message, Hand hand) {
    long chat = message.getChat().getId();
    outbox.open(chat);
    boolean moves = message.getMigrateToChatId() != null || message.getMigrateFromChatId() != null;
    if (moves) {
      hand.putAnyway(chat, () -> membership.moved(message));
    } else {
      hand.put(chat, name(message), () -> questions.asked(message));
    }
  }

  private void edited(Message message, Hand hand) {
    hand.put(message.getChat().getId(), name(message), () -> questions.edited(message));
  }

  /** Hands one update on, under an id of its own in the log. */
  private record Hand(Inbox inbox, Handling handling) {
    void put(long chat, String name, Runnable work) {
      inbox.put(chat, name, named(work), handling::end);
    }

    void putAnyway(long chat, Runnable work) {
      inbox.putAnyway(chat, "chat " + chat, named(work), handling::end);
    }

    private Runnable named(Runnable work) {
      return () ->
          RequestId.in(() -> {
            handling.carryOut(work);
            return true;
          });
    }
  }

  private static String name(Message message) {
    User from = message.getFrom();
    return message.getChat().getId() + " " + (from == null ? "" : from.getId());
  }
}
