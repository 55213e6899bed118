package onrecord.watch;

/**
 * A piece of a query.
 *
 * @param place where it stands, in characters from 1
 * @param text what stands there; of a phrase without its quotation marks
 */
record Token(Kind kind, int place, String text) {
  /** What it is. */
  enum Kind {
    WORD,
    PHRASE,
    /** The name of a field; its value is the next. */
    FIELD,
    OPEN,
    CLOSE,
    AND,
    OR,
    NOT,
    END
  }

  boolean is(Kind other) {
    return kind == other;
  }

  /** As it was typed. */
  String typed() {
    return switch (kind) {
      case PHRASE -> "\"" + text + "\"";
      case FIELD -> text + ":";
      default -> text;
    };
  }
}
