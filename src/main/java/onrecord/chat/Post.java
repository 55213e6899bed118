package onrecord.chat;

import onrecord.place.Place;

/**
 * A message of ours that stands at a place.
 *
 * @param messageId as the platform gives it, distinct within the place
 * @param script what it says
 */
public record Post(Place place, String messageId, Script script) {
  /** Whether one person alone sees it. */
  public boolean isPrivate() {
    return script.manner().isPrivate();
  }

  /** The same, under another id. */
  Post standing(String other) {
    return new Post(place, other, script);
  }

  /** The same, changed. */
  Post with(Script other) {
    return new Post(place, messageId, other);
  }
}
