package onrecord.chat.telegram;

import java.util.Locale;
import java.util.Optional;
import onrecord.chat.Caller;
import onrecord.place.Role;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/**
 * Who speaks. Whoever posts in a channel speaks as the channel, and decides what stands there. An
 * anonymous administrator speaks as the group: they keep order, and decide nothing for it, as
 * Telegram does not say whether they may. Whoever speaks as another channel is a member like any
 * other. None of them is a person: what is kept of them is not the chat's.
 */
record Callers(Rights rights) {
  Caller of(Message message) {
    return Optional.ofNullable(message.getSenderChat())
        .map(chat -> asChat(message, chat))
        .orElseGet(() -> of(Spot.of(message), message.getFrom()));
  }

  Caller of(Spot spot, User user) {
    return new Caller(Long.toString(user.getId()), rights.of(spot, user.getId()), locale(user));
  }

  private static Caller asChat(Message message, Chat chat) {
    return Caller.ofChat(Long.toString(chat.getId()), role(message, chat));
  }

  private static Role role(Message message, Chat chat) {
    if (!chat.getId().equals(message.getChat().getId())) {
      return Role.MEMBER;
    }
    return Boolean.TRUE.equals(message.getChat().isChannelChat())
        ? Role.ADMINISTRATOR
        : Role.MODERATOR;
  }

  static Optional<Locale> locale(User user) {
    return Optional.ofNullable(user.getLanguageCode())
        .map(Locale::forLanguageTag)
        .filter(locale -> !locale.getLanguage().isEmpty());
  }
}
