package onrecord.desk;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import onrecord.reader.feed.Opml;
import onrecord.reader.feed.Subscription;

/** /export: what is followed here as a list that other programs read. */
record ExportList(Sightings sightings) implements Command {
  private static final String TITLE = "Followed by Onrecord";

  /** What an address may hold as it was typed and a URI must not. */
  private static final Pattern ILLEGAL =
      Pattern.compile("[^-\\w.~:/?#@!$&'()*+,;=%\\[\\]]|%(?!\\p{XDigit}{2})");

  @Override
  public String name() {
    return "export";
  }

  @Override
  public List<Option> options() {
    return List.of();
  }

  @Override
  public Reply carryOut(Request request) {
    List<Subscription> listed =
        sightings.of(request).stream().flatMap(source -> subscription(source).stream()).toList();
    return new Reply.Exported(Opml.write(TITLE, listed), listed.size());
  }

  /** Empty for a file, which nobody else can read. */
  private static Optional<Subscription> subscription(FollowedHere source) {
    String title = source.title().filter(words -> !words.isBlank()).orElse(source.coverage());
    return source
        .location()
        .filter(FollowedHere::isAddress)
        .flatMap(ExportList::uri)
        .map(address -> new Subscription(title, address));
  }

  /** A server takes what is escaped as it takes what is not. */
  private static Optional<URI> uri(String address) {
    String escaped =
        ILLEGAL
            .matcher(address)
            .replaceAll(illegal -> URLEncoder.encode(illegal.group(), StandardCharsets.UTF_8));
    try {
      return Optional.of(new URI(escaped));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
