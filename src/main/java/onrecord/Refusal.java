package onrecord;

/** Why a command cannot be carried out: where, what was found there and what is allowed. */
final class Refusal extends Exception {
  static final int USAGE = 2;
  static final int UNREADABLE = 3;

  /** EX_TEMPFAIL of sysexits.h: whoever started us may try again. */
  static final int LATER = 75;

  private static final long serialVersionUID = 1L;

  private final int status;

  private Refusal(int status, String message) {
    super(message);
    this.status = status;
  }

  /** Bad usage or configuration. */
  static Refusal usage(String message) {
    return new Refusal(USAGE, message);
  }

  /** A coverage that could not be read at all. */
  static Refusal unreadable(String message) {
    return new Refusal(UNREADABLE, message);
  }

  /** What may pass by itself: another process in the way, a database that is not reached. */
  static Refusal later(String message) {
    return new Refusal(LATER, message);
  }

  /** The exit status of the process. */
  int status() {
    return status;
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
