package onrecord.chat.telegram;

import java.util.Locale;
import java.util.Optional;
import onrecord.chat.Caller;
import onrecord.place.Role;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/**
 * Who speaks. An anonymous administrator, and whoever posts in a channel, speaks as the chat
 * itself: only administrators can. Whoever speaks as another channel is a member like any other.
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
    boolean itself = chat.getId().equals(message.getChat().getId());
    return new Caller(
        Long.toString(chat.getId()), itself ? Role.ADMINISTRATOR : Role.MEMBER, Optional.empty());
  }

  static Optional<Locale> locale(User user) {
    return Optional.ofNullable(user.getLanguageCode())
        .map(Locale::forLanguageTag)
        .filter(locale -> !locale.getLanguage().isEmpty());
  }
}
