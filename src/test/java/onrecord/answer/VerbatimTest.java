package onrecord.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import onrecord.coverage.Entry;
import onrecord.coverage.Paragraph;
import org.junit.jupiter.api.Test;

final class VerbatimTest {
  private static final Entry ENTRY =
      new Entry(
          "1",
          1,
          Optional.of("Ferry sails again"),
          Instant.parse("2026-01-02T03:04:00Z"),
          Optional.empty(),
          ZoneOffset.UTC,
          List.of(),
          false,
          Optional.empty(),
          List.of(
              Paragraph.body("The ferry\u00a0sails at noon. “At last,” says the master."),
              Paragraph.body("It is full."),
              Paragraph.body("Rain is due.")));

  @Test
  void wordsOfOneParagraphOrTwoThatAdjoinOrTheTitleStand() {
    assertThat(Verbatim.stands("sails at noon. “At last,”", ENTRY)).isTrue();
    assertThat(Verbatim.stands("says the master.\nIt is full.", ENTRY)).isTrue();
    assertThat(Verbatim.stands("The ferry sails", ENTRY)).as("white space folded").isTrue();
    assertThat(Verbatim.stands("Ferry sails again", ENTRY)).isTrue();
  }

  @Test
  void alteredWordsDoNotStand() {
    assertThat(Verbatim.stands("sails at noon. \"At last,\"", ENTRY)).as("other marks").isFalse();
    assertThat(Verbatim.stands("The ferry sails at one.", ENTRY)).isFalse();
    assertThat(Verbatim.stands("", ENTRY)).isFalse();
  }

  @Test
  void threeParagraphsOrTwoThatDoNotAdjoinDoNotStand() {
    assertThat(Verbatim.stands("says the master. It is full. Rain", ENTRY)).isFalse();
    assertThat(Verbatim.stands("says the master. Rain is due.", ENTRY)).isFalse();
  }
}
