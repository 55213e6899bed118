package onrecord.chat;

import onrecord.place.Place;

/** What became of something that was to be posted. */
public sealed interface Fate {
  /**
   * It stands there.
   *
   * @param place which may be called otherwise by now, as a group that became a supergroup
   * @param messageId as the platform gives it, distinct within the place
   */
  record Sent(Place place, String messageId) implements Fate {}

  /**
   * It is surely not there.
   *
   * @param why in a few words for the log and for who decides at the place; without secrets
   * @param isForGood whether trying again within hours makes no sense
   */
  record Refused(String why, boolean isForGood) implements Fate {}

  /**
   * Nobody knows whether it is there.
   *
   * @param why in a few words for the log; without secrets
   * @param isForGood whether it makes no sense to look again later
   */
  record Unknown(String why, boolean isForGood) implements Fate {}
}
