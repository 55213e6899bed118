package onrecord.chat.discord;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import onrecord.chat.Texts;

/**
 * Channels where we may not write: they are left alone for a while, and whoever owns the guild is
 * told once. Discord bans addresses that keep asking.
 */
final class ClosedChannels {
  private static final System.Logger LOG = System.getLogger(ClosedChannels.class.getName());
  private static final Duration LEFT_ALONE = Duration.ofHours(1);

  /** Of channels, and of guilds; whoever shuts out more is asked again now and then. */
  static final int MOST = 10_000;

  private final InstantSource clock;
  private final Newest<String, Instant> until = new Newest<>(MOST);
  private final Newest<String, Boolean> told = new Newest<>(MOST);

  ClosedChannels(InstantSource clock) {
    this.clock = clock;
  }

  boolean isClosed(String channel) {
    return until.find(channel).filter(opens -> clock.instant().isBefore(opens)).isPresent();
  }

  /** Somebody changed who may do what in a guild, or removed us: it can be tried again. */
  void reopen(Guild guild) {
    guild.getChannels().forEach(channel -> until.remove(channel.getId()));
    told.remove(guild.getId());
  }

  /** We were refused there. */
  void refused(String channel) {
    var _ = until.put(channel, clock.instant().plus(LEFT_ALONE));
  }

  /** We were refused in a channel of a guild, and its owner ought to know. */
  void refused(GuildChannel channel) {
    refused(channel.getId());
    if (told.put(channel.getGuild().getId(), true)) {
      tell(channel);
    }
  }

  private static void tell(GuildChannel channel) {
    Guild guild = channel.getGuild();
    LOG.log(System.Logger.Level.INFO, "may not write in channel {0}", channel.getId());
    Locale locale = Whereabouts.locale(guild.getLocale()).orElse(Locale.ENGLISH);
    String text = Texts.of(locale).of("discord.closed", guild.getName(), channel.getName());
    try {
      var direct =
          Sending.complete(() -> guild.getJDA().openPrivateChannelById(guild.getOwnerId()));
      String nonce = "c" + guild.getId();
      var _ =
          Sending.complete(
              () -> direct.sendMessage(Markdown.of(text)).setSuppressEmbeds(true).setNonce(nonce));
    } catch (ErrorResponseException noDirectMessages) {
      LOG.log(
          System.Logger.Level.INFO,
          "nor to the owner of its guild: {0}",
          noDirectMessages.getErrorResponse());
    }
  }
}
