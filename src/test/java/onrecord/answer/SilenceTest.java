package onrecord.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import onrecord.coverage.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each way in which the record has nothing to say. */
final class SilenceTest {
  @Test
  void withoutACoverageThereIsNothingToAsk() {
    Answer.Silence silence = silence(Asked.of(), "what is the latest?", Tramway.NOW);
    assertThat(silence.reason()).isEqualTo(Reason.NO_COVERAGE);
    assertThat(silence.searched().entries()).isZero();
    assertThat(silence.searched().newest()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "What did Wendeline Ostrakov say about the viaduct?",
        "what does Bartholomew Fenn think of the strike",
      })
  void whomTheRecordDoesNotHoldIsUnknown(String question) {
    assertThat(silence(question).reason()).isEqualTo(Reason.UNKNOWN_PERSON);
  }

  @Test
  void whatComesNearestIsShownForAnUnknownPerson() {
    Answer.Silence silence = silence("What did Wendeline Ostrakov say about the strike?");
    assertThat(silence.nearest()).extracting(Answer.Found::entry).contains(Tramway.STRIKE);
    assertThat(silence.nearest()).hasSizeLessThanOrEqualTo(3).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "what did Drent say between 13:00 and 14:00?",
        "what happened before 7am?",
        "anything after 19:00?",
        "what did the mayor say since 18:30",
      })
  void aTimeWithoutEntriesIsSaidToBeSo(String question) {
    Answer.Silence silence = silence(question);
    assertThat(silence.reason()).isEqualTo(Reason.NOTHING_IN_WINDOW);
    assertThat(silence.searched().entries()).isZero();
    assertThat(silence.searched().newest()).contains(Tramway.COPY.publishedAt());
  }

  @Test
  void whatWasPublishedAroundAnEmptyTimeComesNearest() {
    assertThat(silence("what happened between 13:00 and 14:00?").nearest().getFirst().entry())
        .isEqualTo(Tramway.STRIKE);
  }

  @Test
  void beforeTheFirstEntryThereIsNothing() {
    Answer.Silence silence =
        silence(Asked.of(Tramway.COVERAGE), "what did Drent say?", Tramway.at("07:39"));
    assertThat(silence.reason()).isEqualTo(Reason.NOTHING_IN_WINDOW);
    assertThat(silence.nearest()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "did the orchestra cancel its concert in the botanical garden?",
        "what did Drent say about chess?",
        "latest on the orchestra",
        "what is an orchestra?",
      })
  void whatThePageDoesNotTellIsNotAnswered(String question) {
    assertThat(silence(question).reason()).isEqualTo(Reason.NOT_ABOUT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "  \t", "?", "hello!", "thanks", "\ud83d\ude8b\ud83d\ude8b", "\u200b"})
  void whatAsksNothingIsNoQuestion(String typed) {
    Answer.Silence silence = silence(typed);
    assertThat(silence.reason()).isEqualTo(Reason.NOT_A_QUESTION);
  }

  @Test
  void anEntryWithNothingToShowIsNoAnswer() {
    Entry bare = Tramway.entry("bare", Tramway.at("10:00"), Optional.empty());
    Entry endless =
        Tramway.entry("endless", Tramway.at("11:00"), Optional.empty(), "tram ".repeat(200));
    try (Asked asked = Asked.of(Tramway.coverage("bare", endless, bare))) {
      assertThat(asked.ask("what is the latest?", Tramway.NOW)).isInstanceOf(Answer.Silence.class);
      assertThat(asked.ask("what about the tram?", Tramway.NOW)).isInstanceOf(Answer.Silence.class);
    }
  }

  private static Answer.Silence silence(String question) {
    return silence(Asked.of(Tramway.COVERAGE), question, Tramway.NOW);
  }

  private static Answer.Silence silence(Asked opened, String question, Instant now) {
    try (opened) {
      Answer answer = opened.ask(question, now);
      assertThat(answer).as(question).isInstanceOf(Answer.Silence.class);
      return (Answer.Silence) answer;
    }
  }
}
