package onrecord.fetch;

import java.net.URI;
import java.util.Objects;
import okhttp3.HttpUrl;

/**
 * The address of a page: http or https, a host, a port, a path and a query; no user, no fragment.
 * It was parsed once, and the same parse is what is connected to.
 */
public final class Address {
  private final HttpUrl url;

  Address(HttpUrl url) {
    this.url = Objects.requireNonNull(url);
  }

  /**
   * Parses an address of the public Internet on a usual port.
   *
   * @param typed as people type it, with its scheme; white space around it is ignored
   * @throws AddressException if it is not to be read; the message may be shown
   */
  public static Address parse(String typed) throws AddressException {
    return AddressRules.PUBLIC.parse(typed);
  }

  /** The whole address in its canonical spelling, query included: what is stored. */
  public String text() {
    return url.toString();
  }

  /** The same as a URI; where the two parsers differ, this class is right. */
  public URI uri() {
    return url.uri();
  }

  /** The name in lower case (punycode), or an IP address, without brackets. */
  public String host() {
    return url.host();
  }

  HttpUrl url() {
    return url;
  }

  /** Scheme, host and port: what one robots.txt speaks for (RFC 6454, RFC 9309). */
  String origin() {
    return url.scheme() + "://" + url.host() + ":" + url.port();
  }

  /** Path and query, as robots.txt means them. */
  String target() {
    String query = url.encodedQuery();
    return query == null ? url.encodedPath() : url.encodedPath() + "?" + query;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Address address && address.url.equals(url);
  }

  @Override
  public int hashCode() {
    return url.hashCode();
  }

  /** For logs and people: shortened, without the query, which may hold a key. See {@link #text}. */
  @Override
  public String toString() {
    return Shown.address(url.toString());
  }
}
