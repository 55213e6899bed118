package onrecord.reader;

/** A page of which not one entry could be read. */
public final class PageException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * @param document its name
   * @param place where ("line 12"), or "whole page"
   * @param problem what was found there and what was expected
   */
  public PageException(String document, String place, String problem) {
    super(document + ", " + place + ": " + problem);
  }
}
