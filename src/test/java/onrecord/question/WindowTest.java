package onrecord.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which stretch of publication times is asked for. Bounds are local times. */
class WindowTest {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "2024-02-10T20:30 | what happened after 6pm | 2024-02-10T18:00 | -",
        "2024-02-10T20:30 | whats happened since 15:00 | 2024-02-10T15:00 | -",
        "2024-02-10T20:30 | what came in after 7 this evening | 2024-02-10T19:00 | -",
        "2024-02-10T20:30 | what had you up before 10 in the morning | 2024-02-10T00:00 | 2024-02-10T10:00",
        "2024-02-10T20:30 | anything after 5? | 2024-02-10T17:00 | -",
        "2024-02-10T20:30 | anything after 9? | 2024-02-10T09:00 | -",
        "2024-02-11T00:20 | anything after 10? | 2024-02-10T22:00 | -",
        "2024-02-11T00:20 | what went up after 9pm | 2024-02-10T21:00 | -",
        "2024-02-11T00:20 | all of it after 9 tonight | 2024-02-10T21:00 | -",
        "2024-02-11T00:20 | anything before 10am? i slept in | - | 2024-02-10T10:00",
        "2024-02-10T20:30 | what changed in the last hour | 2024-02-10T19:30 | -",
        "2024-02-10T20:30 | anything in the past 20 mins | 2024-02-10T20:10 | -",
        "2024-02-10T20:30 | what happened in the last couple of hours | 2024-02-10T18:30 | -",
        "2024-02-10T20:30 | anything new in the last half hour? | 2024-02-10T20:00 | -",
        "2024-02-10T20:30 | what was posted between 3 and 5pm | 2024-02-10T15:00 | 2024-02-10T17:00",
        "2024-02-10T20:30 | what went on between midnight and 6 this morning | 2024-02-10T00:00 | 2024-02-10T06:00",
        "2024-02-10T20:30 | anything between 6 and 7 yesterday evening | 2024-02-09T18:00 | 2024-02-09T19:00",
        "2024-02-10T20:30 | what was posted from 15:00 to 16:30 | 2024-02-10T15:00 | 2024-02-10T16:30",
        "2024-02-10T20:30 | what did i miss, midnight to 6 today | 2024-02-10T00:00 | 2024-02-10T06:00",
        "2024-02-10T20:30 | what happened 3-5pm | 2024-02-10T15:00 | 2024-02-10T17:00",
        "2024-02-10T20:30 | anything between 11am and 1 | 2024-02-10T11:00 | 2024-02-10T13:00",
        "2024-02-10T20:30 | anything since midnight | 2024-02-10T00:00 | -",
        "2024-02-10T20:30 | anything around noon? | 2024-02-10T11:30 | 2024-02-10T12:30",
        "2024-02-10T20:30 | whats been posted since half 7 | 2024-02-10T19:30 | -",
        "2024-02-10T20:30 | anything since quarter to eight | 2024-02-10T19:45 | -",
        "2024-02-10T20:30 | what did reid say before 14:25 on 12 January | 2024-01-12T00:00 | 2024-01-12T14:25",
        "2024-02-10T20:30 | what happened on 13 March | 2023-03-13T00:00 | 2023-03-14T00:00",
        "2024-02-10T20:30 | what happened on february 9th | 2024-02-09T00:00 | 2024-02-10T00:00",
        "2024-02-10T20:30 | what happened on saturday | 2024-02-10T00:00 | 2024-02-11T00:00",
        "2024-02-10T20:30 | what happened on friday morning | 2024-02-09T00:00 | 2024-02-09T12:00",
        "2024-02-10T20:30 | what happened yesterday | 2024-02-09T00:00 | 2024-02-10T00:00",
        "2024-02-10T20:30 | anything from yesterday evening after 9pm | 2024-02-09T21:00 | 2024-02-10T00:00",
        "2024-02-10T20:30 | anything since yesterday | 2024-02-09T00:00 | -",
        "2024-02-10T20:30 | what did reid say today | 2024-02-10T00:00 | 2024-02-11T00:00",
        "2024-02-10T09:30 | what happened last night | 2024-02-09T18:00 | 2024-02-10T06:00",
        "2024-02-10T09:30 | what did i miss overnight | 2024-02-09T18:00 | 2024-02-10T06:00",
        "2024-02-10T20:30 | what happened 2 hours ago | 2024-02-10T18:00 | 2024-02-10T19:00",
        "2024-02-10T20:30 | anything earlier than 9am | - | 2024-02-10T09:00",
        "2024-02-10T20:30 | what was reported after 6 p.m. | 2024-02-10T18:00 | -",
        "2024-02-10T20:30 | anything after 18.15? | 2024-02-10T18:15 | -",
      })
  void readsBounds(LocalDateTime now, String text, LocalDateTime from, LocalDateTime to) {
    Window window = read(text, now, Harbour.ZONE).window().orElseThrow();
    assertThat(local(window.from())).isEqualTo(Optional.ofNullable(from));
    assertThat(local(window.to())).isEqualTo(Optional.ofNullable(to));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "is the pool open after 9pm",
        "can i get a takeaway after 10",
        "is it open tomorrow",
        "is the strand open at the weekend",
        "how much did reid spend the week after the vote",
        "how much did kettle spend in january",
        "what did reid say before the vote",
        "what did the council do after 10 people drowned",
        "how many were rescued from the ferry at pier 4",
        "what did tom bush say about the 3-5 win",
        "what is 15% of 80",
        "when does the bridge open on monday",
      })
  void leavesTimesOfTheStoryAlone(String text) {
    assertThat(Harbour.read(text).window()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "what did reid say after 6pm | true",
        "what happened after 6pm | true",
        "what happened yesterday | true",
        "anything on the ferry since 6pm | true",
        "what did reid say today | false",
        "how many new cases today | false",
        "who won the football last night | false",
        "did anyone drown after 6pm | false",
      })
  void onlyExcludesWhereTheTimeIsThePagesOwn(String text, boolean firm) {
    assertThat(Harbour.read(text).window().orElseThrow().firm()).isEqualTo(firm);
  }

  @Test
  void aZoneThatIsNamedCounts() {
    Window window = read("what happened after 6pm GMT", "2024-02-10T20:30", NEW_YORK);
    assertThat(window.from()).contains(Instant.parse("2024-02-10T18:00:00Z"));
  }

  @Test
  void clockTimesAreTheAskers() {
    Window window = read("what happened after 6pm", "2024-02-10T20:30", NEW_YORK);
    assertThat(window.from()).contains(Instant.parse("2024-02-10T23:00:00Z"));
  }

  @Test
  void saysHowItWasTyped() {
    Question question = Harbour.read("What did Reid say After 6 PM today about tickets?");
    assertThat(question.window().orElseThrow().words()).isEqualTo("After 6 PM today");
    assertThat(question.topic()).containsExactly("tickets");
  }

  @Test
  void includesItsFirstInstantButNotItsLast() {
    Instant from = Instant.parse("2024-02-10T18:00:00Z");
    Instant to = Instant.parse("2024-02-10T19:00:00Z");
    Window window = new Window(Optional.of(from), Optional.of(to), true, "6 to 7");
    assertThat(window.contains(from)).isTrue();
    assertThat(window.contains(to)).isFalse();
    assertThat(window.contains(to.minusNanos(1))).isTrue();
  }

  @Test
  void refusesBoundsInTheWrongOrder() {
    Instant from = Instant.parse("2024-02-10T18:00:00Z");
    assertThatThrownBy(
            () -> new Window(Optional.of(from), Optional.of(from.minusSeconds(1)), true, "x"))
        .hasMessageContaining("before it begins");
  }

  private static Window read(String text, String now, ZoneId zone) {
    return read(text, LocalDateTime.parse(now), zone).window().orElseThrow();
  }

  private static Question read(String text, LocalDateTime now, ZoneId zone) {
    return QuestionReader.read(
        text,
        Harbour.CAST,
        now.atZone(zone).toInstant(),
        zone,
        Harbour.VOCABULARY,
        Optional.empty());
  }

  private static Optional<LocalDateTime> local(Optional<Instant> instant) {
    return instant.map(i -> LocalDateTime.ofInstant(i, Harbour.ZONE));
  }
}
