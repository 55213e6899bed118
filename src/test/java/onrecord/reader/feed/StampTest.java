package onrecord.reader.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StampTest {
  private static final Optional<ZoneId> NONE = Optional.empty();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Thu, 09 Oct 2025 18:32:05 +0100|2025-10-09T17:32:05Z|+01:00",
        "Thu, 9 Oct 2025 18:32 GMT|2025-10-09T18:32:00Z|Z",
        "09 Oct 25 18:32:00 UT|2025-10-09T18:32:00Z|Z",
        "Thursday, 09-October-2025 18:32:00 -03:30|2025-10-09T22:02:00Z|-03:30",
        "Thu, 09 Oct 2025 18:32:00 GMT+02:00|2025-10-09T16:32:00Z|+02:00",
        "Thu, 09 Oct 2025 18:32:00 EDT|2025-10-09T22:32:00Z|America/New_York",
        "Thu, 09 Oct 2025 18:32:60 +0000 (UTC)|2025-10-09T18:32:59Z|Z",
        "9 Oct 2025|2025-10-09T00:00:00Z|Z",
        "2025-10-09T18:32:00+02:00|2025-10-09T16:32:00Z|+02:00",
        "2025-10-09T18:32:00.123Z|2025-10-09T18:32:00.123Z|Z",
        "2025-10-09|2025-10-09T00:00:00Z|Z",
        "2025-10|2025-10-01T00:00:00Z|Z",
        "1760027520|2025-10-09T16:32:00Z|Z",
      })
  void aTimeIsReadWithItsZone(String printed, String instant, String zone) {
    Stamp stamp = Stamp.parse(printed, NONE).orElseThrow();
    assertThat(stamp.instant()).isEqualTo(instant);
    assertThat(stamp.zone()).isEqualTo(ZoneId.of(zone));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "yesterday",
        "32 Oct 2025 10:00:00 GMT",
        "09 Foo 2025",
        "0001-01-01T00:00:00Z",
        "Thu, 09 Oct 2025 25:00:00 GMT",
        "9999999999999999999",
        "Thu, 09 Oct 2025 10:00:00 +99:00",
      })
  void whatIsNoTimeIsNone(String printed) {
    assertThat(Stamp.parse(printed, NONE)).isEmpty();
  }

  @Test
  void aTimeWithoutAZoneIsInTheOneAskedFor() {
    Optional<ZoneId> oslo = Optional.of(ZoneId.of("Europe/Oslo"));
    Stamp stamp = Stamp.parse("9 Oct 2025 18:32", oslo).orElseThrow();
    assertThat(stamp.instant()).isEqualTo("2025-10-09T16:32:00Z");
    assertThat(stamp.guessed()).isFalse();
    assertThat(Stamp.parse("9 Oct 2025 18:32", NONE).orElseThrow().guessed()).isTrue();
  }
}
