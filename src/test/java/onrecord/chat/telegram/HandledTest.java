package onrecord.chat.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is known of updates after a crash, at any moment of one. */
final class HandledTest {
  private static final int ID = 900_001;

  private Instant now = Instant.parse("2026-03-04T12:00:00Z");
  @TempDir private Path folder;

  private Handled handled() {
    return new Handled(new HandledFile(Optional.of(folder), "7"), () -> now);
  }

  /** Whether it would be handled, did the bot end here and begin again. */
  private boolean comesAgain() {
    Handled after = handled();
    assertThat(after.offset()).isLessThanOrEqualTo(ID + 1);
    return after.offset() <= ID && after.isNew(ID);
  }

  @Test
  void fromTheMomentWhenAnAnswerLeavesNoneIsSentOnceMore() {
    List<Boolean> comes = new ArrayList<>();
    Handling handling = taken();
    comes.add(comesAgain());
    handling.carryOut(() -> {
      var request =
          Handling.sending(chat -> {
            comes.add(comesAgain());
            return new Outcome.Done<>("sent to " + chat);
          });
      comes.add(comesAgain());
      assertThat(request.apply(5).isDone()).isTrue();
      comes.add(comesAgain());
    });
    handling.end();
    comes.add(comesAgain());
    assertThat(comes).containsExactly(true, true, false, false, false);
  }

  private Handling taken() {
    Handled handled = handled();
    assertThat(handled.isNew(ID)).isTrue();
    return new Handling(handled, ID);
  }

  @Test
  void whatWasSurelyNotSentIsAnsweredAfterACrash() {
    Handling handling = taken();
    handling.carryOut(() -> {
      send(new Outcome.Later<>(Duration.ofSeconds(30)));
      assertThat(comesAgain()).isTrue();
      send(new Outcome.Undone<>("status 502"));
      assertThat(comesAgain()).isTrue();
      send(new Outcome.Unknown<>("lost"));
      assertThat(comesAgain()).isFalse();
      send(new Outcome.Undone<>("the second message of an answer"));
      assertThat(comesAgain()).isFalse();
    });
  }

  private static void send(Outcome<String> outcome) {
    var _ = Handling.sending(chat -> outcome).apply(5);
  }

  @Test
  void telegramChoosesIdsAnewAfterAWeek() {
    taken().end();
    assertThat(comesAgain()).isFalse();
    now = now.plus(Duration.ofDays(7));
    assertThat(handled().offset()).isZero();
    assertThat(comesAgain()).isTrue();
  }

  @Test
  void aFileThatIsDamagedIsAsGoodAsNone() throws Exception {
    taken().end();
    for (String damaged : List.of("", "x", "1", "99999999999999999999 1", "1 2 99999999999")) {
      Files.writeString(folder.resolve("telegram-7.updates"), damaged);
      assertThat(handled().offset()).as(damaged).isZero();
    }
    taken().end();
    assertThat(comesAgain()).isFalse();
  }
}
