package onrecord.chat.discord;

import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Role;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import onrecord.chat.Talk;
import onrecord.place.Place;

/** Guilds that we are added to, and removed from. */
record Guilds(Talk talk, Posting posting) {
  private static final System.Logger LOG = System.getLogger(Guilds.class.getName());

  /** Says what can be asked, where everybody reads. */
  void joined(Guild guild) {
    room(guild)
        .ifPresentOrElse(
            channel -> welcome(guild, channel),
            () -> LOG.log(System.Logger.Level.INFO, "no welcome in {0}: no room", guild.getId()));
  }

  private void welcome(Guild guild, TextChannel channel) {
    Place place = new Place(Whereabouts.tenant(guild), channel.getId(), Place.Kind.SHARED);
    var welcome = talk.welcome(place, Whereabouts.locale(guild.getLocale()));
    posting.send(channel, welcome, Optional.empty(), "j" + guild.getId());
  }

  /** Nothing of it is kept. */
  void left(Guild guild) {
    posting.tryAgain(guild);
    talk.gone(Whereabouts.tenant(guild));
  }

  /** Where Discord itself welcomes people, or else the first room that we may write in. */
  private static Optional<TextChannel> room(Guild guild) {
    return Stream.concat(
            Stream.ofNullable(guild.getSystemChannel()),
            guild.getTextChannels().stream().filter(Guilds::isRoom))
        .filter(TextChannel::canTalk)
        .findFirst();
  }

  /** Where people talk, which they do not about rules, nor where all read and few may write. */
  private static boolean isRoom(TextChannel channel) {
    Guild guild = channel.getGuild();
    Role everyone = guild.getPublicRole();
    boolean isNotice =
        everyone.hasPermission(channel, Permission.VIEW_CHANNEL)
            && !everyone.hasPermission(channel, Permission.MESSAGE_SEND);
    return !isNotice
        && !channel.isNSFW()
        && !channel.equals(guild.getRulesChannel())
        && !channel.equals(guild.getCommunityUpdatesChannel())
        && !channel.equals(guild.getSafetyAlertsChannel());
  }
}
