package onrecord.json;

/**
 * A line of a file of texts: a page of its own with one entry.
 *
 * @param doc is handed back with each quote
 * @param text may hold several paragraphs, a line each
 */
public record TextLine(String doc, String text) {
  /**
   * Reads {@code {"doc","text"}}.
   *
   * @throws LineException if the line is no such object
   */
  public static TextLine parse(String text) throws LineException {
    Line line = Line.parse(text);
    return new TextLine(line.text("doc"), line.text("text"));
  }
}
