package onrecord.chat.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** First responses to interactions, and what may follow them for fifteen minutes. */
final class InteractionRoutes {
  private static final Duration TO_ACKNOWLEDGE = Duration.ofSeconds(3);
  private static final Reply UNKNOWN = Reply.error(404, 10062, "Unknown interaction");
  private static final Reply ALREADY =
      Reply.error(400, 40060, "Interaction has already been acknowledged.");
  private static final Reply NO_WEBHOOK = Reply.error(404, 10015, "Unknown Webhook");
  private static final Reply NO_MESSAGE = Reply.error(404, 10008, "Unknown Message");

  private final World world;
  private final Messages messages;
  private final Violations violations;
  final AtomicInteger acknowledgedTwice = new AtomicInteger();
  private final Map<String, Interaction> byToken = new ConcurrentHashMap<>();

  InteractionRoutes(World world, Messages messages, Violations violations) {
    this.world = world;
    this.messages = messages;
    this.violations = violations;
  }

  List<Route> routes() {
    String original = "/webhooks/{webhook_id}/{webhook_token}/messages/@original";
    String message = "/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}";
    return List.of(
        new Route(
            "POST", "/interactions/{interaction_id}/{interaction_token}/callback", this::callback),
        new Route("GET", original, (_, names) -> get(names)),
        new Route("PATCH", original, (request, names) -> edit(request, names)),
        new Route("DELETE", original, (_, names) -> remove(names)),
        new Route("POST", "/webhooks/{webhook_id}/{webhook_token}", this::followUp),
        new Route("PATCH", message, this::editFollowUp));
  }

  Interaction begin(Interaction interaction) {
    byToken.put(interaction.token, interaction);
    return interaction;
  }

  private Reply callback(Request request, List<String> names) {
    Interaction interaction = byToken.get(names.get(1));
    if (interaction == null || !interaction.id.equals(names.get(0))) {
      return UNKNOWN;
    }
    synchronized (interaction) {
      if (interaction.callback().isPresent()) {
        acknowledgedTwice.incrementAndGet();
        return ALREADY;
      }
      if (interaction.age().compareTo(TO_ACKNOWLEDGE) > 0) {
        violations.add("an interaction was acknowledged after " + interaction.age());
        return UNKNOWN;
      }
      JsonNode data = request.body().path("data");
      Interaction.Callback how =
          Interaction.Callback.of(request.body().path("type").asInt()).orElseThrow();
      Optional<ObjectNode> message = respond(interaction, how, data, request.files());
      interaction.acknowledged(how, data);
      return response(interaction, how, message);
    }
  }

  private Optional<ObjectNode> respond(
      Interaction interaction, Interaction.Callback how, JsonNode data, List<String> files) {
    return switch (how) {
      case MESSAGE, DEFERRED_MESSAGE -> {
        ObjectNode message = messages.add(interaction.channel, world.bot, data, files);
        message.put("application_id", world.bot.id()).put("webhook_id", world.bot.id());
        interaction.original(message.path("id").asText());
        if (how == Interaction.Callback.MESSAGE) {
          check(data, false);
          interaction.wasFilled();
        }
        yield Optional.of(message);
      }
      case UPDATE -> {
        check(data, true);
        interaction.pressedOn.ifPresent(interaction::original);
        interaction.wasFilled();
        yield interaction.pressedOn.flatMap(id -> messages.edit(id, data, files));
      }
      case DEFERRED_UPDATE -> {
        interaction.pressedOn.ifPresent(interaction::original);
        yield Optional.empty();
      }
      case SUGGESTIONS, MODAL -> Optional.empty();
    };
  }

  private void check(JsonNode message, boolean edited) {
    Limits.message(message, edited).forEach(violations::add);
  }

  private static Reply response(
      Interaction interaction, Interaction.Callback how, Optional<ObjectNode> message) {
    ObjectNode about = Json.object("id", interaction.id, "type", 2);
    ObjectNode resource = Json.object("type", how.type);
    message.ifPresent(sent -> {
      about.put("response_message_id", sent.path("id").asText());
      about.put("response_message_loading", how == Interaction.Callback.DEFERRED_MESSAGE);
      about.put("response_message_ephemeral", Messages.isEphemeral(sent));
      resource.set("message", sent);
    });
    return Reply.of(Json.object("interaction", about, "resource", resource));
  }

  private Optional<Interaction> acknowledged(List<String> names) {
    return Optional.ofNullable(byToken.get(names.get(1)))
        .filter(interaction -> interaction.callback().isPresent())
        .filter(this::isValid);
  }

  private boolean isValid(Interaction interaction) {
    if (interaction.isExpired()) {
      violations.add("a token that is void was used");
    }
    return !interaction.isExpired();
  }

  private Reply get(List<String> names) {
    return acknowledged(names)
        .flatMap(Interaction::original)
        .flatMap(messages::find)
        .map(Reply::of)
        .orElse(NO_MESSAGE);
  }

  private Reply edit(Request request, List<String> names) {
    Optional<Interaction> interaction = acknowledged(names);
    if (interaction.isEmpty()) {
      return NO_WEBHOOK;
    }
    check(request.body(), true);
    Optional<ObjectNode> edited =
        interaction
            .flatMap(Interaction::original)
            .flatMap(id -> messages.edit(id, request.body(), request.files()));
    interaction.get().wasFilled();
    return edited.map(Reply::of).orElse(NO_MESSAGE);
  }

  private Reply remove(List<String> names) {
    return acknowledged(names)
        .flatMap(Interaction::original)
        .flatMap(messages::remove)
        .map(_ -> Reply.NO_CONTENT)
        .orElse(NO_MESSAGE);
  }

  private Reply followUp(Request request, List<String> names) {
    Optional<Interaction> interaction = acknowledged(names);
    if (interaction.isEmpty()) {
      return NO_WEBHOOK;
    }
    check(request.body(), false);
    ObjectNode message =
        messages.add(interaction.get().channel, world.bot, request.body(), request.files());
    interaction.get().followedUp(message.path("id").asText());
    return Reply.of(message);
  }

  private Reply editFollowUp(Request request, List<String> names) {
    check(request.body(), true);
    return acknowledged(names)
        .flatMap(_ -> messages.edit(names.get(2), request.body(), request.files()))
        .map(Reply::of)
        .orElse(NO_MESSAGE);
  }
}
