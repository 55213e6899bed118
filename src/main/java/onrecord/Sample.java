package onrecord;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import onrecord.coverage.Coverage;
import onrecord.coverage.Entry;

/** The bundled live page: an invented story of two days, answered from where no other is given. */
final class Sample {
  static final String NAME = "storm-perpetua.txt";

  private static final LocalDate DATE = LocalDate.of(2025, 10, 9);
  private static final ZoneId ZONE = ZoneId.of("Europe/London");
  private static final Duration AFTER_LAST_ENTRY = Duration.ofMinutes(1);

  private Sample() {}

  static String text() {
    try (InputStream resource = Sample.class.getResourceAsStream("sample/" + NAME)) {
      byte[] bytes = Objects.requireNonNull(resource, NAME).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The page prints neither a year nor the name of its zone. */
  static Openings.Circumstances circumstances(Instant now) {
    return new Openings.Circumstances(Optional.of(DATE), Optional.of(ZONE), now);
  }

  /** When questions are asked of it: its story is long over by the clock. */
  static Instant justAfter(Coverage coverage) {
    return coverage.entries().stream()
        .map(Entry::publishedAt)
        .max(Instant::compareTo)
        .orElseThrow()
        .plus(AFTER_LAST_ENTRY);
  }
}
