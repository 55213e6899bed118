package onrecord.chat.telegram;

import java.io.IOException;
import java.net.URI;
import org.telegram.telegrambots.meta.api.objects.User;

/**
 * Whose token it is.
 *
 * @param name of the bot, without "@"
 * @param invite the link by which somebody begins to talk to it, or adds it to a group
 * @param inline whether it can be asked from within any chat; BotFather's /setinline allows it
 */
public record TelegramAccount(String name, URI invite, boolean inline) {
  private static final int UNAUTHORIZED = 401;
  private static final int NOT_FOUND = 404;

  /**
   * Asks Telegram.
   *
   * @throws IOException if it does not know the token, or cannot be reached; its message is for the
   *     operator and holds no secret
   */
  public static TelegramAccount of(TelegramSettings settings) throws IOException {
    try (Api api = new Api(settings)) {
      return of(Me.ask(api));
    }
  }

  private static TelegramAccount of(Outcome<User> outcome) throws IOException {
    return switch (outcome) {
      case Outcome.Done<User>(User user) -> of(Me.of(user));
      case Outcome.Refused<User>(int code, String _, var _)
          when code == UNAUTHORIZED || code == NOT_FOUND ->
          throw new IOException("Telegram does not know the token");
      default -> throw new IOException("Telegram: " + outcome.told());
    };
  }

  /** Of a group it needs nothing but to be in it. */
  static TelegramAccount of(Me me) {
    return new TelegramAccount(me.name(), URI.create(me.link() + "?startgroup=true"), me.inline());
  }
}
