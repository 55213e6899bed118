package onrecord.fetch;

import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How pages are fetched.
 *
 * @param contact an address or a page where the operator can be reached, told to every server; at
 *     most 200 visible ASCII characters without parentheses, or empty
 * @param robots whether robots.txt is asked and obeyed
 * @param privateAddresses whether hosts of the own network may be read
 * @param ports which ports may be read, 1 to 65,535
 * @param deadline for all of a fetch (robots.txt, redirects, body), 100 ms to 5 minutes
 * @param maxBytes of a page after decoding, 1,000 to 100,000,000
 */
public record FetchSettings(
    String contact,
    boolean robots,
    boolean privateAddresses,
    Set<Integer> ports,
    Duration deadline,
    int maxBytes) {
  private static final Pattern CONTACT = Pattern.compile("[!-~&&[^()]]{0,200}");
  private static final Duration SHORTEST = Duration.ofMillis(100);
  private static final Duration LONGEST = Duration.ofMinutes(5);

  public static final FetchSettings DEFAULT =
      new FetchSettings(
          "", true, false, AddressRules.USUAL_PORTS, Duration.ofSeconds(20), 5_000_000);

  public FetchSettings {
    ports = new AddressRules(privateAddresses, ports).ports();
    check("contact", contact, CONTACT.matcher(contact).matches(), "up to 200 of " + CONTACT);
    check(
        "deadline",
        deadline,
        deadline.compareTo(SHORTEST) >= 0 && deadline.compareTo(LONGEST) <= 0,
        SHORTEST + " to " + LONGEST);
    check("maxBytes", maxBytes, maxBytes >= 1_000 && maxBytes <= 100_000_000, "1000 to 100000000");
  }

  /** Which addresses are read with these settings. */
  public AddressRules rules() {
    return new AddressRules(privateAddresses, ports);
  }

  private static void check(String name, Object value, boolean allowed, String what) {
    if (!allowed) {
      throw new IllegalArgumentException(
          name + " " + Shown.shortened(value.toString()) + ": allowed is " + what);
    }
  }
}
