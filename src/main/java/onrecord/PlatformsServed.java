package onrecord;

import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
final class PlatformsServed {
  static final String DISCORD_TOKEN = "ONRECORD_DISCORD_TOKEN";
  static final String TELEGRAM_TOKEN = "ONRECORD_TELEGRAM_TOKEN";

  private final List<Configured> configured = new ArrayList<>();

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
  PlatformsServed(Surroundings surroundings, Settings.Platforms where, InstantSource clock)
      throws Refusal {
    Optional<String> discord = surroundings.variable(DISCORD_TOKEN);
    if (discord.isPresent()) {
      DiscordSettings settings =
          valid(
              DISCORD_TOKEN,
              discord.get(),
              token -> new DiscordSettings(token, where.discordRest(), where.discordGateway()));
      configured.add(
          new Configured(
              "discord",
              () -> account(DiscordAccount.of(settings)),
              sends -> new DiscordPlatform(settings, clock, sends)));
    }
    Optional<String> telegram = surroundings.variable(TELEGRAM_TOKEN);
    if (telegram.isPresent()) {
      TelegramSettings settings =
          valid(
              TELEGRAM_TOKEN,
              telegram.get(),
              token -> new TelegramSettings(token, where.telegram()));
      configured.add(
          new Configured(
              "telegram",
              () -> account(TelegramAccount.of(settings)),
              sends -> new TelegramPlatform(settings, clock, sends)));
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
}
