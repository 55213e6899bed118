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

  void take(Update update) {
    if (update.hasMessage()) {
      message(update.getMessage());
    } else if (update.hasChannelPost()) {
      message(update.getChannelPost());
    } else if (update.hasEditedMessage()) {
      edited(update.getEditedMessage());
    } else if (update.hasEditedChannelPost()) {
      edited(update.getEditedChannelPost());
    } else if (update.hasCallbackQuery()) {
      pressed(update.getCallbackQuery());
    } else if (update.hasInlineQuery()) {
      InlineQuery query = update.getInlineQuery();
      long user = query.getFrom().getId();
      put(user, "inline " + user, () -> inline.asked(query));
    } else if (update.hasMyChatMember()) {
      long chat = update.getMyChatMember().getChat().getId();
      inbox.putAnyway(
          chat, "chat " + chat, named(() -> membership.changed(update.getMyChatMember())));
    }
  }

  private void message(Message message) {
    long chat = message.getChat().getId();
    outbox.open(chat);
    boolean moves = message.getMigrateToChatId() != null || message.getMigrateFromChatId() != null;
    if (moves) {
      inbox.putAnyway(chat, "chat " + chat, named(() -> membership.moved(message)));
    } else {
      put(chat, name(message), () -> questions.asked(message));
    }
  }

  private void edited(Message message) {
    put(message.getChat().getId(), name(message), () -> questions.edited(message));
  }

  private void pressed(CallbackQuery press) {
    long user = press.getFrom().getId();
    put(user, "press " + user, () -> presses.pressed(press));
  }

  private void put(long chat, String name, Runnable work) {
    inbox.put(chat, name, named(work));
  }

  /** Under an id of its own in the log. */
  private static Runnable named(Runnable work) {
    return () ->
        RequestId.in(() -> {
          work.run();
          return true;
        });
  }

  private static String name(Message message) {
    User from = message.getFrom();
    return message.getChat().getId() + " " + (from == null ? "" : from.getId());
  }
}
