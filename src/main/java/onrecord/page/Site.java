package onrecord.page;

import java.net.URI;
import java.util.Set;

/**
 * Where all pages stand. Addresses begin with the path of the base, so that a page holds wherever
 * it is read from; {@link #absolute} gives those that leave the site.
 */
public final class Site {
  private final URI base;
  private final String path;

  /**
   * The pages below an address.
   *
   * @param base under which readers reach them; http or https, with a host, without query or
   *     fragment; may have a path
   * @throws IllegalArgumentException if it is anything else
   */
  public Site(URI base) {
    this.base = checked(base);
    String given = base.getRawPath() == null ? "" : base.getRawPath();
    this.path = given.replaceFirst("/+$", "");
  }

  private static URI checked(URI base) {
    boolean web = base.getScheme() != null && Set.of("http", "https").contains(base.getScheme());
    if (!web || base.getHost() == null || base.getQuery() != null || base.getFragment() != null) {
      throw new IllegalArgumentException(
          "address of the pages \""
              + base
              + "\": allowed is http:// or https:// with a host, and a path at most");
    }
    return base;
  }

  /** The list of coverages. */
  public URI home() {
    return at("/");
  }

  /** Where all that is everybody's is asked. */
  public URI ask() {
    return at("/ask");
  }

  /** A style sheet or a script. */
  public URI asset(Asset asset) {
    return at("/static/" + asset.name());
  }

  /** The pages of a coverage that is everybody's. */
  public Links everybodys(String coverage) {
    return new Links(this, "/coverage/" + PathPart.written(coverage), false);
  }

  /**
   * The pages of a coverage for those who hold a signed link.
   *
   * @param token one part of a path; letters, digits and {@code - _ . ~} only
   */
  public Links privately(String token) {
    return new Links(this, "/private/" + token, true);
  }

  /** The whole address of one that begins with a slash. */
  public URI absolute(URI address) {
    return base.resolve(address);
  }

  /** The host by which readers know the site. */
  public String name() {
    return base.getHost();
  }

  URI at(String below) {
    return URI.create(path + below);
  }
}
