package onrecord.fetch;

import java.io.Serial;

/**
 * An address that is not read. The message may be shown: it names the address, without secrets, and
 * what is allowed.
 */
public final class AddressException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final String message;

  AddressException(String typed, String objection) {
    super(objection);
    this.message = Shown.address(typed) + " is not read: " + objection;
  }

  @Override
  public String getMessage() {
    return message;
  }
}
