package onrecord.chat.telegram;

import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.objects.User;

/**
 * Who we are on Telegram.
 *
 * @param name without "@"
 * @param inline whether we may be asked from within any chat
 */
record Me(long id, String name, boolean inline) {
  /** What Telegram says of our token. */
  static Outcome<User> ask(Api api) {
    return api.call(new GetMe());
  }

  static Me of(User user) {
    return new Me(
        user.getId(), user.getUserName(), Boolean.TRUE.equals(user.getSupportInlineQueries()));
  }

  /** Where somebody begins to talk to us. */
  String link() {
    return "https://t.me/" + name;
  }
}
