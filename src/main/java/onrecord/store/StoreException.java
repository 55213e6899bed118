package onrecord.store;

/** The store cannot be opened or copied; the message says why, and what to do about it. */
public final class StoreException extends Exception {
  private static final long serialVersionUID = 1L;

  StoreException(String message) {
    super(message);
  }

  StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
