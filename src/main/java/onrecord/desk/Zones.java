package onrecord.desk;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Time zones as people name them: by their ids, or by the cities that they are named after. */
final class Zones {
  /** Names of old, and of no place: they are known and not offered. */
  private static final String OTHERS = "(?:Etc|SystemV|US|Canada|Brazil|Chile|Mexico)/.*";

  /** Of several of one name the one that is offered comes first. */
  private static final Comparator<String> BEST =
      Comparator.comparing((String id) -> id.matches(OTHERS)).thenComparing(id -> id);

  private Zones() {}

  /** Empty where nothing is called so. */
  static Optional<ZoneId> of(String typed) {
    String wanted = typed.strip().replaceAll("\\s+", "_");
    Optional<String> known =
        ZoneId.getAvailableZoneIds().stream()
            .filter(id -> id.equalsIgnoreCase(wanted) || isCity(id, wanted))
            .min(BEST);
    try {
      return Optional.of(ZoneId.of(known.orElse(typed.strip())));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static boolean isCity(String id, String wanted) {
    return id.substring(id.lastIndexOf('/') + 1).equalsIgnoreCase(wanted);
  }

  /** Those that are offered. */
  static Stream<String> all() {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(id -> id.contains("/") && !id.matches(OTHERS))
        .sorted();
  }
}
