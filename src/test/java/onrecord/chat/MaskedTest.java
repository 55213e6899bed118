package onrecord.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import onrecord.desk.Harbour;
import onrecord.place.Place;
import onrecord.place.Role;
import onrecord.place.Tenant;
import org.junit.jupiter.api.Test;

/** Who asked as a channel or a group presses as a person. */
final class MaskedTest {
  private static final Place CHANNEL =
      new Place(new Tenant("telegram", "-100"), "-100", Place.Kind.SHARED);
  private static final Caller MEMBER = new Caller("bob", Role.MEMBER, Optional.empty());
  private static final Caller MODERATOR = new Caller("mod", Role.MODERATOR, Optional.empty());

  private final Talk talk = new Talking(Harbour.page(), Harbour.many(40)).talk;

  private Pressed more(Caller asker, Caller presser) {
    Draft draft = talk.typed(CHANNEL, asker, "/latest").orElseThrow();
    talk.posted(draft, asker.id() + presser.id());
    String payload =
        draft.shown().buttons().stream()
            .filter(button -> button.act() == Button.Act.MORE)
            .findFirst()
            .orElseThrow()
            .payload();
    return talk.press(CHANNEL, presser, payload);
  }

  @Test
  void whoeverKeepsOrderTurnsThePagesOfWhatTheChannelAsked() {
    Caller channel = Caller.ofChat("-100", Role.ADMINISTRATOR);
    assertThat(more(channel, MODERATOR)).isInstanceOf(Pressed.Changed.class);
    assertThat(more(channel, MEMBER)).isInstanceOf(Pressed.Told.class);
  }

  @Test
  void anybodyTurnsThePagesOfWhatWasAskedAsAnotherChannel() {
    Caller other = Caller.ofChat("-200", Role.MEMBER);
    assertThat(more(other, MEMBER)).isInstanceOf(Pressed.Changed.class);
    assertThat(more(other, MODERATOR)).isInstanceOf(Pressed.Changed.class);
  }

  @Test
  void whatAPersonAskedIsTheirs() {
    Caller ann = new Caller("ann", Role.MEMBER, Optional.empty());
    assertThat(more(ann, MODERATOR)).isInstanceOf(Pressed.Told.class);
    assertThat(more(ann, MEMBER)).isInstanceOf(Pressed.Told.class);
  }
}
