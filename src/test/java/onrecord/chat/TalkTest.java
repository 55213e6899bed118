package onrecord.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import onrecord.desk.Harbour;
import onrecord.desk.Option;
import onrecord.desk.Traces;
import onrecord.place.Place;
import onrecord.place.Role;
import onrecord.place.Tenant;
import org.junit.jupiter.api.Test;

final class TalkTest {
  private static final Caller ANN = new Caller("ann", Role.MEMBER, Optional.of(Locale.UK));
  private static final Caller BOB = new Caller("bob", Role.MEMBER, Optional.empty());
  private static final Caller MOD = new Caller("mod", Role.MODERATOR, Optional.empty());

  private final Talking talking = new Talking(Harbour.page(), Harbour.many(40));
  private final Talk talk = talking.talk;

  @Test
  void aQuestionIsAnsweredWithTheWordsOnRecord() {
    Draft draft = talk.typed(Harbour.PLACE, ANN, "What did Venn say?").orElseThrow();
    assertThat(Plain.text(draft.shown().message())).contains("We were told nothing");
    assertThat(draft.isPrivate()).isFalse();
    assertThat(draft.shown().locale()).isEqualTo(Locale.ENGLISH);
    assertThat(draft.shown().zone()).isEqualTo(Harbour.ZONE);
    assertThat(acts(draft.shown()))
        .containsExactly(
            Button.Act.RIGHT,
            Button.Act.WRONG_SPEAKER,
            Button.Act.WRONG_TIME,
            Button.Act.NOT_AN_ANSWER,
            Button.Act.DISMISS);
  }

  @Test
  void whatIsNotPostedLeavesNoTrace() {
    talk.typed(Harbour.PLACE, ANN, "What did Venn say?");
    assertThat(talking.posts.all()).isEmpty();
  }

  @Test
  void moreTurnsOnePageAndTheFirstComesAfterTheLast() {
    Shown first = posted("/latest").shown();
    assertThat(first.buttons()).extracting(Button::label).startsWith("More");
    Shown second = changed(press(ANN, first, Button.Act.MORE));
    assertThat(second.message()).isNotEqualTo(first.message());
    assertThat(changed(press(ANN, first, Button.Act.MORE))).isEqualTo(second);
    Shown last = second;
    while (!last.buttons().getFirst().label().startsWith("Back")) {
      last = changed(press(ANN, last, Button.Act.MORE));
    }
    assertThat(changed(press(ANN, last, Button.Act.MORE))).isEqualTo(first);
  }

  @Test
  void onlyWhoAskedTurnsPages() {
    Shown shown = posted("/latest").shown();
    for (Caller other : List.of(BOB, MOD)) {
      assertThat(told(press(other, shown, Button.Act.MORE))).contains("Only who asked");
    }
  }

  @Test
  void aModeratorDismissesWhatAnybodyAsked() {
    Shown shown = posted("/latest").shown();
    assertThat(told(press(BOB, shown, Button.Act.DISMISS))).contains("Only who asked");
    talk.removed(((Pressed.Removed) press(MOD, shown, Button.Act.DISMISS)).post());
    assertThat(talking.posts.all()).isEmpty();
    assertThat(told(press(ANN, shown, Button.Act.MORE))).contains("too old");
  }

  @Test
  void anybodyThereSaysWhatTheyThinkOnce() {
    Shown shown = posted("What did Venn say?").shown();
    assertThat(told(press(BOB, shown, Button.Act.WRONG_TIME))).contains("Thank you");
    assertThat(told(press(BOB, shown, Button.Act.RIGHT))).contains("Thank you");
    assertThat(talking.posts.feedback())
        .singleElement()
        .satisfies(feedback -> {
          assertThat(feedback.verdict()).isEqualTo(Button.Act.RIGHT);
          assertThat(feedback.by()).isEqualTo("bob");
          assertThat(feedback.question()).isEqualTo("/ask What did Venn say?");
          assertThat(feedback.answered()).contains("We were told nothing");
        });
  }

  @Test
  void aButtonWorksWhereItStands() {
    Shown shown = posted("/latest").shown();
    Place elsewhere = new Place(Harbour.PLACE.tenant(), "pub", Place.Kind.SHARED);
    Place foreign = new Place(new Tenant("discord", "b"), "quay", Place.Kind.SHARED);
    String payload = payload(shown, Button.Act.MORE);
    assertThat(told(talk.press(elsewhere, ANN, payload))).contains("too old");
    assertThat(told(talk.press(foreign, ANN, payload))).contains("too old");
  }

  @Test
  void suggestionsBeginAsWasTyped() {
    assertThat(talk.suggest(Harbour.PLACE, ANN, "said", Option.SPEAKER, "ve"))
        .containsExactly("Tomas Venn");
    assertThat(talk.suggest(Harbour.PLACE, ANN, "settings", Option.ZONE, "Europe/Ky"))
        .contains("Europe/Kyiv");
    assertThat(talk.suggest(Harbour.PLACE, ANN, "ask", Option.COVERAGE, ""))
        .containsExactly("Harbour closed", "many", "all");
    assertThat(talk.suggest(Harbour.PLACE, ANN, "follow", Option.SOURCE, "")).isEmpty();
  }

