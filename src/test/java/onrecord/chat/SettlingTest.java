package onrecord.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import onrecord.desk.Harbour;
import onrecord.place.Role;
import org.junit.jupiter.api.Test;

/** What a button asks for is settled once a platform has done it, and not before. */
final class SettlingTest {
  private static final Caller ANN = new Caller("ann", Role.MEMBER, Optional.empty());

  private final Talking talking = new Talking(Harbour.page(), Harbour.many(40));
  private final Talk talk = talking.talk;
  private final Shown alone;

  SettlingTest() {
    Caller eve = new Caller("eve", Role.ADMINISTRATOR, Optional.empty());
    talk.typed(Harbour.PLACE, eve, "/settings answers private for here");
    alone = posted("What did Venn say?");
  }

  private Shown posted(String line) {
    Draft draft = talk.typed(Harbour.PLACE, ANN, line).orElseThrow();
    talk.posted(draft, line);
    return draft.shown();
  }

  private Pressed press(Shown shown, Button.Act act) {
    return talk.press(Harbour.PLACE, ANN, payload(shown, act));
  }

  private Draft share() {
    return ((Pressed.Shared) press(alone, Button.Act.SHARE)).draft();
  }

  private String told() {
    Pressed pressed = press(alone, Button.Act.SHARE);
    return Plain.text(((Pressed.Told) pressed).shown().message());
  }

  @Test
  void whatCouldNotBeSharedCanBeSharedAgain() {
    Draft failed = share();
    assertThat(told()).contains("already");
    talk.unposted(failed);
    talk.posted(share(), "copy");
    assertThat(told()).contains("already");
    assertThat(talking.posts.all()).hasSize(2);
  }

  @Test
  void afterARestartWhatWasNeverSharedCanBe() {
    var _ = share();
    assertThat(talking.restarted().press(Harbour.PLACE, ANN, payload(alone, Button.Act.SHARE)))
        .isInstanceOf(Pressed.Shared.class);
  }

  @Test
  void aPlatformThatNeverSaysWhatBecameOfACopyKeepsItForAWhile() {
    var _ = share();
    talking.now = talking.now.plus(Shares.PATIENCE).minusSeconds(1);
    assertThat(told()).contains("already");
    talking.now = talking.now.plusSeconds(1);
    assertThat(share().copied()).isPresent();
  }

  @Test
  void anAnswerThatCouldNotBeRemovedKeepsItsButtons() {
    Pressed.Shared shared = (Pressed.Shared) press(posted("/latest"), Button.Act.SHARE);
    talk.posted(shared.draft(), "latest for all");
    Shown all = shared.draft().shown();
    var _ = press(all, Button.Act.DISMISS);
    assertThat(press(all, Button.Act.MORE)).isInstanceOf(Pressed.Changed.class);
    talk.removed(((Pressed.Removed) press(all, Button.Act.DISMISS)).post());
    assertThat(press(all, Button.Act.MORE)).isInstanceOf(Pressed.Told.class);
  }

  @Test
  void aMessageThatStandsUnderAnotherIdIsKeptUnderIt() {
    Pressed pressed = press(posted("/latest"), Button.Act.MORE);
    talk.stands(((Pressed.Changed) pressed).post(), "12+13");
    assertThat(talking.posts.all()).extracting(Post::messageId).contains("12+13");
    assertThat(talking.posts.all()).extracting(post -> post.script().page()).contains(1);
  }

  private static String payload(Shown shown, Button.Act act) {
    return shown.buttons().stream()
        .filter(button -> button.act() == act)
        .findFirst()
        .orElseThrow()
        .payload();
  }
}
