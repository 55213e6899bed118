package onrecord.reader.feed;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** The names of a feed's elements, whose prefixes and cases vary. */
final class Names {
  private Names() {}

  /** Without prefix, in lower case. */
  static String local(Element element) {
    String name = element.tagName();
    return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
  }

  static String prefix(Element element) {
    String name = element.tagName();
    return name.substring(0, Math.max(0, name.indexOf(':')));
  }

  /** The children of some name, of any prefix. */
  static List<Element> children(Element parent, String local) {
    return parent.children().stream().filter(c -> local(c).equals(local)).toList();
  }

  static Optional<Element> child(Element parent, String local) {
    return parent.children().stream().filter(c -> local(c).equals(local)).findFirst();
  }

  /** "line 12". */
  static String place(Element element) {
    return "line " + element.sourceRange().start().lineNumber();
  }

  /** Whether the document ended before the element did. */
  static boolean isCutOff(Element element) {
    return element.endSourceRange().isImplicit()
        && !element.endSourceRange().equals(element.sourceRange());
  }
}
