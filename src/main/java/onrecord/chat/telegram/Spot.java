package onrecord.chat.telegram;

import java.util.Optional;
import onrecord.place.Place;
import onrecord.place.Tenant;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/**
 * A chat, or a topic of one. A chat is a tenant; its topics are places behind the same wall.
 *
 * @param chat its id
 * @param topic the topic's id (message_thread_id)
 * @param kind who reads there
 */
record Spot(long chat, Optional<Integer> topic, Place.Kind kind) {
  /** As our tenants have it. */
  static final String PLATFORM = "telegram";

  private static final String SEPARATOR = "/";

  static Spot of(Message message) {
    boolean inTopic = Boolean.TRUE.equals(message.getIsTopicMessage());
    return new Spot(
        message.getChat().getId(),
        Optional.ofNullable(message.getMessageThreadId()).filter(any -> inTopic),
        kind(message.getChat()));
  }

  static Spot of(Chat chat) {
    return new Spot(chat.getId(), Optional.empty(), kind(chat));
  }

  /** Where somebody is alone with us. */
  static Spot alone(long person) {
    return new Spot(person, Optional.empty(), Place.Kind.PRIVATE);
  }

  /** Where a post of ours stands. */
  static Spot of(Place place) {
    String[] parts = place.id().split(SEPARATOR, 2);
    Optional<Integer> topic =
        parts.length > 1 ? Optional.of(Integer.valueOf(parts[1])) : Optional.empty();
    return new Spot(Long.parseLong(parts[0]), topic, place.kind());
  }

  private static Place.Kind kind(Chat chat) {
    return chat.isUserChat() ? Place.Kind.PRIVATE : Place.Kind.SHARED;
  }

  Place place() {
    String whole = Long.toString(chat);
    return topic
        .map(any -> new Place(tenant(chat), whole + SEPARATOR + any, kind, Optional.of(whole)))
        .orElseGet(() -> new Place(tenant(chat), whole, kind));
  }

  static Tenant tenant(long chat) {
    return new Tenant(PLATFORM, Long.toString(chat));
  }

  boolean isShared() {
    return kind == Place.Kind.SHARED;
  }
}
