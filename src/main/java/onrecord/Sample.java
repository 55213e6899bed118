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
import onrecord.reader.Document;
import onrecord.reader.PageException;
import onrecord.reader.Pages;
import onrecord.reader.Reading;

/** The bundled live page: an invented story of two days, answered from where no other is given. */
final class Sample {
  /** Names its coverage. */
  static final String ID = "storm-perpetua";

  private static final String NAME = ID + ".txt";

  private static final LocalDate DATE = LocalDate.of(2025, 10, 9);
  private static final ZoneId ZONE = ZoneId.of("Europe/London");
  private static final Duration AFTER_LAST_ENTRY = Duration.ofMinutes(1);

  private Sample() {}

  /** The page as it is read at any moment. */
  static Reading read(Instant now, Pages pages) {
    // The page prints neither a year nor the name of its zone.
    Document document = new Document(NAME, text(), Optional.of(DATE), Optional.of(ZONE), now);
    try {
      return pages.read(document);
    } catch (PageException e) {
      throw new IllegalStateException("the bundled sample cannot be read", e);
    }
  }

  /** Says what is being asked, and as of when. */
  static String introduction(Instant end) {
    return "the bundled sample, an invented story, as of " + end + ", just after its last entry";
  }

  private static String text() {
    try (InputStream resource = Sample.class.getResourceAsStream("sample/" + NAME)) {
      byte[] bytes = Objects.requireNonNull(resource, NAME).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
