package onrecord.reader;

/**
 * Reads one format. Whatever the text holds, a reader answers with a {@link Reading} or a {@link
 * PageException}, in time that grows with its length.
 */
public interface PageReader {
  /** Whether the text is, by its content, of this format, well-formed or not. */
  boolean recognises(Document document);

  /**
   * Reads all entries that can be read. A feed may be without any; a page may not.
   *
   * @throws PageException if not one entry can be read
   */
  Reading read(Document document) throws PageException;
}
