package onrecord.reader.textdump;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import onrecord.reader.Document;
import org.junit.jupiter.api.Test;

final class DaysTest {
  private static final Instant NOW = Instant.parse("2031-03-02T09:30:00Z");

  @Test
  void aDayWithoutYearIsNearestToThePagesLastDay() {
    assertThat(days("2031-01-01", "00:10 GMT 1 January", "23:50 GMT 31 December"))
        .containsExactly("2031-01-01", "2030-12-31");
    assertThat(days("2032-03-01", "07:00 GMT 1 March", "06:00 GMT 29 February"))
        .containsExactly("2032-03-01", "2032-02-29");
  }

  @Test
  void withoutADateItIsTheLatestThatIsNotToCome() {
    assertThat(days("", "09:00 GMT 2 March", "08:00 GMT 2 March"))
        .containsExactly("2031-03-02", "2031-03-02");
    assertThat(days("", "09:00 GMT 3 March")).containsExactly("2030-03-03");
    assertThat(days("", "09:00 GMT 29 February")).containsExactly("2028-02-29");
  }

  @Test
  void aPrintedYearCountsForTheOthersToo() {
    assertThat(
            days("", "09:00 GMT 2 January", "23:00 GMT 31 December 2019", "22:00 GMT 31 December"))
        .containsExactly("2020-01-02", "2019-12-31", "2019-12-31");
  }

  @Test
  void timesAloneRunBackOverMidnight() {
    assertThat(days("2031-06-01", "00:12", "23:40", "18:05"))
        .containsExactly("2031-06-01", "2031-05-31", "2031-05-31");
    assertThat(days("2031-06-01", "18:05", "23:40", "00:12", "00:30"))
        .as("oldest first")
        .containsExactly("2031-05-31", "2031-05-31", "2031-06-01", "2031-06-01");
    assertThat(days("2031-06-01", "12:00", "12:20", "11:00"))
        .as("a pinned entry is no midnight")
        .containsOnly("2031-06-01");
  }

  @Test
  void timesAloneWithoutADateEndAtTheTimeOfReading() {
    assertThat(days("", "09:00", "08:00")).containsOnly("2031-03-02");
    assertThat(days("", "10:00", "08:00")).containsOnly("2031-03-01");
  }

  private static List<String> days(String date, String... times) {
    Document document =
        new Document(
            "page.txt",
            "",
            Optional.of(date).filter(d -> !d.isEmpty()).map(LocalDate::parse),
            Optional.empty(),
            NOW);
    List<PrintedTime> printed =
        Stream.of(times).map(t -> PrintedTime.parse(t, Optional.empty()).orElseThrow()).toList();
    return Days.of(printed, document, Optional.empty()).stream().map(LocalDate::toString).toList();
  }
}
