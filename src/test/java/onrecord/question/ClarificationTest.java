package onrecord.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import onrecord.quote.Cast;
import onrecord.quote.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom a question means is asked where its words stand about equally well for several. */
class ClarificationTest {
  private static final Cast CAST =
      new Cast(
          List.of(
              person("Lena Brandt", "mayor"),
              person("Otto Brandt", "skipper"),
              person("Lena Quist", "transport minister"),
              person("Piet Quist", "clerk"),
              person("Karin Halme", "health minister"),
              person("Jon Halme", "former minister"),
              person("Rut Halme", "deputy minister"),
              person("Kathrin Ost", "baker"),
              person("Katrin Ost", "baker")));

  private static final Vocabulary VOCABULARY =
      new Vocabulary() {
        @Override
        public boolean holds(String word) {
          return Set.of("ferry", "bridge", "storm", "minister", "mayor", "skipper").contains(word);
        }

        @Override
        public int weight(Person person) {
          return switch (person.name()) {
            case "Lena Brandt" -> 5;
            case "Otto Brandt", "Lena Quist", "Karin Halme" -> 4;
            default -> 1;
          };
        }
      };

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "what did Brandt say about the ferry | Lena Brandt | Brandt: Lena Brandt, Otto Brandt",
        "whats brandts view of the ferry | Lena Brandt | Brandt: Lena Brandt, Otto Brandt",
        "when did Brandt cross the bridge? | Lena Brandt | Brandt: Lena Brandt, Otto Brandt",
        "what does lena think of the ferry | Lena Brandt | Lena: Lena Brandt, Lena Quist",
        "what did the minister say about the ferry | | minister: Karin Halme, Lena Quist",
      })
  void whoIsMeantIsAskedAndTheLikeliestIsRead(String text, String read, String asked) {
    Question question = read(text, Optional.empty());
    assertThat(question.main().map(m -> m.person().name())).isEqualTo(Optional.ofNullable(read));
    String[] parts = asked.split(": ", -1);
    Clarification clarification = question.clarification().orElseThrow();
    assertThat(clarification.words()).isEqualTo(parts[0]);
    assertThat(names(clarification).split(", ", -1))
        .containsExactlyInAnyOrder(parts[1].split(", ", -1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // One is named three times as often.
        "what did Quist say about the ferry | Lena Quist",
        "what did Otto Brandt say about the ferry | Otto Brandt",
        "what did Mrs Brandt say about the ferry | Lena Brandt",
        "what did skipper Brandt say about the ferry | Otto Brandt",
        "what did the skipper Brandt say about the ferry | Otto Brandt",
        "what did Brandt the skipper say about the ferry | Otto Brandt",
        "what did Brandt say about Lena Brandt | Otto Brandt",
        "what did the transport minister say about the ferry | Lena Quist",
        "what did otto say about the ferry | Otto Brandt",
        // Two spellings of one name.
        "what did Ost say about the ferry | Kathrin Ost",
        "what did the mayor say about the ferry | Lena Brandt",
      })
  void nothingIsAskedWhereTheWordsOrProminenceTell(String text, String read) {
    Question question = read(text, Optional.empty());
    assertThat(question.clarification()).isEmpty();
    assertThat(question.main().orElseThrow().person().name()).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "where does the minister live",
        "what is the latest on Brandt",
        "what did Rosa Brandt say about the ferry",
      })
  void nothingIsAskedOfWhatIsToldOfAllOrOfStrangers(String text) {
    assertThat(read(text, Optional.empty()).clarification()).isEmpty();
  }

  @Test
  void whomTheQuestionBeforeWasOfIsMeant() {
    Question before = read("what did Otto Brandt say about the ferry", Optional.empty());
    Question next = read("what did Brandt say about the bridge", after(before));
    assertThat(next.main().orElseThrow().person().name()).isEqualTo("Otto Brandt");
    assertThat(next.clarification()).isEmpty();
  }

  @Test
  void whoSpokeInTheAnswerBeforeIsMeant() {
    Question before = read("who was on the ferry", Optional.empty());
    Cited shown =
        new Cited("storm", "e1", NOW, "It sank, Brandt said.", Optional.of("Otto Brandt"));
    Question next = read("what did Brandt say", Optional.of(new Context(before, List.of(shown))));
    assertThat(next.main().orElseThrow().person().name()).isEqualTo("Otto Brandt");
    assertThat(next.clarification()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Otto | Otto Brandt",
        "no, Otto Brandt | Otto Brandt",
        "I meant the skipper | Otto Brandt",
        "the second one | Otto Brandt",
        "2 | Otto Brandt",
        "the first | Lena Brandt",
      })
  void aReplyAsksTheSameOfWhomItNames(String reply, String person) {
    Question before = read("what did Brandt say about the ferry after 17:00?", Optional.empty());
    Question next = read(reply, after(before));
    assertThat(next.speakers())
        .extracting(mention -> mention.person().name())
        .containsExactly(person);
    assertThat(next.topic()).containsExactly("ferry");
    assertThat(next.window()).isEqualTo(before.window());
    assertThat(next.clarification()).isEmpty();
  }

  @Test
  void whatIsNoReplyIsAQuestionOfItsOwn() {
    Question before = read("what did Brandt say about the ferry", Optional.empty());
    assertThat(read("when did the ferry leave?", after(before)).people()).isEmpty();
    assertThat(read("Brandt", after(before)).main().orElseThrow().person().name())
        .isEqualTo("Lena Brandt");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "What did Brandt say after 17:00? | What did Otto Brandt say after 17:00?",
        "Brandt's view of the ferry? | Otto Brandt's view of the ferry?",
        "brandts view of the ferry? | Otto Brandt's view of the ferry?",
      })
  void eachChoiceIsTheSameQuestionOfThatPerson(String text, String second) {
    Clarification asked = read(text, Optional.empty()).clarification().orElseThrow();
    assertThat(asked.choices().get(1).question()).isEqualTo(second);
  }

  @Test
  void aChoiceInAConversationReadsByItself() {
    Question before = read("what did Karin Halme say about the ferry", Optional.empty());
    Question next = read("and Brandt?", after(before));
    Clarification asked = next.clarification().orElseThrow();
    Question alone = read(asked.choices().get(1).question(), Optional.empty());
    assertThat(alone.speakers())
        .extracting(mention -> mention.person().name())
        .containsExactly("Otto Brandt");
    assertThat(alone.topic()).containsExactly("ferry");
  }

  @Test
  void noMoreThanFourAreAskedOf() {
    List<Person> many =
        List.of("Ada", "Bert", "Cleo", "Dora", "Emil", "Fritz").stream()
            .map(given -> person(given + " Brandt", "clerk"))
            .toList();
    Question question =
        QuestionReader.read(
            "what did Brandt say",
            new Cast(many),
            NOW,
            Harbour.ZONE,
            word -> false,
            Optional.empty());
    assertThat(names(question.clarification().orElseThrow()))
        .isEqualTo("Ada Brandt, Bert Brandt, Cleo Brandt, Dora Brandt");
  }

  private static final Instant NOW = Harbour.NOW;

  private static Question read(String text, Optional<Context> context) {
    return QuestionReader.read(text, CAST, NOW, Harbour.ZONE, VOCABULARY, context);
  }

  private static Optional<Context> after(Question before) {
    return Optional.of(new Context(before, List.of()));
  }

  private static String names(Clarification asked) {
    return asked.choices().stream()
        .map(choice -> choice.person().name())
        .collect(Collectors.joining(", "));
  }

  private static Person person(String name, String role) {
    return new Person(name, Set.of(), Set.of(role), Person.Kind.PERSON);
  }
}
