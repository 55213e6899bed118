package onrecord.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import onrecord.answer.Answer;
import onrecord.answer.Excerpt;
import onrecord.answer.Reason;
import onrecord.answer.Rebuilding;
import onrecord.coverage.Coverage;
import onrecord.coverage.Entry;
import onrecord.coverage.Paragraph;
import onrecord.question.Clarification;
import onrecord.question.Mention;
import onrecord.question.Question;
import onrecord.question.Window;
import onrecord.quote.Antecedent;
import onrecord.quote.Person;
import org.junit.jupiter.api.Test;

/** Scripts rely on every name, on the order, and on what is absent and what is null. */
class AnswerJsonTest {
  private static final Instant NOW = Instant.parse("2025-10-09T18:00:00Z");
  private static final Person SPEAKER =
      new Person("Ida Moor", Set.of(), Set.of(), Person.Kind.PERSON);
  private static final Entry ENTRY = entry("e1", "\"It is shut,\" said Ida Moor.");
  private static final Entry COPY = entry("e2", "\"It is shut,\" Ida Moor said.");
  private static final Coverage COVERAGE =
      new Coverage(
          "page",
          Optional.of("Storm"),
          Optional.empty(),
          Optional.empty(),
          ZoneId.of("UTC"),
          List.of(),
          List.of(ENTRY, COPY));
  private static final Answer.Searched SEARCHED =
      new Answer.Searched(Optional.empty(), NOW, 2, Optional.of(NOW), Optional.empty(), Set.of());

  @Test
  void wordsOnRecord() {
    Excerpt excerpt =
        new Excerpt(
            "\"It is shut,\" said Ida Moor.",
            Optional.of(SPEAKER),
            Optional.of("Ida Moor"),
            true,
            Excerpt.Kind.DIRECT,
            ENTRY,
            COVERAGE.masthead(),
            List.of(COPY),
            List.of(
                new Antecedent(
                    "she", new Person("Bo Lund", Set.of(), Set.of(), Person.Kind.PERSON))),
            1.5);
    Answer answer = new Answer.OnRecord(question(), SEARCHED, List.of(excerpt));
    assertThat(json(answer).print(Optional.of("q1")))
        .isEqualTo(
            """
            {"id":"q1","question":"what did Moor say?","answered":true,\
            "understood":{"person":"Ida Moor","topic":"bridge shut","kind":"yes-no",\
            "from":"2025-10-09T17:00:00Z"},\
            "excerpts":[{"text":"\\"It is shut,\\" said Ida Moor.","speaker":"Ida Moor",\
            "source":"Ida Moor","quoted":true,"kind":"direct",\
            "pronouns":[{"pronoun":"she","person":"Bo Lund"}],\
            "entry":{"id":"e1","version":1,"title":null,"publishedAt":"2025-10-09T17:32:00Z",\
            "authors":[],"breaking":false,"url":null},\
            "alsoIn":[{"id":"e2","version":1,"title":null,"publishedAt":"2025-10-09T17:32:00Z",\
            "authors":[],"breaking":false,"url":null}],\
            "coverage":{"id":"page","title":"Storm","publisher":null},"score":1.5}],\
            "elapsedMillis":7,"asOf":"2025-10-09T18:00:00Z"}\
            """);
  }

  @Test
  void silence() {
    Answer answer =
        new Answer.Silence(
            question(),
            SEARCHED,
            Reason.UNKNOWN_PERSON,
            List.of(new Answer.Found(COVERAGE.masthead(), ENTRY)));
    assertThat(json(answer).print(Optional.empty()))
        .isEqualTo(
            """
            {"question":"what did Moor say?","answered":false,"reason":"unknown-person",\
            "understood":{"person":"Ida Moor","topic":"bridge shut","kind":"yes-no",\
            "from":"2025-10-09T17:00:00Z"},\
            "nearest":[{"coverage":"page","id":"e1","title":null,\
            "publishedAt":"2025-10-09T17:32:00Z","zone":"UTC","authors":[],"breaking":false,\
            "url":null,"paragraphs":[{"kind":"body","text":"\\"It is shut,\\" said Ida Moor."}]}],\
            "excerpts":[],"elapsedMillis":7,"asOf":"2025-10-09T18:00:00Z"}\
            """);
  }

  @Test
  void whoMayBeMeantIsAsked() {
    Person other = new Person("Nora Moor", Set.of(), Set.of(), Person.Kind.PERSON);
    Clarification asked =
        new Clarification(
            "Moor",
            List.of(
                new Clarification.Choice(SPEAKER, "what did Ida Moor say?"),
                new Clarification.Choice(other, "what did Nora Moor say?")));
    Answer answer =
        new Answer.Silence(question(Optional.of(asked)), SEARCHED, Reason.NOT_ABOUT, List.of());
    assertThat(json(answer).print(Optional.empty()))
        .contains(
            """
            "clarify":{"question":"Which Moor: Ida Moor or Nora Moor?",\
            "choices":["Ida Moor","Nora Moor"]}\
            """);
  }

  @Test
  void whatIsNotReadBackYetIsTold() {
    Answer.Searched searched =
        new Answer.Searched(
            Optional.empty(),
            NOW,
            2,
            Optional.of(NOW),
            Optional.of(new Rebuilding(40, 100)),
            Set.of());
    Answer answer = new Answer.Silence(question(), searched, Reason.NOT_ABOUT, List.of());
    assertThat(json(answer).print(Optional.empty()))
        .contains("\"excerpts\":[],\"rebuilding\":{\"read\":40,\"all\":100},\"elapsedMillis\":7");
  }

  @Test
  void conversation() {
    Answer answer = new Answer.Silence(question(), SEARCHED, Reason.NOT_ABOUT, List.of());
    assertThat(AnswerJson.printTurns(Optional.of("c1"), List.of(json(answer), json(answer))))
        .startsWith("{\"id\":\"c1\",\"turns\":[{\"question\":")
        .contains("},{\"question\":")
        .endsWith("}]}");
  }

  private static AnswerJson json(Answer answer) {
    return new AnswerJson("what did Moor say?", answer, NOW, Duration.ofMillis(7));
  }

  private static Question question() {
    return question(Optional.empty());
  }

  private static Question question(Optional<Clarification> clarification) {
    Instant from = Instant.parse("2025-10-09T17:00:00Z");
    return new Question(
        "what did Moor say?",
        Question.Kind.YES_NO,
        Question.Expected.ANY,
        List.of(new Mention(SPEAKER, Mention.Role.SPEAKER, "Moor")),
        List.of(),
        List.of("bridge", "shut"),
        List.of(),
        Optional.of(new Window(Optional.of(from), Optional.empty(), true, "after five")),
        false,
        false,
        "what did Moor say?",
        List.of(),
        Optional.empty(),
        Optional.empty(),
        clarification);
  }

  private static Entry entry(String id, String text) {
    return new Entry(
        id,
        1,
        Optional.empty(),
        Instant.parse("2025-10-09T17:32:00Z"),
        Optional.empty(),
        ZoneId.of("UTC"),
        List.of(),
        false,
        Optional.empty(),
        List.of(Paragraph.body(text)));
  }
}
