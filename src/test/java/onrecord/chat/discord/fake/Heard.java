package onrecord.chat.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import onrecord.chat.discord.fake.World.Channel;
import onrecord.chat.discord.fake.World.User;

/**
 * What a bot without the intent MESSAGE_CONTENT hears of a message: its words where they are meant
 * for it, in a direct message, after a mention, in a reply to what it wrote itself (not to an
 * answer to a command, which a webhook wrote).
 */
record Heard(World world) {
  ObjectNode message(Channel channel, User author, ObjectNode said, Optional<JsonNode> to) {
    ObjectNode heard = said.deepCopy();
    channel.guild().ifPresent(guild -> heard.put("guild_id", guild));
    world
        .guildOf(channel)
        .ifPresent(guild -> {
          ObjectNode member = world.member(guild, author);
          member.remove("user");
          heard.set("member", member);
        });
    to.ifPresent(replied -> {
      heard.put("type", 19);
      heard.set("referenced_message", replied);
      heard.set(
          "message_reference",
          Json.object("message_id", replied.path("id"), "channel_id", channel.id()));
    });
    if (isMentioned(said, to)) {
      heard.set("mentions", Json.array(world.bot.json()));
    } else if (channel.guild().isPresent()) {
      heard.put("content", "");
    }
    return heard;
  }

  private boolean isMentioned(ObjectNode said, Optional<JsonNode> to) {
    boolean own =
        to.filter(replied -> replied.path("author").path("id").asText().equals(world.bot.id()))
            .filter(replied -> !replied.has("webhook_id"))
            .isPresent();
    return own || said.path("content").asText().contains("<@" + world.bot.id() + ">");
  }
}
