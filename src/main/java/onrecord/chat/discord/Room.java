package onrecord.chat.discord;

import java.util.Optional;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.sharding.ShardManager;
import onrecord.place.Place;

/** Where a place is, as far as we are there ourselves. */
sealed interface Room {
  /** It is there. */
  record Open(MessageChannel channel) implements Room {}

  /** It is not, for now or for good. */
  record Shut(String why, boolean isForGood) implements Room {}

  /**
   * The room of a place; for a direct one Discord is asked.
   *
   * @throws net.dv8tion.jda.api.exceptions.ErrorResponseException if there is none with somebody
   */
  static Room of(ShardManager shards, Place place) {
    Optional<String> user = Whereabouts.user(place.tenant());
    if (user.isEmpty()) {
      return inGuild(shards, place);
    }
    if (place.isShared()) {
      return new Shut("somebody brought us along there for an answer, nobody added us", true);
    }
    JDA any = shards.getShardCache().iterator().next();
    return new Open(Sending.complete(() -> any.openPrivateChannelById(user.get())));
  }

  private static Room inGuild(ShardManager shards, Place place) {
    Optional<Guild> guild = Optional.ofNullable(shards.getGuildById(place.tenant().id()));
    if (guild.isEmpty()) {
      return new Shut("we are not in that server", isReadyWithout(shards, place));
    }
    return Optional.ofNullable(guild.get().getChannelById(GuildMessageChannel.class, place.id()))
        .<Room>map(Open::new)
        .orElseGet(() -> new Shut("the channel is gone, archived, or hidden from us", true));
  }

  /** A server that is down is not there for a while. */
  private static boolean isReadyWithout(ShardManager shards, Place place) {
    long guild = Long.parseUnsignedLong(place.tenant().id());
    return shards.getShardCache().stream()
        .allMatch(
            shard -> shard.getStatus() == JDA.Status.CONNECTED && !shard.isUnavailable(guild));
  }
}
