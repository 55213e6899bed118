package onrecord.reader.textdump;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HeaderTest {
  private static final LocalDate DAY = LocalDate.of(2031, 3, 13);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "17:58 Greenwich Mean Time 13 March | 17:58Z",
        "17:58 British Summer Time 13 March | 16:58Z",
        "17:58 Central European Summer Time 13 March | 15:58Z",
        "1:58 PM Eastern Daylight Time March 13, 2031 | 17:58Z",
        "12:05 am Pacific Standard Time 13 March | 08:05Z",
        "12.05pm GMT on Thursday, 13 March 2031 | 12:05Z",
        "17:58 India Standard Time 13 March | 12:28Z",
        "17:58 GMT+03:00 13 March | 14:58Z",
        "17:58 (EST) 2031-03-13 | 22:58Z",
        "08:58 Eastern Time 13 March | 12:58Z"
      })
  void theNamedZoneWinsForTheInstant(String printed, String expected) {
    PrintedTime time =
        PrintedTime.parse(printed, Optional.of(ZoneId.of("Asia/Tokyo"))).orElseThrow();
    assertThat(time.day().map(d -> d.in(2031))).hasValue(DAY);
    assertThat(time.zone().orElseThrow().instant(DAY.atTime(time.clock())))
        .hasToString(DAY + "T" + expected.replace("Z", ":00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"25:00 GMT", "13:00 PM GMT", "noon", "10:00 on the very day of the long vote", ""})
  void whatIsNoTimeIsNoHeader(String words) {
    assertThat(Header.parse(1, "  1. Titlepublished at " + words, Optional.empty())).isEmpty();
  }

  @Test
  void anUnknownZoneIsKeptForTheReport() {
    assertThat(PrintedTime.parse("10:00 Atlantis Time 13 March", Optional.empty()).orElseThrow())
        .satisfies(t -> assertThat(t.zone()).isEmpty())
        .satisfies(t -> assertThat(t.unknownZone()).hasValue("Atlantis Time"));
  }

  @Test
  void theTitleMaySpeakOfPublishing() {
    Header header =
        Header.parse(
                7,
                " 1234. Report published at 10:00 is wrongpublished at 11:00 GMT",
                Optional.empty())
            .orElseThrow();
    assertThat(header.title()).isEqualTo("Report published at 10:00 is wrong");
    assertThat(header.time().clock()).hasToString("11:00");
  }

  @Test
  void aSentenceOfABodyIsNoHeader() {
    assertThat(Header.parse(1, "The list was published at 10:00 GMT", Optional.empty())).isEmpty();
    assertThat(Header.parse(1, "Vote openspublished at 10:00 GMT", Optional.empty())).isPresent();
  }

  @Test
  void namesWithSeveralMeaningsFollowThePagesRegion() {
    assertThat(offset("10:00 IST", "Europe/Dublin")).isEqualTo("+01:00");
    assertThat(offset("10:00 IST", "Asia/Kolkata")).isEqualTo("+05:30");
    assertThat(offset("10:00 CST", "Asia/Shanghai")).isEqualTo("+08:00");
    assertThat(offset("10:00 CST", "America/Chicago")).isEqualTo("-06:00");
  }

  private static String offset(String printed, String region) {
    return PrintedTime.parse(printed, Optional.of(ZoneId.of(region)))
        .flatMap(PrintedTime::zone)
        .flatMap(z -> z.offset())
        .orElseThrow()
        .getId();
  }
}
