package onrecord;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import onrecord.chat.ChatPlatform;
import onrecord.chat.Sends;
import onrecord.chat.discord.DiscordAccount;
import onrecord.chat.discord.DiscordPlatform;
import onrecord.chat.discord.DiscordSettings;
import onrecord.chat.telegram.TelegramAccount;
import onrecord.chat.telegram.TelegramPlatform;
import onrecord.chat.telegram.TelegramSettings;

/** The platforms on which people chat: each whose token is in the environment. */
final class PlatformsServed implements AutoCloseable {
  static final String DISCORD_TOKEN = "ONRECORD_DISCORD_TOKEN";
  static final String TELEGRAM_TOKEN = "ONRECORD_TELEGRAM_TOKEN";

  /** A container is given ten seconds to stop, and what comes after needs some. */
  private static final Duration TO_CLOSE = Duration.ofSeconds(7);

  private final List<Configured> configured = new ArrayList<>();
  private final List<ChatPlatform> made = new ArrayList<>();

  /**
   * A platform that has a token.
   *
   * @param account asks it whose the token is
   * @param platform makes it, told whom it tells of what it sends
   */
  record Configured(String name, Asking account, Function<Sends, ChatPlatform> platform) {}

  /** Asks a platform whose the token is. */
  @FunctionalInterface
  interface Asking {
    /**
     * Answers with the account.
     *
     * @throws IOException if the token is not known, or nobody answers; it holds no secret
     */
    Account account() throws IOException;
  }

  /**
   * Whose a token is.
   *
   * @param name of the bot on its platform
   * @param invite the link that adds it where people talk
   */
  record Account(String name, URI invite) {
    String words() {
      return "the token is " + name + "'s, which is invited by " + invite;
    }
  }

  /**
   * Reads the tokens.
   *
   * @throws Refusal if one cannot be a token
   */
  PlatformsServed(Surroundings surroundings, Settings settings, InstantSource clock)
      throws Refusal {
    Settings.Platforms where = settings.platforms();
    Optional<Path> data = settings.keeping().data().or(surroundings::data);
    configure(
        new Kind<>(
            "discord",
            DISCORD_TOKEN,
            token -> new DiscordSettings(token, where.discordRest(), where.discordGateway()),
            bot -> account(DiscordAccount.of(bot)),
            (bot, sends) -> new DiscordPlatform(bot, clock, sends)),
        surroundings);
    configure(
        new Kind<>(
            "telegram",
            TELEGRAM_TOKEN,
            token -> new TelegramSettings(token, where.telegram()),
            bot -> account(TelegramAccount.of(bot)),
            (bot, sends) -> new TelegramPlatform(bot, data, clock, sends)),
        surroundings);
  }

  /**
   * One that we know.
   *
   * @param variable of the environment that holds its token
   */
  private record Kind<T>(
      String name,
      String variable,
      Function<String, T> settings,
      AskingWith<T> account,
      BiFunction<T, Sends, ChatPlatform> platform) {}

  /** Asks a platform whose the token of its settings is. */
  @FunctionalInterface
  private interface AskingWith<T> {
    Account account(T settings) throws IOException;
  }

  private <T> void configure(Kind<T> kind, Surroundings surroundings) throws Refusal {
    Optional<String> token = surroundings.variable(kind.variable());
    if (token.isPresent()) {
      T settings = valid(kind.variable(), token.get(), kind.settings());
      configured.add(
          new Configured(
              kind.name(),
              () -> kind.account().account(settings),
              sends -> kind.platform().apply(settings, sends)));
    }
  }

  private static <T> T valid(String variable, String token, Function<String, T> settings)
      throws Refusal {
    try {
      return settings.apply(token);
    } catch (IllegalArgumentException e) {
      throw Refusal.usage(variable + ": " + e.getMessage());
    }
  }

  private static Account account(DiscordAccount account) {
    return new Account(account.name(), account.invite());
  }

  private static Account account(TelegramAccount account) {
    return new Account(account.name(), account.invite());
  }

  List<Configured> all() {
    return List.copyOf(configured);
  }

  /** Makes a platform, which is closed with the others. */
  synchronized ChatPlatform make(Configured one, Sends sends) {
    ChatPlatform platform = one.platform().apply(sends);
    made.add(platform);
    return platform;
  }

  /** Side by side: whoever stops us waits for all of them no longer than for one. */
  @Override
  public synchronized void close() {
    SideBySide.close(made, TO_CLOSE);
    made.clear();
  }
}
