package onrecord.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import onrecord.place.Asker;
import onrecord.place.Place;
import onrecord.place.Role;
import onrecord.place.Tenant;
import org.junit.jupiter.api.Test;

final class ConversationsTest {
  private static final Duration KEPT = Duration.ofMinutes(30);

  private Instant now = Harbour.NOW;
  private final Conversations conversations =
      new Conversations(Harbour.record(Harbour.page()), () -> now, KEPT, 3);

  @Test
  void itIsOfOnePersonAtOnePlace() {
    Conversation ann = of("ann", "quay");
    assertThat(of("ann", "quay")).isSameAs(ann);
    assertThat(of("bob", "quay")).isNotSameAs(ann);
    assertThat(of("ann", "pub")).isNotSameAs(ann);
  }

  @Test
  void itIsForgottenAfterARest() {
    Conversation ann = of("ann", "quay");
    now = now.plus(KEPT);
    assertThat(of("ann", "quay")).isSameAs(ann);
    now = now.plus(KEPT).plusSeconds(1);
    assertThat(of("ann", "quay")).isNotSameAs(ann);
  }

  @Test
  void theOneThatRestedLongestMakesRoom() {
    Conversation ann = of("ann", "quay");
    Conversation bob = of("bob", "quay");
    of("cid", "quay");
    assertThat(of("ann", "quay")).isSameAs(ann);
    of("dot", "quay");
    assertThat(of("ann", "quay")).isSameAs(ann);
    assertThat(of("bob", "quay")).isNotSameAs(bob);
  }

  @Test
  void thereIsRoomForOneAtLeast() {
    assertThatThrownBy(() -> new Conversations(Harbour.record(Harbour.page()), () -> now, KEPT, 0))
        .hasMessageContaining("0 conversations");
  }

  private Conversation of(String asker, String place) {
    return conversations.of(
        new Place(new Tenant("discord", "harbour"), place, Place.Kind.SHARED),
        new Asker(asker, Harbour.ZONE, Role.MEMBER),
        Optional.empty(),
        Set::of);
  }
}
