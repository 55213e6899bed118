package onrecord.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RhythmTest {
  private static final Rhythm RHYTHM = Rhythm.DEFAULT;
  private static final Instant NOW = Told.NOON;

  @Test
  void itSettlesAtAFewPollsForEachChange() {
    Random random = new Random(1);
    for (Duration between : new Duration[] {Duration.ofMinutes(1), Duration.ofMinutes(10)}) {
      assertThat(pollsOfADay(between, random)).isBetween(1.5, 6.0);
    }
  }

  /** Of a page that changes at random moments, how many polls there are for each change found. */
  private static double pollsOfADay(Duration between, Random random) {
    Instant end = NOW.plus(Duration.ofDays(1));
    Instant nextChange = NOW;
    Duration interval = RHYTHM.first();
    int polls = 0;
    int found = 0;
    for (Instant now = NOW;
        now.isBefore(end);
        now = RHYTHM.next(now, interval, Optional.empty(), random)) {
      polls++;
      boolean changed = nextChange.isBefore(now);
      while (nextChange.isBefore(now)) {
        double gap = -Math.log(1 - random.nextDouble()) * between.toNanos();
        nextChange = nextChange.plusNanos((long) gap);
      }
      found += changed ? 1 : 0;
      interval = changed ? RHYTHM.faster(interval) : RHYTHM.slower(interval);
    }
    return polls / (double) found;
  }

  @Test
  void itKeepsWithinItsBounds() {
    Duration interval = RHYTHM.first();
    for (int i = 0; i < 50; i++) {
      interval = RHYTHM.slower(interval);
    }
    assertThat(interval).isEqualTo(RHYTHM.longest());
    for (int i = 0; i < 50; i++) {
      interval = RHYTHM.faster(interval);
    }
    assertThat(interval).isEqualTo(RHYTHM.shortest());
    assertThat(RHYTHM.backedOff(1)).isLessThan(RHYTHM.backedOff(3));
    assertThat(RHYTHM.backedOff(1_000)).isEqualTo(RHYTHM.longest());
  }

  @Test
  void aServerThatAsksForLongerIsObeyed() {
    Duration interval = Duration.ofSeconds(30);
    Duration asked = Duration.ofHours(2);
    assertThat(RHYTHM.next(NOW, interval, Optional.of(asked), new Random(1)))
        .isEqualTo(NOW.plus(asked));
    assertThat(RHYTHM.next(NOW, interval, Optional.of(Duration.ofSeconds(1)), new Random(1)))
        .isBetween(NOW.plusSeconds(27), NOW.plusSeconds(33));
  }

  @Test
  void boundsAreChecked() {
    assertThatThrownBy(() -> new Rhythm(Duration.ZERO, Duration.ofSeconds(1)))
        .hasMessageContaining("more than 0");
    assertThatThrownBy(() -> new Rhythm(Duration.ofSeconds(2), Duration.ofSeconds(1)))
        .hasMessageContaining("shortest first");
  }
}
