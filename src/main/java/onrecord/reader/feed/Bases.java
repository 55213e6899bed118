package onrecord.reader.feed;

import java.net.URI;
import java.util.Optional;
import onrecord.reader.Addresses;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What the addresses of a feed are given against: xml:base (https://www.w3.org/TR/xmlbase/), else
 * the page that it is the feed of, else where it was fetched.
 */
record Bases(Optional<URI> base) {
  /**
   * Without any xml:base.
   *
   * @param name of the document, which may be its address
   * @param page that it is the feed of
   */
  static Bases of(String name, Optional<URI> page) {
    return new Bases(page.or(() -> Addresses.of(name)));
  }

  /** Those at an element, by its own xml:base and those around it. */
  Bases at(Element element) {
    Bases bases = this;
    for (Element around : element.parents().reversed()) {
      bases = bases.of(around);
    }
    return bases.of(element);
  }

  private Bases of(Element element) {
    Optional<URI> own = resolve(element.attr("xml:base"));
    return own.isPresent() ? new Bases(own) : this;
  }

  /** The whole address; empty where there is none, or none that can be opened. */
  Optional<URI> resolve(@Nullable String address) {
    return address == null || address.isBlank()
        ? Optional.empty()
        : Addresses.against(base, address.strip());
  }
}
