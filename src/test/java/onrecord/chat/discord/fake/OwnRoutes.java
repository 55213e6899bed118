package onrecord.chat.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What a bot asks of itself: who it is, where its gateway is, and its commands. */
final class OwnRoutes {
  private final World world;
  private final Violations violations;
  private final Supplier<String> gateway;
  private volatile List<JsonNode> commands = List.of();

  /**
   * @param gateway its address
   */
  OwnRoutes(World world, Violations violations, Supplier<String> gateway) {
    this.world = world;
    this.violations = violations;
    this.gateway = gateway;
  }

  List<Route> routes() {
    return List.of(
        new Route("GET", "/users/@me", (_, _) -> Reply.of(world.bot.json())),
        new Route("GET", "/gateway/bot", (_, _) -> Reply.of(gateway())),
        new Route("GET", "/applications/@me", (_, _) -> Reply.of(application())),
        new Route("PUT", "/applications/{application_id}/commands", (request, _) -> set(request)));
  }

  private ObjectNode gateway() {
    Map<String, Integer> limit =
        Map.of("total", 1000, "remaining", 1000, "reset_after", 0, "max_concurrency", 1);
    return Json.object("url", gateway.get(), "shards", 1, "session_start_limit", limit);
  }

  private ObjectNode application() {
    return Json.object(
        "id", world.bot.id(), "name", world.bot.name(), "bot_public", true, "flags", 0);
  }

  private Reply set(Request request) {
    Limits.commands(request.body()).forEach(violations::add);
    List<JsonNode> known = new ArrayList<>();
    ArrayNode told = Json.array();
    for (JsonNode command : request.body()) {
      ObjectNode kept = command.deepCopy();
      kept.put("id", Snowflakes.next()).put("application_id", world.bot.id());
      kept.put("version", Snowflakes.next());
      known.add(kept);
      told.add(kept);
    }
    commands = known;
    return Reply.of(told);
  }

  List<JsonNode> commands() {
    return List.copyOf(commands);
  }
}
