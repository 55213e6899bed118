package onrecord.chat.discord;

import java.util.Locale;
import java.util.Optional;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.Channel;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import onrecord.chat.Caller;
import onrecord.place.Place;
import onrecord.place.Role;
import onrecord.place.Tenant;

/**
 * Where something happened and who did it. Whoever takes the bot along to a guild that has not
 * added it asks behind a wall of their own: the guild has no part in it.
 */
record Whereabouts(Place place, Caller caller) {
  /** As its tenants have it. */
  static final String PLATFORM = "discord";

  private static final String USER = "user-";

  static Whereabouts of(Interaction interaction) {
    Optional<Locale> locale = locale(interaction.getUserLocale());
    String user = interaction.getUser().getId();
    String channel = Long.toUnsignedString(interaction.getChannelIdLong());
    return guild(interaction)
        .map(guild ->
            new Whereabouts(
                inGuild(guild, channel, Optional.ofNullable(interaction.getChannel())),
                new Caller(user, role(interaction), locale)))
        .orElseGet(() ->
            new Whereabouts(
                new Place(tenant(user), channel, kind(interaction)),
                new Caller(user, Role.ADMINISTRATOR, locale)));
  }

  /** What is set for a channel or a forum holds in its threads. */
  private static Place inGuild(Guild guild, String id, Optional<Channel> channel) {
    Optional<String> parent =
        channel
            .filter(ThreadChannel.class::isInstance)
            .map(thread -> ((ThreadChannel) thread).getParentChannel().getId());
    return new Place(tenant(guild), id, Place.Kind.SHARED, parent);
  }

  private static Place.Kind kind(Interaction interaction) {
    return interaction.getContext() == InteractionContextType.BOT_DM
        ? Place.Kind.PRIVATE
        : Place.Kind.SHARED;
  }

  /** The guild that added the bot, if that is why it is here. */
  private static Optional<Guild> guild(Interaction interaction) {
    return Optional.ofNullable(interaction.getGuild())
        .filter(guild -> !guild.isDetached())
        .filter(_ -> interaction.getIntegrationOwners().isGuildIntegration());
  }

  private static Role role(Interaction interaction) {
    return interaction.getChannel() instanceof GuildChannel channel
        ? role(Optional.ofNullable(interaction.getMember()), channel)
        : Role.MEMBER;
  }

  static Whereabouts of(Message message) {
    String user = message.getAuthor().getId();
    String channel = message.getChannel().getId();
    if (message.getChannelType() == ChannelType.PRIVATE) {
      return new Whereabouts(
          new Place(tenant(user), channel, Place.Kind.PRIVATE),
          new Caller(user, Role.ADMINISTRATOR, Optional.empty()));
    }
    Role role = role(Optional.ofNullable(message.getMember()), message.getGuildChannel());
    return new Whereabouts(
        inGuild(message.getGuild(), channel, Optional.of(message.getChannel())),
        new Caller(user, role, Optional.empty()));
  }

  static Tenant tenant(Guild guild) {
    return new Tenant(PLATFORM, guild.getId());
  }

  private static Tenant tenant(String user) {
    return new Tenant(PLATFORM, USER + user);
  }

  /** Whose own wall it is; empty for a guild's. */
  static Optional<String> user(Tenant tenant) {
    return Optional.of(tenant.id())
        .filter(id -> id.startsWith(USER))
        .map(id -> id.substring(USER.length()));
  }

  /** Whether somebody brought us along to where others read. */
  static boolean isGuest(Place place) {
    return place.isShared() && user(place.tenant()).isPresent();
  }

  /** Where what is said at a place stands that its asker is told directly. */
  static Place direct(Place asked, String channel) {
    return new Place(asked.tenant(), channel, Place.Kind.PRIVATE);
  }

  private static Role role(Optional<Member> member, GuildChannel channel) {
    if (member
        .filter(one -> one.isOwner() || one.hasPermission(Permission.MANAGE_SERVER))
        .isPresent()) {
      return Role.ADMINISTRATOR;
    }
    return member.filter(one -> one.hasPermission(channel, Permission.MESSAGE_MANAGE)).isPresent()
        ? Role.MODERATOR
        : Role.MEMBER;
  }

  static Optional<Locale> locale(DiscordLocale locale) {
    return locale == DiscordLocale.UNKNOWN
        ? Optional.empty()
        : Optional.of(Locale.forLanguageTag(locale.getLocale()));
  }
}
