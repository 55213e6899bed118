package onrecord.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onrecord.question.Question.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions that lean on the one before. */
class FollowUpTest {
  private static final Cited EARLIER =
      cited("e1", "2024-02-10T17:05:00Z", "The ferry is safe, Joan Pryce says.", "Joan Pryce");
  private static final Cited LATER =
      cited("e2", "2024-02-10T18:40:00Z", "Holloway has closed two schools.", "Eugene Holloway");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "what did pryce say about the ferry | and Reid? | STATEMENT | Hannah Reid | ferry",
        "what did pryce say about the ferry | and what about holloway? | STATEMENT | Eugene Holloway | ferry",
        "what does pryce think of the deal | reid? | VIEW | Hannah Reid | deal",
        "what did pryce say about the ferry | and about the crew and their tickets? | STATEMENT | Joan Pryce | crew tickets",
        "what did pryce say about the ferry | what about the bridge? | STATEMENT | Joan Pryce | bridge",
        "pryce on kettle | and on holloway? | STATEMENT | Joan Pryce | holloway",
        "what did pryce say about the ferry | what did she say about holloway | STATEMENT | Joan Pryce | holloway",
        "what did holloway say about the vote | what did reid say back? | STATEMENT | Hannah Reid | vote",
        "what did holloway say about the vote | and what did pryce call him? | STATEMENT | Joan Pryce | holloway",
        "what did reid say about the ferry | anything after 17:00? | STATEMENT | Hannah Reid | ferry",
        "what did reid say about the vote | what does pryce make of that | VIEW | Joan Pryce | vote",
        "what did pryce say about the vote | and the union one, holt | STATEMENT | Jeremiah Holt | vote",
        "did reid visit the ferry | why not? | WHY | '' | reid visit ferry",
        "who closed the bridge | on what grounds? | FACT | '' | grounds closed bridge",
        "is the school open tomorrow | when does it close? | WHEN | '' | close school open tomorrow",
        "is the school open tomorrow | and peoples tickets? | FACT | '' | people tickets school open tomorrow",
        "who closed the bridge | did they say why? | WHY | '' | closed bridge",
        "what did pryce say about the ferry | no, reid | STATEMENT | Hannah Reid | ferry",
        "what did pryce say about the ferry | no i meant reid | STATEMENT | Hannah Reid | ferry",
        "what did pryce say about the ferry | same for reid? | STATEMENT | Hannah Reid | ferry",
        "what did pryce say about the ferry | and what does reid say? | STATEMENT | Hannah Reid | ferry",
        "what did pryce say about the ferry | anything to say about the bridge? | STATEMENT | Joan Pryce | bridge",
        "what did pryce say about the ferry | and the crew, how many were rescued? | HOW_MANY | Joan Pryce | crew rescued ferry",
        "what did bernard kettle say about the vote | and his brother? | FACT | '' | kettle brother",
        "what did bernard kettle say about the vote | no, his sister | STATEMENT | Deirdre Kettle | vote",
        "is the health plan cut | what did their minister say about the school | STATEMENT | Eugene Holloway | school",
        "who won the vote | is the bridge open | YES_NO | '' | bridge open",
      })
  void takesOverWhatIsMeant(String first, String second, Kind kind, String speakers, String topic) {
    Question question = ask(first, second);
    assertThat(question.kind()).isEqualTo(kind);
    assertThat(Harbour.speakers(question)).isEqualTo(speakers);
    assertThat(String.join(" ", question.topic())).isEqualTo(topic);
    assertThat(question.followUp()).isEqualTo(!second.startsWith("is the bridge"));
  }

  @Test
  void aStrangerIsOneInAFollowUpToo() {
    Question question = ask("what did pryce say about the ferry", "what about rosa lee?");
    assertThat(question.strangers()).containsExactly("rosa lee");
    assertThat(question.people()).isEmpty();
    assertThat(question.topic()).containsExactly("ferry");
  }

  @Test
  void pronounsMeanWhoIsCitedWhereNobodyWasAsked() {
    Question question = ask("is the ferry safe", "what did he say about the bridge");
    assertThat(Harbour.speakers(question)).isEqualTo("Eugene Holloway");
    assertThat(question.resolved()).startsWith("what did Eugene Holloway say about the bridge");
  }

  @Test
  void andHerMeansTheWomanShown() {
    Question question = ask("what did holloway say about the ferry", "and her?");
    assertThat(Harbour.speakers(question)).isEqualTo("Joan Pryce");
    assertThat(question.resolved()).isEqualTo("what did Joan Pryce say about the ferry");
  }

  @Test
  void whenWasThatAsksOfTheFirstEntryShown() {
    Question question = ask("who won the vote", "when was that declared?");
    assertThat(question.kind()).isEqualTo(Kind.WHEN);
    assertThat(question.within()).contains(EARLIER);
    assertThat(question.topic()).contains("won", "vote");
  }

  @Test
  void whoAnsweredWhoIsMeantRatherThanWhoSpoke() {
    Context context =
        new Context(
            Harbour.read("who won the vote"),
            List.of(cited("e3", "2024-02-10T19:05:00Z", "Holloway has won.", "Bernard Kettle")));
    Question question = Harbour.read("what did he say about the bridge", Optional.of(context));
    assertThat(Harbour.speakers(question)).isEqualTo("Eugene Holloway");
  }

  @Test
  void heAndSheAreTwo() {
    Question question =
        ask("what did reid say about the ferry", "what did van der veen say", "did he blame her");
    assertThat(question.people()).extracting(Mention::person).doesNotHaveDuplicates().hasSize(2);
  }

  @Test
  void nobodyIsMeantByAPronounWhereNobodyWasNamed() {
    Context context = new Context(Harbour.read("is the bridge open"), List.of());
    Question question = Harbour.read("did he close it", Optional.of(context));
    assertThat(question.people()).isEmpty();
  }

  @Test
  void thatOneIsNoEntryWhereItIsNotLookedInto() {
    assertThat(ask("how high was the wave", "what was the wave before that one").within())
        .isEmpty();
  }

  @Test
  void whatLeansOnAnEarlierQuestionKnowsWhatWasShown() {
    assertThat(ask("is the bridge open", "why not?").shown()).containsExactly(EARLIER, LATER);
    assertThat(ask("who won the vote", "is the bridge open").shown()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"anything since?", "anything more since then", "and after that?"})
  void sinceAloneIsSinceThen(String second) {
    Question question = ask("what did reid say about the ferry", second);
    assertThat(question.window().orElseThrow().from()).contains(LATER.publishedAt());
  }

  @Test
  void theLastOneIsTheNewestShown() {
    Question question = ask("what happened since 5pm", "what does pryce say in the last one");
    assertThat(question.within()).contains(LATER);
    assertThat(Harbour.speakers(question)).isEqualTo("Joan Pryce");
    assertThat(question.topic()).isEmpty();
  }

  @Test
  void anotherWindowTakesThePlaceOfTheFirst() {
    Question question = ask("what happened after 5pm", "anything after 19:00?");
    assertThat(question.kind()).isEqualTo(Kind.PERIOD);
    assertThat(question.window().orElseThrow().from())
        .contains(Instant.parse("2024-02-10T19:00:00Z"));
  }

  @Test
  void theHourAfterThatFollowsTheWindowBefore() {
    Question question = ask("anything between 5pm and 6pm", "and the hour after that?");
    assertThat(question.window().orElseThrow())
        .extracting(Window::from, Window::to)
        .containsExactly(
            Optional.of(Instant.parse("2024-02-10T18:00:00Z")),
            Optional.of(Instant.parse("2024-02-10T19:00:00Z")));
  }

  @Test
  void sinceThenIsAfterWhatWasShown() {
    Question question = ask("what did reid say about the ferry", "anything since then?");
    assertThat(question.window().orElseThrow().from()).contains(LATER.publishedAt());
    assertThat(Harbour.speakers(question)).isEqualTo("Hannah Reid");
  }

  @Test
  void thereStaysInTheWindowBefore() {
    Question question = ask("everything since 7 this evening", "what did holt say in there");
    assertThat(question.window()).isPresent();
    assertThat(Harbour.speakers(question)).isEqualTo("Jeremiah Holt");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"no trains running?", "I need the newest timetable", "wait times at the border?"})
  void aQuestionThatOpensLikeACorrectionIsItsOwn(String second) {
    assertThat(ask("what did reid say about the ferry", second).speakers()).isEmpty();
  }

  @Test
  void aConversationGoesOnOverSeveralTurns() {
    Question third =
        ask("what did reid say about the vote", "and pryce?", "what did she say about kettle");
    assertThat(Harbour.speakers(third)).isEqualTo("Joan Pryce");
    assertThat(third.topic()).containsExactly("kettle");
  }

  private static Question ask(String... turns) {
    Optional<Context> context = Optional.empty();
    List<Question> questions = new ArrayList<>();
    for (String turn : turns) {
      questions.add(Harbour.read(turn, context));
      context = Optional.of(new Context(questions.getLast(), List.of(EARLIER, LATER)));
    }
    return questions.getLast();
  }

  private static Cited cited(String entry, String time, String text, String speaker) {
    return new Cited("harbour", entry, Instant.parse(time), text, Optional.of(speaker));
  }
}
