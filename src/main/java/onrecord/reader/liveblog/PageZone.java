package onrecord.reader.liveblog;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import onrecord.coverage.Paragraph;
import onrecord.reader.Moment;
import onrecord.reader.PrintedZone;
import onrecord.reader.ZoneNames;

/**
 * The zone that a page's readers live by: the one that was asked for, else the one the page names
 * ("all times EDT", "12.50 BST"), else its country's, where that has only one. It is kept with an
 * entry only if its clocks show the offset that the entry's time is given with.
 */
final class PageZone {
  private static final Pattern ALL_TIMES =
      Pattern.compile(
          "\\b(?:all )?times (?:are |given |listed |shown |local |in "
              + "|is )*((?:[A-Z][A-Za-z/]*[ ,.)]*){1,4})");

  /** Countries of one zone, by the last label of their addresses. */
  private static final Map<String, String> COUNTRIES =
      Map.ofEntries(
          Map.entry("uk", "Europe/London"),
          Map.entry("ie", "Europe/Dublin"),
          Map.entry("fr", "Europe/Paris"),
          Map.entry("de", "Europe/Berlin"),
          Map.entry("it", "Europe/Rome"),
          Map.entry("nl", "Europe/Amsterdam"),
          Map.entry("be", "Europe/Brussels"),
          Map.entry("se", "Europe/Stockholm"),
          Map.entry("no", "Europe/Oslo"),
          Map.entry("dk", "Europe/Copenhagen"),
          Map.entry("fi", "Europe/Helsinki"),
          Map.entry("pl", "Europe/Warsaw"),
          Map.entry("ua", "Europe/Kyiv"),
          Map.entry("in", "Asia/Kolkata"),
          Map.entry("jp", "Asia/Tokyo"),
          Map.entry("za", "Africa/Johannesburg"),
          Map.entry("ng", "Africa/Lagos"),
          Map.entry("ke", "Africa/Nairobi"),
          Map.entry("sg", "Asia/Singapore"),
          Map.entry("hk", "Asia/Hong_Kong"));

  private final Optional<ZoneId> wanted;
  private final Optional<PrintedZone> named;
  private final Optional<ZoneId> region;

  PageZone(Optional<ZoneId> wanted, PageFacts facts) {
    this.wanted = wanted;
    this.named = named(facts, wanted);
    this.region =
        wanted
            .or(() -> named.flatMap(PrintedZone::region))
            .or(() -> facts.url().flatMap(PageZone::country));
  }

  /** Whether nothing on the page or from the reader says which zone its bare times are in. */
  boolean isGuessed() {
    return wanted.isEmpty() && named.isEmpty();
  }

  /** The zone of a time that is given without one; UTC where nothing tells. */
  ZoneId local() {
    return region.orElse(ZoneOffset.UTC);
  }

  /** The zone to keep with an entry. A time given in UTC is data, and was not printed so. */
  ZoneId of(Moment published, Instant instant) {
    ZoneOffset given = published.offset().orElse(ZoneOffset.UTC);
    return region
        .filter(z ->
            given.equals(ZoneOffset.UTC)
                || z.getRules().getOffset(instant).equals(given)
                || published.offset().isEmpty())
        .orElse(given);
  }

  private static Optional<PrintedZone> named(PageFacts facts, Optional<ZoneId> wanted) {
    Stream<String> words =
        Stream.concat(facts.title().stream(), facts.preface().stream().map(Paragraph::text));
    return words
        .flatMap(text -> allTimes(text, wanted).stream())
        .findFirst()
        .or(() ->
            facts.zoneNames().stream()
                .flatMap(name -> ZoneNames.at(name, wanted).stream())
                .findFirst());
  }

  private static Optional<PrintedZone> allTimes(String text, Optional<ZoneId> wanted) {
    Matcher times = ALL_TIMES.matcher(text);
    while (times.find()) {
      Optional<PrintedZone> zone = ZoneNames.at(times.group(1), wanted);
      if (zone.isPresent()) {
        return zone;
      }
    }
    return Optional.empty();
  }

  private static Optional<ZoneId> country(URI url) {
    String host = Optional.ofNullable(url.getHost()).orElse("").toLowerCase(Locale.ROOT);
    String label = host.substring(host.lastIndexOf('.') + 1);
    return Optional.ofNullable(COUNTRIES.get(label)).map(ZoneId::of);
  }
}
