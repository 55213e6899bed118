package onrecord.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import onrecord.desk.Brandts;
import onrecord.desk.Harbour;
import onrecord.desk.Traces;
import onrecord.place.Place;
import onrecord.place.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a question may mean one of several, their names are buttons. */
final class ChoicesTest {
  private static final Caller ANN = new Caller("ann", Role.MEMBER, Optional.of(Locale.UK));
  private static final Caller BOB = new Caller("bob", Role.MODERATOR, Optional.empty());
  private static final String QUESTION = "What did Brandt say about the ferry?";

  private final Talking talking = new Talking(Brandts.page());
  private final Talk talk = talking.talk;

  @Test
  void theLikeliestIsAnsweredAndTheOthersAreOffered() {
    Draft draft = posted(QUESTION);
    assertThat(text(draft))
        .contains("Which Brandt: Lena Brandt (mayor) or Otto Brandt (skipper)?", "stays in port");
    assertThat(draft.shown().buttons())
        .filteredOn(button -> button.act() == Button.Act.CHOICE)
        .extracting(Button::label)
        .containsExactly("Lena Brandt (mayor)", "Otto Brandt (skipper)");
  }

  @Test
  void nothingIsOfferedWhereItIsClear() {
    Draft draft = posted("What did Otto Brandt say about the ferry?");
    assertThat(text(draft)).doesNotContain("Which");
    assertThat(draft.shown().buttons()).noneMatch(button -> button.act() == Button.Act.CHOICE);
  }

  @Test
  void pressingOneAsksTheSameOfThem() {
    Draft answer = answered(press(ANN, posted(QUESTION), 1));
    assertThat(text(answer)).contains("sails at dawn").doesNotContain("Which");
    assertThat(answer.script().person()).isEqualTo("ann");
    assertThat(answer.script().asked().question())
        .isEqualTo("/ask What did Otto Brandt say about the ferry?");
    talk.posted(answer, "2");
    assertThat(talk.typed(Harbour.PLACE, ANN, "and when was that?").map(ChoicesTest::text))
        .hasValueSatisfying(said -> assertThat(said).contains("b2"));
  }

  @Test
  void onlyWhoAskedChooses() {
    Draft draft = posted(QUESTION);
    assertThat(told(press(BOB, draft, 1))).contains("Only who asked");
  }

  @Test
  void choicesWorkAfterARestartForThirtyDaysWhereTheyStand() {
    Draft draft = posted(QUESTION);
    String payload = choice(draft, 1);
    assertThat(text(answered(talking.restarted().press(Harbour.PLACE, ANN, payload))))
        .contains("sails at dawn");
    Place elsewhere = new Place(Harbour.PLACE.tenant(), "pub", Place.Kind.SHARED);
    assertThat(told(talk.press(elsewhere, ANN, payload))).contains("too old");
    talking.now = Harbour.NOW.plus(Traces.MESSAGES_KEPT);
    assertThat(told(talk.press(Harbour.PLACE, ANN, payload))).contains("too old");
  }

  @Test
  void aPrivateQuestionIsAnsweredPrivately() {
    Caller administrator = new Caller("eve", Role.ADMINISTRATOR, Optional.empty());
    talk.typed(Harbour.PLACE, administrator, "/settings answers private for here");
    assertThat(answered(press(ANN, posted(QUESTION), 1)).isPrivate()).isTrue();
  }

  @Test
  void theCoverageThatWasNamedIsAskedAgain() {
    Draft draft = posted("/ask " + QUESTION + " coverage:Brandts");
    assertThat(draft.script().asked().choices())
        .extracting(Script.Choice::line)
        .allMatch(line -> line.endsWith(" coverage:Brandts"));
    assertThat(text(answered(press(ANN, draft, 1)))).contains("sails at dawn");
  }

  @Test
  void nothingIsKeptOfWordsThatAreSomebodyElses() {
    Draft draft = talk.check(Harbour.PLACE, ANN, QUESTION).orElseThrow();
    assertThat(draft.script().asked().choices()).isEmpty();
    assertThat(text(draft)).doesNotContain("Which");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Which Brandt: Lena Brandt (mayor) or Otto Brandt (skipper)?",
        "de | Wer ist mit „Brandt“ gemeint: Lena Brandt (mayor) oder Otto Brandt (skipper)?",
        "es | ¿A quién se refiere «Brandt»: Lena Brandt (mayor) o Otto Brandt (skipper)?",
        "fr | Qui désigne « Brandt » : Lena Brandt (mayor) ou Otto Brandt (skipper) ?",
        "ru | Кто имеется в виду под «Brandt»: Lena Brandt (mayor) или Otto Brandt (skipper)?",
        "uk | Кого мали на увазі під «Brandt»: Lena Brandt (mayor) або Otto Brandt (skipper)?",
      })
  void eachLanguageAsksInOneLine(String language, String line) {
    Caller caller = new Caller("ann", Role.MEMBER, Optional.of(Locale.of(language)));
    Draft draft = talk.typed(Harbour.PLACE, caller, QUESTION).orElseThrow();
    assertThat(text(draft).lines().map(ChoicesTest::plain).toList()).contains(plain(line));
  }

  private static String plain(String line) {
    return line.replace('\u00a0', ' ').replace('\u202f', ' ').strip();
  }

  private Draft posted(String line) {
    Draft draft = talk.typed(Harbour.PLACE, ANN, line).orElseThrow();
    talk.posted(draft, "1");
    return draft;
  }

  private Pressed press(Caller caller, Draft draft, int choice) {
    return talk.press(Harbour.PLACE, caller, choice(draft, choice));
  }

  private static String choice(Draft draft, int number) {
    List<Button> choices =
        draft.shown().buttons().stream()
            .filter(button -> button.act() == Button.Act.CHOICE)
            .toList();
    return choices.get(number).payload();
  }

  private static Draft answered(Pressed pressed) {
    return ((Pressed.Answered) pressed).draft();
  }

  private static String told(Pressed pressed) {
    return Plain.text(((Pressed.Told) pressed).shown().message());
  }

  private static String text(Draft draft) {
    return Plain.text(draft.shown().message());
  }
}
