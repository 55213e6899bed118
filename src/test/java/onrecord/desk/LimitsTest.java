package onrecord.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import onrecord.place.Account;
import onrecord.place.Place;
import onrecord.place.Tenant;
import org.junit.jupiter.api.Test;

final class LimitsTest {
  private static final Tenant GUILD = new Tenant("discord", "17");
  private static final Place QUAY = new Place(GUILD, "quay", Place.Kind.SHARED);
  private static final Account FLOODER = new Account("discord", "mallory");

  private Instant now = Harbour.NOW;
  private final Limits limits = new Limits(Allowances.USUAL, () -> now);

  @Test
  void aFloodOfOnePersonIsToldOnceAndLeavesTheOthersTheirTurn() {
    long told = 0;
    long admitted = 0;
    for (int i = 0; i < 10_000; i++) {
      Turn turn = limits.take(QUAY, FLOODER);
      admitted += turn.isNow() ? 1 : 0;
      told += turn.isToBeTold() ? 1 : 0;
    }
    assertThat(admitted).isEqualTo(Allowances.USUAL.person().atOnce());
    assertThat(told).isEqualTo(1);
    List<Boolean> others =
        IntStream.range(0, 20)
            .mapToObj(i -> limits.take(QUAY, new Account("discord", "p" + i)).isNow())
            .toList();
    assertThat(others).containsOnly(true);
  }

  @Test
  void aFloodOfManyAtOnePlaceLeavesTheOtherPlacesTheirTurn() {
    for (int i = 0; i < 1_000; i++) {
      limits.take(QUAY, new Account("discord", "p" + i));
    }
    assertThat(limits.take(QUAY, new Account("discord", "late")).isNow()).isFalse();
    Place pub = new Place(GUILD, "pub", Place.Kind.SHARED);
    assertThat(limits.take(pub, new Account("discord", "late")).isNow()).isTrue();
  }

  @Test
  void aFloodOfATenantLeavesTheOtherTenantsTheirTurn() {
    for (int i = 0; i < 1_000; i++) {
      limits.take(
          new Place(GUILD, "place" + i, Place.Kind.SHARED), new Account("discord", "p" + i));
    }
    Account late = new Account("discord", "late");
    assertThat(limits.take(new Place(GUILD, "new", Place.Kind.SHARED), late).isNow()).isFalse();
    Tenant other = new Tenant("discord", "18");
    assertThat(limits.take(new Place(other, "new", Place.Kind.SHARED), late).isNow()).isTrue();
  }

  @Test
  void afterARestThereIsRoomAgain() {
    while (limits.take(QUAY, FLOODER).isNow()) {}
    now = now.plus(Duration.ofSeconds(3));
    assertThat(limits.take(QUAY, FLOODER).isNow()).isTrue();
    assertThat(limits.take(QUAY, FLOODER)).matches(turn -> !turn.isNow() && turn.isToBeTold());
  }
}
