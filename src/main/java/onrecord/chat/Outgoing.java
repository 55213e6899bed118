package onrecord.chat;

import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Something that nobody asked for at that moment, on its way to a place.
 *
 * @param nonce the same for the same thing only, at most 25 characters of ASCII
 * @param ping the id of the role that is to be called along; a platform without roles calls nobody
 * @param begins is asked at the last moment before it goes out, where it may wait for a disk; if it
 *     says false, it does not go out. Where something goes out again, it is asked again
 */
public record Outgoing(Draft draft, String nonce, Optional<String> ping, BooleanSupplier begins) {
  /** As many as every platform takes. */
  public static final int LONGEST_NONCE = 25;

  public Outgoing {
    if (nonce.isBlank() || nonce.length() > LONGEST_NONCE) {
      throw new IllegalArgumentException(
          "nonce \"" + nonce + "\": allowed are 1 to " + LONGEST_NONCE + " characters");
    }
  }
}
