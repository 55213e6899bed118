package onrecord.eval;

/** What came of a question. */
public enum Verdict {
  /** The first excerpt is right. */
  FIRST("first"),
  /** The second or third is. */
  AMONG_THREE("second or third"),
  /** None of the first three is; or something was shown where the page does not answer. */
  OTHERWISE("answered otherwise"),
  /** Nothing was shown. */
  SILENT("silent");

  private final String words;

  Verdict(String words) {
    this.words = words;
  }

  @Override
  public String toString() {
    return words;
  }
}
