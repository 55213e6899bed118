package onrecord.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import onrecord.coverage.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TimelineTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"what is the latest?", "catch me up", "anything new?", "what happened today?"})
  void whatAsksForAStretchOfTimeGetsItsNewestEntriesFirst(String question) {
    List<Excerpt> excerpts = excerpts(question);
    assertThat(excerpts.getFirst().entry()).isEqualTo(Tramway.COPY);
    assertThat(excerpts)
        .extracting(excerpt -> excerpt.entry().publishedAt())
        .isSortedAccordingTo((one, other) -> other.compareTo(one));
  }

  @Test
  void whatIsAboutSomethingIsNoTimeline() {
    assertThat(excerpts("what is the latest on the strike?").getFirst().entry())
        .isEqualTo(Tramway.STRIKE);
  }

  @Test
  void eachEntryIsGivenByItsBeginning() {
    assertThat(excerpts("what happened before 08:00?"))
        .singleElement()
        .satisfies(excerpt -> {
          assertThat(excerpt.text()).startsWith("All trams in Kesselby have stood still");
          assertThat(excerpt.speaker()).isEmpty();
        });
  }

  @Test
  void atMostFiveAreGiven() {
    Entry[] many =
        IntStream.range(0, 60)
            .mapToObj(i ->
                Tramway.entry(
                    "e" + i,
                    Tramway.at("18:00").minusSeconds(60L * i),
                    Optional.empty(),
                    "Bus " + i + " has left the depot."))
            .toArray(Entry[]::new);
    try (Asked asked = Asked.of(Tramway.coverage("many", many))) {
      assertThat(asked.ask("what is the latest?", Tramway.NOW))
          .isInstanceOfSatisfying(
              Answer.OnRecord.class,
              answer ->
                  assertThat(answer.excerpts())
                      .extracting(excerpt -> excerpt.entry().id())
                      .containsExactly("e0", "e1", "e2", "e3", "e4"));
    }
  }

  private static List<Excerpt> excerpts(String question) {
    try (Asked asked = Asked.of(Tramway.COVERAGE)) {
      Answer answer = asked.ask(question, Tramway.NOW);
      assertThat(answer).as(question).isInstanceOf(Answer.OnRecord.class);
      return ((Answer.OnRecord) answer).excerpts();
    }
  }
}
