package onrecord.json;

/**
 * A line that does not hold what was expected; the message says what was found and what is allowed.
 */
public final class LineException extends Exception {
  private static final long serialVersionUID = 1L;

  LineException(String problem) {
    super(problem);
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
