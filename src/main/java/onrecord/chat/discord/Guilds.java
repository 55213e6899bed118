package onrecord.chat.discord;

import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import onrecord.chat.Talk;
import onrecord.place.Place;

/** Guilds that we are added to, and removed from. */
record Guilds(Talk talk, Posting posting) {
  /** Says what can be asked, where everybody reads. */
  void joined(Guild guild) {
    room(guild)
        .ifPresent(channel -> {
          Place place = new Place(Whereabouts.tenant(guild), channel.getId(), Place.Kind.SHARED);
          var welcome = talk.welcome(place, Whereabouts.locale(guild.getLocale()));
          posting.send(channel, welcome, Optional.empty(), "j" + guild.getId());
        });
  }

  /** Where Discord itself welcomes people, or else the first channel that we may write in. */
  private static Optional<GuildMessageChannel> room(Guild guild) {
    return Stream.concat(
            Optional.<GuildMessageChannel>ofNullable(guild.getSystemChannel()).stream(),
            guild.getTextChannels().stream())
        .filter(GuildMessageChannel::canTalk)
        .findFirst();
  }
}
