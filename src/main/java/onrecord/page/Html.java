package onrecord.page;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Entities;

/** Writes what was made as HTML. */
final class Html {
  private Html() {}

  static String document(Tag head, Tag body) {
    Document document = empty();
    document.appendChild(new DocumentType("html", "", ""));
    document.appendChild(Tag.of("html").set("lang", "en").add(head, body).element());
    return document.outerHtml();
  }

  static String fragment(Tag tag) {
    Document document = empty();
    document.appendChild(tag.element());
    return document.outerHtml();
  }

  /** White space stays as it is: it may stand between words of the record. */
  private static Document empty() {
    Document document = new Document("");
    document.outputSettings().prettyPrint(false).escapeMode(Entities.EscapeMode.xhtml);
    return document;
  }
}
