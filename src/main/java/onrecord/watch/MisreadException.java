package onrecord.watch;

/** Ends the reading of a query; nobody outside of it sees one. */
final class MisreadException extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Misread misread;

  MisreadException(Misread.Problem problem, Token token) {
    this(new Misread(problem, token.place(), token.typed()));
  }

  MisreadException(Misread misread) {
    super(misread.problem().name(), null, false, false);
    this.misread = misread;
  }

  Misread misread() {
    return misread;
  }
}
