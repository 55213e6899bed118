package onrecord.store;

/** The store cannot be opened or copied; the message says why, and what to do about it. */
public final class StoreException extends Exception {
  private static final long serialVersionUID = 1L;

  private final boolean passing;

  StoreException(String message) {
    super(message);
    this.passing = false;
  }

  StoreException(String message, Throwable cause) {
    this(message, cause, false);
  }

  private StoreException(String message, Throwable cause, boolean passing) {
    super(message, cause);
    this.passing = passing;
  }

  static StoreException of(Failure failure, Throwable cause) {
    return new StoreException(failure.reason(), cause, failure.mayPass());
  }

  /** Whether to try again later may be enough, as where a database is not reached. */
  public boolean mayPass() {
    return passing;
  }
}
