package onrecord.chat;

import java.util.Optional;
import onrecord.place.Place;

/**
 * A message that is not sent yet. Once it is, {@link Talk#posted} makes its buttons work; one that
 * is never sent leaves no trace.
 *
 * @param shown what is to be seen of it at first
 * @param isPrivate whether it is meant for one person alone at a place where several read
 * @param place where it is to stand
 * @param script all that it has to say
 * @param begun the moment when it was asked for, as the desk has it
 * @param copied the token of the message of which it is a copy for everybody
 */
public record Draft(
    Shown shown,
    boolean isPrivate,
    Place place,
    Script script,
    long begun,
    Optional<String> copied) {
  /** The same, to stand elsewhere. */
  public Draft at(Place other) {
    return new Draft(shown, isPrivate, other, script, begun, copied);
  }
}
