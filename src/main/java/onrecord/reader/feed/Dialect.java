package onrecord.reader.feed;

import java.util.Optional;
import org.jdom2.Namespace;
import org.jsoup.nodes.Element;

/**
 * What a feed's elements are to be taken for. Versions of a dialect that ROME tells apart are read
 * as the newest: it holds the older ones, and feeds name versions that never were.
 */
enum Dialect {
  RSS("", "item"),
  RDF("http://purl.org/rss/1.0/", "item"),
  ATOM_0_3("http://purl.org/atom/ns#", "entry"),
  ATOM_1_0("http://www.w3.org/2005/Atom", "entry");

  private final String address;
  private final String item;

  Dialect(String address, String item) {
    this.address = address;
    this.item = item;
  }

  /** Whether an element of this name (no prefix, lower case) is a feed's first. */
  static boolean isRoot(String name) {
    return name.equals("rss") || name.equals("rdf") || name.equals("feed");
  }

  /** The dialect of a feed by its first element. */
  static Dialect of(Element root) {
    return switch (Names.local(root)) {
      case "rss" -> RSS;
      case "rdf" -> RDF;
      default -> root.attr("version").startsWith("0.") ? ATOM_0_3 : ATOM_1_0;
    };
  }

  /** The namespace that ROME expects the dialect's own elements in. */
  Namespace namespace() {
    return Namespace.getNamespace(address);
  }

  /** What it calls an entry. */
  String item() {
    return item;
  }

  boolean isAtom() {
    return this == ATOM_0_3 || this == ATOM_1_0;
  }

  /** In words, with the version that the feed names. */
  String format(Element root) {
    Optional<String> version =
        Optional.of(root.attr("version").strip()).filter(v -> v.matches("[\\d.]{1,6}"));
    return switch (this) {
      case RSS -> "RSS" + version.map(v -> " " + v).orElse("");
      case RDF -> "RSS 1.0 (RDF)";
      case ATOM_0_3 -> "Atom 0.3";
      case ATOM_1_0 -> "Atom 1.0";
    };
  }
}
