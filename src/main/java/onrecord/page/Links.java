package onrecord.page;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Where the pages of one coverage stand; each address begins with a slash. */
public final class Links {
  /** The fragment that stands for marked words on a page. */
  static final String QUOTE = "quote";

  private final Site site;
  private final String below;
  private final boolean isPrivate;

  Links(Site site, String below, boolean isPrivate) {
    this.site = site;
    this.below = below;
    this.isPrivate = isPrivate;
  }

  /** Whether they are reached by a signed link only. */
  public boolean isPrivate() {
    return isPrivate;
  }

  /** The newest entries. */
  public URI timeline() {
    return at("");
  }

  /** A page of the timeline; from its beginning where there is no cursor. */
  public URI timeline(Order order, Optional<Cursor> cursor) {
    return at(query(order, cursor));
  }

  /** An entry in its newest version. */
  public URI entry(String id) {
    return at("/entry/" + PathPart.written(id));
  }

  /** An entry as it stood at one version. */
  public URI version(String id, int version) {
    return at("/entry/" + PathPart.written(id) + "/version/" + version);
  }

  /** An entry in its newest version, with words of it marked; of very many, the first. */
  public URI quoted(String id, String words) {
    return marked(entry(id), words);
  }

  /** An entry as it stood at one version, with words of it marked; of very many, the first. */
  public URI quoted(String id, int version, String words) {
    return marked(version(id, version), words);
  }

  /** What was corrected and withdrawn. */
  public URI changes() {
    return at("/changes");
  }

  /** The people on record. */
  public URI people() {
    return at("/people");
  }

  /** What one of them said. */
  public URI said(String name) {
    return at("/people/" + PathPart.written(name));
  }

  /** Where it is asked; the question goes into the parameter "question". */
  public URI ask() {
    return at("/ask");
  }

  /** The timeline as schema.org LiveBlogPosting, from its beginning. */
  public URI data() {
    return at("/coverage.json");
  }

  /** A page of the timeline as schema.org LiveBlogPosting. */
  public URI data(Order order, Optional<Cursor> cursor) {
    return at("/coverage.json" + query(order, cursor));
  }

  /** The newest entries as an Atom feed. */
  public URI feed() {
    return at("/feed.atom");
  }

  /** What happens to the coverage, as it happens. */
  public URI events() {
    return at("/events");
  }

  /**
   * What happens to the coverage after an event.
   *
   * @param id of that event
   */
  public URI events(String id) {
    return at("/events?after=" + encoded(id));
  }

  /** The whole address of one of these. */
  public URI absolute(URI address) {
    return site.absolute(address);
  }

  private URI at(String rest) {
    return site.at(below + rest);
  }

  private static URI marked(URI page, String words) {
    return new Quotable(words)
        .encoded()
        .map(quote -> URI.create(page + "?quote=" + quote + "#" + QUOTE))
        .orElse(page);
  }

  private static String query(Order order, Optional<Cursor> cursor) {
    StringBuilder query = new StringBuilder();
    if (order == Order.OLDEST) {
      query.append("?order=").append(order.word());
    }
    cursor.ifPresent(at -> query.append(query.isEmpty() ? '?' : '&').append(parameter(at)));
    return query.toString();
  }

  private static String parameter(Cursor cursor) {
    return switch (cursor) {
      case Cursor.Before(String entry) -> "before=" + encoded(entry);
      case Cursor.After(String entry) -> "after=" + encoded(entry);
    };
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
