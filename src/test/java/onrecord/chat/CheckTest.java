package onrecord.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import onrecord.desk.Harbour;
import onrecord.place.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words that somebody else wrote are answered, and neither kept nor remembered. */
final class CheckTest {
  private static final Caller ANN = new Caller("ann", Role.MEMBER, Optional.empty());

  private final Talking talking = new Talking(Harbour.page());
  private final Talk talk = talking.talk;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "What did Venn say about the kumquat?",
        "What did Quentin Kumquat say?",
        "kumquat?"
      })
  void nothingOfThemIsKept(String words) {
    Draft draft = talk.check(Harbour.PLACE, ANN, words).orElseThrow();
    talk.posted(draft, "1");
    assertThat(talking.posts.all())
        .singleElement()
        .satisfies(post -> assertThat(post.script().asked().question()).isEmpty());
    assertThat(talking.posts.all().toString()).doesNotContainIgnoringCase("kumquat");
    Caller bob = new Caller("bob", Role.MEMBER, Optional.empty());
    draft.shown().buttons().stream()
        .filter(button -> button.act() == Button.Act.RIGHT)
        .forEach(button -> talk.press(Harbour.PLACE, bob, button.payload()));
    assertThat(talking.posts.feedback().toString()).doesNotContainIgnoringCase("kumquat");
    assertThat(talking.posts.feedback()).hasSize(1);
  }

  @Test
  void theyAreAnsweredLikeAQuestion() {
    Draft draft = talk.check(Harbour.PLACE, ANN, "What did Venn say?").orElseThrow();
    assertThat(Plain.text(draft.shown().message())).contains("We were told nothing");
    assertThat(draft.script().cited()).isNotEmpty();
  }

  @Test
  void noFollowUpLeansOnThem() {
    var _ = talk.check(Harbour.PLACE, ANN, "What did Venn say?");
    assertThat(said("/mydata")).doesNotContain("conversation");
    var _ = said("What did Venn say?");
    assertThat(said("/mydata")).contains("conversation");
  }

  private String said(String line) {
    return Plain.text(talk.typed(Harbour.PLACE, ANN, line).orElseThrow().shown().message());
  }
}
