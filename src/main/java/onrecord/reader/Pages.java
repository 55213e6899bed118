package onrecord.reader;

import java.util.List;
import java.util.Optional;

/**
 * Reads a document of whichever format it is: asks each reader, in order, whether it recognises the
 * content; the name and its extension are never asked.
 */
public final class Pages {
  private final List<PageReader> readers;

  /**
   * Knows the formats of these readers.
   *
   * @param readers the most particular first: the first that recognises a document reads it
   */
  public Pages(List<PageReader> readers) {
    this.readers = List.copyOf(readers);
  }

  /**
   * Reads all entries that can be read.
   *
   * @throws PageException if the document is empty or binary, if no reader recognises it, or if not
   *     one entry can be read
   */
  public Reading read(Document document) throws PageException {
    refuseEmpty(document);
    Optional<PageReader> reader = readers.stream().filter(r -> r.recognises(document)).findFirst();
    if (reader.isEmpty()) {
      throw new PageException(
          document.name(),
          "whole page",
          "no format that is known here; expected a plain-text dump whose entries are headed"
              + " \"published at 17:58\", schema.org LiveBlogPosting as JSON or in HTML, or a"
              + " feed (RSS, Atom, RDF, JSON Feed)");
    }
    return reader.get().read(document);
  }

  private static void refuseEmpty(Document document) throws PageException {
    if (document.text().isBlank()) {
      throw new PageException(document.name(), "whole page", "nothing in it; expected a live page");
    }
    if (document.text().indexOf('\0') >= 0) {
      throw new PageException(
          document.name(),
          "line " + lineOf(document.text(), document.text().indexOf('\0')),
          "binary data (a NUL character); expected text in UTF-8");
    }
  }

  private static long lineOf(String text, int at) {
    return text.substring(0, at).lines().count();
  }
}