  @Test
  void whatAPlaceOrAPersonChoseIsHeeded() {
    Caller administrator = new Caller("eve", Role.ADMINISTRATOR, Optional.empty());
    said(administrator, "/settings answers private zone Europe/Kyiv language ru for everywhere");
    said(ANN, "/settings language Ukrainian");
    Draft forAnn = talk.typed(Harbour.PLACE, ANN, "What did Venn say?").orElseThrow();
    Draft forBob = talk.typed(Harbour.PLACE, BOB, "What did Venn say?").orElseThrow();
    assertThat(forAnn.isPrivate()).isTrue();
    assertThat(forAnn.shown().zone()).isEqualTo(ZoneId.of("Europe/Kyiv"));
    assertThat(forAnn.shown().locale().getLanguage()).isEqualTo("uk");
    assertThat(forBob.shown().locale().getLanguage()).isEqualTo("ru");
    assertThat(acts(forAnn.shown())).contains(Button.Act.SHARE);
  }

  @Test
  void theLanguageOfThePlatformComesBeforeThePlaces() {
    Caller administrator = new Caller("eve", Role.ADMINISTRATOR, Optional.empty());
    said(administrator, "/settings language ru for here");
    Caller german = new Caller("ger", Role.MEMBER, Optional.of(Locale.GERMANY));
    Caller japanese = new Caller("jap", Role.MEMBER, Optional.of(Locale.JAPAN));
    assertThat(talk.typed(Harbour.PLACE, german, "/help").orElseThrow().shown().locale())
        .isEqualTo(Locale.GERMAN);
    assertThat(
            talk.typed(Harbour.PLACE, japanese, "/help")
                .orElseThrow()
                .shown()
                .locale()
                .getLanguage())
        .isEqualTo("ru");
  }

  @Test
  void aPrivateAnswerIsSharedOnceAsACopyForEveryone() {
    said(
        new Caller("eve", Role.ADMINISTRATOR, Optional.empty()),
        "/settings answers private for here");
    Shown alone = posted("What did Venn say?").shown();
    assertThat(told(press(BOB, alone, Button.Act.SHARE))).contains("Only who asked");
    Draft copy = ((Pressed.Shared) press(ANN, alone, Button.Act.SHARE)).draft();
    assertThat(copy.isPrivate()).isFalse();
    assertThat(copy.shown().message()).isEqualTo(alone.message());
    assertThat(acts(copy.shown())).contains(Button.Act.DISMISS).doesNotContain(Button.Act.SHARE);
    talk.posted(copy, "2");
    assertThat(press(MOD, copy.shown(), Button.Act.DISMISS)).isInstanceOf(Pressed.Removed.class);
    assertThat(told(press(ANN, alone, Button.Act.SHARE))).contains("already");
  }

  @Test
  void aQuestionIsOfTheCoverageThatItNames() {
    assertThat(said(ANN, "/ask what did Venn say? coverage:many")).doesNotContain("told nothing");
    assertThat(said(ANN, "/ask what did Venn say? coverage:Harbour closed"))
        .contains("told nothing");
    assertThat(said(ANN, "/ask what did Venn say? coverage:nowhere"))
        .contains("No coverage here is called");
  }

  @Test
  void aPlaceHasACoverageOfItsOwn() {
    said(
        new Caller("eve", Role.ADMINISTRATOR, Optional.empty()),
        "/settings coverage:many for here");
    assertThat(said(ANN, "what did Venn say?")).doesNotContain("told nothing");
    assertThat(said(ANN, "/ask what did Venn say? coverage:all")).contains("told nothing");
    assertThat(said(ANN, "and when was that?")).contains("e2");
  }

  @Test
  void buttonsWorkForThirtyDays() {
    Shown shown = posted("/latest").shown();
    talking.now = Harbour.NOW.plus(Traces.MESSAGES_KEPT).minusSeconds(1);
    assertThat(press(ANN, shown, Button.Act.MORE)).isInstanceOf(Pressed.Changed.class);
    talking.now = talking.now.plusSeconds(1);
    assertThat(told(press(ANN, shown, Button.Act.MORE))).contains("too old");
  }

  @Test
  void buttonsWorkAfterARestart() {
    Shown shown = posted("/latest").shown();
    assertThat(talking.restarted().press(Harbour.PLACE, ANN, payload(shown, Button.Act.MORE)))
        .isInstanceOf(Pressed.Changed.class);
  }

  private String said(Caller caller, String line) {
    return Plain.text(talk.typed(Harbour.PLACE, caller, line).orElseThrow().shown().message());
  }

  @Test
  void theWelcomeSaysWhatToAskAndWhatToSetFirst() {
    Draft welcome = talk.welcome(Harbour.PLACE, Optional.empty());
    assertThat(Plain.text(welcome.shown().message())).contains("/said", "/follow", "/settings");
    assertThat(welcome.shown().buttons()).isEmpty();
  }

  @Test
  void anUnknownCommandIsToldToWhoTypedIt() {
    Draft draft = talk.command(Harbour.PLACE, ANN, "drop", Map.of()).orElseThrow();
    assertThat(draft.isPrivate()).isTrue();
    assertThat(draft.shown().buttons()).isEmpty();
  }

  private Draft posted(String line) {
    Draft draft = talk.typed(Harbour.PLACE, ANN, line).orElseThrow();
    talk.posted(draft, "1");
    return draft;
  }

  private Pressed press(Caller caller, Shown shown, Button.Act act) {
    return talk.press(Harbour.PLACE, caller, payload(shown, act));
  }

  private static String payload(Shown shown, Button.Act act) {
    return shown.buttons().stream()
        .filter(button -> button.act() == act)
        .findFirst()
        .orElseThrow()
        .payload();
  }

  private static Shown changed(Pressed pressed) {
    return ((Pressed.Changed) pressed).shown();
  }

  private static String told(Pressed pressed) {
    return Plain.text(((Pressed.Told) pressed).shown().message());
  }

  private static List<Button.Act> acts(Shown shown) {
    return shown.buttons().stream().map(Button::act).toList();
  }
}
