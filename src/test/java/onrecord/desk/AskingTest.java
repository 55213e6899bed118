package onrecord.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import onrecord.answer.Answer;
import onrecord.place.Asker;
import onrecord.place.Role;
import onrecord.question.Question;
import onrecord.question.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AskingTest {
  private final Desk desk = Harbour.desk(Harbour.page());

  @Test
  void aFollowUpLeansOnTheQuestionBefore() {
    ask("What did Orla Quill say about the ferries?", Harbour.ASKER);
    Question question = ask("and Venn?", Harbour.ASKER).question();
    assertThat(speaker(question)).isEqualTo("Tomas Venn");
    assertThat(question.topic()).contains("ferries");
  }

  @Test
  void somebodyElseLeansOnNothing() {
    ask("What did Orla Quill say about the ferries?", Harbour.ASKER);
    Question question = ask("and Venn?", new Asker("bob", Harbour.ZONE, Role.MEMBER)).question();
    assertThat(question.topic()).doesNotContain("ferries");
  }

  @Test
  void saidAsksTheQuestionThatOneWouldType() {
    Question question =
        said(Map.of(Option.SPEAKER, "quill", Option.ABOUT, "ferries", Option.SINCE, "3 hours"))
            .question();
    assertThat(speaker(question)).isEqualTo("Orla Quill");
    assertThat(question.topic()).containsExactly("ferries");
    assertThat(question.window().flatMap(Window::from))
        .contains(Instant.parse("2026-03-02T15:05:00Z"));
  }

  @Test
  void saidNeedsASpeakerOrATopic() {
    assertThat(carryOut("said", Map.of(Option.SINCE, "15:00"))).isInstanceOf(Refused.class);
    assertThat(said(Map.of(Option.ABOUT, "ferries")).question().topic()).contains("ferries");
  }

  @Test
  void anAnswerRestsOnWhatWasLookedThrough() {
    Reply reply = carryOut("ask", Map.of(Option.QUESTION, "what did quill say after 17:00?"));
    assertThat(reply)
        .isInstanceOfSatisfying(
            Reply.Answered.class,
            answered -> {
              assertThat(answered.extent().looked().entries()).isEqualTo(1);
              assertThat(answered.extent().askedAt()).isEqualTo(Harbour.NOW);
              assertThat(answered.extent().hasSeveral()).isFalse();
            });
  }

  @ParameterizedTest
  @CsvSource({
    "15:00, 2026-03-02T15:00:00Z",
    "9.30am, 2026-03-02T09:30:00Z",
    "since 5pm, 2026-03-02T17:00:00Z",
    "this morning, 2026-03-02T00:00:00Z",
    "yesterday, 2026-03-01T00:00:00Z",
    "3 hours, 2026-03-02T15:05:00Z",
    "3h, 2026-03-02T15:05:00Z",
    "45m, 2026-03-02T17:20:00Z",
    "an hour, 2026-03-02T17:05:00Z",
    "last 20 minutes, 2026-03-02T17:45:00Z",
    "20 minutes ago, 2026-03-02T17:45:00Z",
    "2 days, 2026-02-28T18:05:00Z",
  })
  void timesAreReadAsInAQuestion(String since, Instant from) {
    Reply reply = carryOut("catchup", Map.of(Option.SINCE, since));
    assertThat(reply)
        .isInstanceOfSatisfying(
            Reply.Digested.class,
            digested -> assertThat(digested.extent().looked().from()).contains(from));
  }

  private Answer ask(String question, Asker asker) {
    Request request = Request.ask(Harbour.PLACE, asker, question);
    return ((Reply.Answered) desk.carryOut(request)).answer();
  }

  private Answer said(Map<Option, String> options) {
    return ((Reply.Answered) carryOut("said", options)).answer();
  }

  private Reply carryOut(String command, Map<Option, String> options) {
    return desk.carryOut(new Request(Harbour.PLACE, Harbour.ASKER, command, options));
  }

  private static String speaker(Question question) {
    return question.speakers().getFirst().person().name();
  }
}
