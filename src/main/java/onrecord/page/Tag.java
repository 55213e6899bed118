package onrecord.page;

import java.net.URI;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** An element that is being made. Whatever text it is given stays text. */
final class Tag {
  private final Element element;

  private Tag(String name) {
    this.element = new Element(name);
  }

  static Tag of(String name) {
    return new Tag(name);
  }

  /** One with words of ours. */
  static Tag of(String name, String words) {
    return new Tag(name).text(words);
  }

  /** A block of the record's own words: it reads in their direction. */
  static Tag record(String name, String words) {
    return new Tag(name).set("dir", "auto").text(words);
  }

  /** Words of the record among ours: they turn none of ours around. */
  static Tag aside(String words) {
    return of("bdi", words);
  }

  static Tag link(URI address) {
    return new Tag("a").set("href", address.toString());
  }

  /** A link with words of ours. */
  static Tag link(URI address, String words) {
    return link(address).text(words);
  }

  /** Its class in the style sheet. */
  Tag kind(String name) {
    return set("class", name);
  }

  Tag set(String attribute, String value) {
    element.attributes().put(attribute, Writable.of(value));
    return this;
  }

  /** Sets an attribute that has no value. */
  Tag flag(String attribute) {
    element.attributes().put(attribute, null);
    return this;
  }

  Tag text(String words) {
    element.appendChild(new TextNode(Writable.of(words)));
    return this;
  }

  /** JSON, within a script element that is not run. */
  Tag json(String json) {
    element.appendChild(new DataNode(Writable.of(json).replace("<", "\\u003c")));
    return this;
  }

  Tag add(Tag... children) {
    for (Tag child : children) {
      element.appendChild(child.element);
    }
    return this;
  }

  Tag add(Collection<Tag> children) {
    children.forEach(this::add);
    return this;
  }

  Tag add(Stream<Tag> children) {
    children.forEach(this::add);
    return this;
  }

  Tag add(Optional<Tag> child) {
    child.ifPresent(this::add);
    return this;
  }

  boolean isEmpty() {
    return element.childNodeSize() == 0;
  }

  Element element() {
    return element;
  }
}
