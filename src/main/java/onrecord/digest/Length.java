package onrecord.digest;

/** How long a place wants its digest. */
public enum Length {
  SHORT,
  NORMAL,
  LONG;

  /** How much such a digest may hold. */
  public Size size() {
    return switch (this) {
      case SHORT -> Size.SHORT;
      case NORMAL -> Size.NORMAL;
      case LONG -> Size.LONG;
    };
  }
}
