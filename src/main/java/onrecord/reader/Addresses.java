package onrecord.reader;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Addresses and ids as pages write them. */
public final class Addresses {
  private static final int MAX_CHARACTERS = 2_000;

  private Addresses() {}

  /** An absolute http or https address; empty for anything else. */
  public static Optional<URI> of(String text) {
    String address = text.strip();
    if (address.length() > MAX_CHARACTERS || !address.matches("(?i)https?://\\S+")) {
      return Optional.empty();
    }
    try {
      return Optional.of(new URI(address)).filter(u -> u.getHost() != null);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** An entry's address that may be given against its page's ("?page=2#block-7"). */
  public static Optional<URI> against(Optional<URI> page, String reference) {
    Optional<URI> absolute = of(reference);
    if (absolute.isPresent() || page.isEmpty() || reference.length() > MAX_CHARACTERS) {
      return absolute;
    }
    if (reference.startsWith("?") || reference.startsWith("#")) {
      // java.net.URI drops the page's last segment before a lone query, against RFC 3986.
      String cut = reference.startsWith("?") ? "[?#].*$" : "#.*$";
      return of(page.get().toString().replaceFirst(cut, "") + reference.strip());
    }
    try {
      return of(page.get().resolve(new URI(reference.strip())).toString());
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * Where a page says that it goes on, given against itself.
   *
   * @param name of the page, which may be its address
   * @param page the address that it gives itself
   */
  public static Optional<URI> next(String name, Optional<URI> page, Optional<String> reference) {
    Optional<URI> base = of(name).or(() -> page);
    return reference
        .flatMap(address -> against(base, address))
        .filter(next -> !Optional.of(next).equals(base));
  }

  /** The id in an "@id": a fragment, or what is no address at all. */
  public static Optional<String> id(String text) {
    String id = text.strip();
    if (id.indexOf('#') >= 0) {
      return fragment(id);
    }
    return Optional.of(id).filter(i -> !i.isEmpty() && !i.contains("://"));
  }

  /** What stands after the "#" of an address. */
  public static Optional<String> fragment(String address) {
    int hash = address.indexOf('#');
    return hash < 0
        ? Optional.empty()
        : Optional.of(address.substring(hash + 1).strip()).filter(f -> !f.isEmpty());
  }
}
