package onrecord.chat.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onrecord.chat.discord.fake.World.Channel;
import onrecord.chat.discord.fake.World.Guild;
import onrecord.chat.discord.fake.World.User;

/** Writes INTERACTION_CREATE as the gateway dispatches it. */
final class Interactions {
  private static final int COMMAND = 2;
  private static final int COMPONENT = 3;
  private static final int SUGGEST = 4;
  private static final int MODAL = 5;
  private static final int IN_GUILD = 0;
  private static final int IN_BOT_DM = 1;

  private final World world;

  Interactions(World world) {
    this.world = world;
  }

  /**
   * A slash command.
   *
   * @param focused the option that is being typed, where suggestions are wanted
   */
  ObjectNode slash(
      Interaction interaction,
      User user,
      JsonNode command,
      Map<String, String> options,
      Optional<String> focused) {
    ObjectNode data =
        Json.object(
            "id", command.path("id").asText(), "name", command.path("name").asText(), "type", 1);
    var given = data.putArray("options");
    options.forEach((name, value) -> {
      ObjectNode option = Json.object("name", name, "type", 3, "value", value);
      if (focused.equals(Optional.of(name))) {
        option.put("focused", true);
      }
      given.add(option);
    });
    return event(interaction, user, focused.isPresent() ? SUGGEST : COMMAND, data);
  }

  /** A command of the menu of a message. */
  ObjectNode onMessage(Interaction interaction, User user, JsonNode command, JsonNode message) {
    String id = message.path("id").asText();
    ObjectNode data =
        Json.object(
            "id",
            command.path("id").asText(),
            "name",
            command.path("name").asText(),
            "type",
            3,
            "target_id",
            id,
            "resolved",
            Map.of("messages", Map.of(id, message)));
    return event(interaction, user, COMMAND, data);
  }

  /**
   * A press on a button, or a choice.
   *
   * @param values those chosen; none for a button
   */
  ObjectNode component(
      Interaction interaction, User user, JsonNode message, String customId, List<String> values) {
    ObjectNode data =
        Json.object("custom_id", customId, "component_type", values.isEmpty() ? 2 : 3, "id", 1);
    if (!values.isEmpty()) {
      data.set("values", Json.array(values.toArray()));
    }
    ObjectNode event = event(interaction, user, COMPONENT, data);
    event.set("message", message);
    return event;
  }

  /** A modal that was filled in: one label with one field each. */
  ObjectNode modal(Interaction interaction, User user, JsonNode modal, String text) {
    ObjectNode data = Json.object("custom_id", modal.path("custom_id").asText());
    var components = data.putArray("components");
    for (JsonNode label : modal.path("components")) {
      ObjectNode field =
          Json.object(
              "type",
              4,
              "id",
              2,
              "custom_id",
              label.path("component").path("custom_id").asText(),
              "value",
              text);
      components.add(Json.object("type", 18, "id", 1, "component", field));
    }
    return event(interaction, user, MODAL, data);
  }

  private ObjectNode event(Interaction interaction, User user, int type, ObjectNode data) {
    Channel channel = interaction.channel;
    ObjectNode event =
        Json.object(
            "id",
            interaction.id,
            "application_id",
            world.bot.id(),
            "type",
            type,
            "token",
            interaction.token,
            "version",
            1,
            "channel_id",
            channel.id(),
            "locale",
            "en-GB",
            "entitlements",
            List.of(),
            "app_permissions",
            "0",
            "attachment_size_limit",
            10_000_000);
    event.set("data", data);
    event.set("channel", world.json(channel));
    Optional<Guild> guild = world.guildOf(channel);
    guild.ifPresentOrElse(
        known -> inGuild(event, known, user),
        () -> {
          event.put("context", IN_BOT_DM).set("user", user.json());
          event.set("authorizing_integration_owners", Json.object("0", "0"));
        });
    return event;
  }

  private void inGuild(ObjectNode event, Guild guild, User user) {
    event.put("guild_id", guild.id()).put("guild_locale", "en-GB").put("context", IN_GUILD);
    event.set("guild", Json.object("id", guild.id(), "locale", "en-GB", "features", List.of()));
    event.set(
        "authorizing_integration_owners",
        guild.joined() ? Json.object("0", guild.id()) : Json.object("1", user.id()));
    ObjectNode member = world.member(guild, user);
    member.put("permissions", Long.toString(world.permissions(guild, user)));
    event.set("member", member);
  }
}
