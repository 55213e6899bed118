package onrecord.fetch;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/**
 * Which addresses are read.
 *
 * @param privateAddresses whether hosts of the own network may be read, by the operator's will
 * @param ports allowed ports, 1 to 65,535, at least one
 */
public record AddressRules(boolean privateAddresses, Set<Integer> ports) {
  public static final Set<Integer> USUAL_PORTS = Set.of(80, 443, 8080, 8443);

  /** Public hosts on the usual ports. */
  public static final AddressRules PUBLIC = new AddressRules(false, USUAL_PORTS);

  private static final int MAX_CHARACTERS = 2_048;

  /** Stricter than the parser, that takes "http:host" and any number of slashes too. */
  private static final Pattern SHAPE =
      Pattern.compile("(?i:https?)://([^/?#]+)(?:[/?#].*)?", Pattern.DOTALL);

  private static final Pattern SCHEME =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);

  public AddressRules {
    ports = Set.copyOf(ports);
    if (ports.isEmpty() || ports.stream().anyMatch(port -> port < 1 || port > 65_535)) {
      throw new IllegalArgumentException(
          "ports " + new TreeSet<>(ports) + ": allowed are 1 to 65535, at least one");
    }
  }

  /**
   * Parses an address and holds it to these rules.
   *
   * @param typed with its scheme; white space around it is ignored
   * @throws AddressException if it is not to be read; the message may be shown
   */
  public Address parse(String typed) throws AddressException {
    String text = typed.strip();
    refuse(text, spelling(text));
    HttpUrl url = HttpUrl.parse(text);
    if (url == null) {
      throw new AddressException(text, "it is no valid address, such as https://example.com/news");
    }
    refuse(text, Hosts.objection(host(text), url.host(), privateAddresses));
    refuse(text, port(url.port()));
    return new Address(url.newBuilder().fragment(null).build());
  }

  /** Where a redirect leads, held to these rules like an address that somebody typed. */
  Address redirected(Address from, String location) throws AddressException {
    String text = location.strip();
    if (SCHEME.matcher(text).matches()) {
      return parse(text);
    }
    if (text.startsWith("//")) {
      return parse(from.url().scheme() + ":" + text);
    }
    refuse(text, characters(text));
    HttpUrl url = from.url().resolve(text);
    if (url == null) {
      throw new AddressException(text, "it is no valid address");
    }
    return parse(url.toString());
  }

  private static void refuse(String text, Optional<String> objection) throws AddressException {
    if (objection.isPresent()) {
      throw new AddressException(text, objection.get());
    }
  }

  private static Optional<String> spelling(String text) {
    Optional<String> bad = characters(text);
    return bad.isPresent() ? bad : shape(text);
  }

  private static Optional<String> characters(String text) {
    if (text.length() > MAX_CHARACTERS) {
      return Optional.of("it is longer than " + MAX_CHARACTERS + " characters");
    }
    if (text.codePoints().anyMatch(Shown::isHidden)) {
      return Optional.of("it holds white space or characters that cannot be seen");
    }
    return text.indexOf('\\') < 0
        ? Optional.empty()
        : Optional.of("it holds a backslash; slashes are written /");
  }

  private static Optional<String> shape(String text) {
    Matcher shape = SHAPE.matcher(text);
    if (!shape.matches()) {
      return Optional.of("allowed are addresses that begin with http:// or https:// and a host");
    }
    String authority = shape.group(1);
    if (authority.indexOf('@') >= 0) {
      return Optional.of("it holds a user name or password; only public pages are read");
    }
    return authority.indexOf('%') < 0
        ? Optional.empty()
        : Optional.of("its host holds a percent sign; hosts are written plainly");
  }

  private Optional<String> port(int port) {
    return ports.contains(port)
        ? Optional.empty()
        : Optional.of("its port is " + port + "; allowed are " + new TreeSet<>(ports));
  }

  /** The host as it was typed, brackets included. */
  private static String host(String text) {
    Matcher shape = SHAPE.matcher(text);
    if (!shape.matches()) {
      throw new IllegalStateException("the spelling is checked first");
    }
    return shape.group(1).replaceFirst(":[0-9]*$", "");
  }
}
