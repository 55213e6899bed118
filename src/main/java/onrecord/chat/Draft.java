package onrecord.chat;

import onrecord.place.Place;

/**
 * A message that is not sent yet. Once it is, {@link Talk#posted} makes its buttons work; one that
 * is never sent leaves no trace.
 *
 * @param shown what is to be seen of it at first
 * @param isPrivate whether it is meant for one person alone at a place where several read
 * @param place where it is to stand
 * @param script all that it has to say
 */
public record Draft(Shown shown, boolean isPrivate, Place place, Script script) {}
