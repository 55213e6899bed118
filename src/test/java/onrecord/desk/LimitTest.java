package onrecord.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import onrecord.desk.Limit.Allowance;
import org.junit.jupiter.api.Test;

final class LimitTest {
  private static final Duration EACH = Duration.ofSeconds(2);

  private Instant now = Harbour.NOW;
  private final Limit<String> limit = limit(3, 100);

  private Limit<String> limit(int atOnce, int most) {
    return new Limit<>(new Allowance(atOnce, EACH), most, () -> now);
  }

  @Test
  void soManyAtOnceAndOneMoreAfterEachRest() {
    for (int i = 0; i < 3; i++) {
      assertThat(limit.take("ann")).isEqualTo(Turn.YES);
    }
    assertThat(limit.take("ann").rest()).contains(EACH);
    assertThat(limit.take("bob")).isEqualTo(Turn.YES);
    now = now.plus(EACH);
    assertThat(limit.take("ann")).isEqualTo(Turn.YES);
    assertThat(limit.take("ann").isNow()).isFalse();
  }

  @Test
  void theyAreToldOnceUntilItWasTheirTurnAgain() {
    Limit<String> limit = limit(1, 100);
    for (int round = 0; round < 3; round++) {
      assertThat(limit.take("ann").isNow()).isTrue();
      assertThat(limit.take("ann").isToBeTold()).isTrue();
      for (int i = 0; i < 50; i++) {
        assertThat(limit.take("ann")).matches(turn -> !turn.isNow() && !turn.isToBeTold());
      }
      now = now.plus(EACH);
    }
  }

  @Test
  void whoeverMayAsOftenAsAtFirstIsForgotten() {
    limit.take("ann");
    limit.take("bob");
    assertThat(limit.size()).isEqualTo(2);
    now = now.plus(EACH.multipliedBy(2));
    limit.take("cid");
    assertThat(limit.size()).isEqualTo(1);
  }

  @Test
  void memoryIsBoundedWhoeverComes() {
    for (int i = 0; i < 1_000; i++) {
      assertThat(limit.take("person " + i).isNow()).isTrue();
      assertThat(limit.size()).isLessThanOrEqualTo(100);
    }
    assertThat(limit.size()).isEqualTo(100);
  }

  @Test
  void aClockThatIsSetBackKeepsNobodyWaiting() {
    Limit<String> limit = limit(1, 100);
    assertThat(limit.take("ann").isNow()).isTrue();
    now = now.minus(Duration.ofHours(1));
    assertThat(limit.take("ann").rest()).contains(EACH);
    now = now.plus(EACH);
    assertThat(limit.take("ann").isNow()).isTrue();
  }

  @Test
  void nothingIsNoAllowance() {
    assertThatThrownBy(() -> new Allowance(0, EACH)).hasMessageContaining("0 at once");
    assertThatThrownBy(() -> new Allowance(1, Duration.ZERO)).hasMessageContaining("PT0S");
  }
}
