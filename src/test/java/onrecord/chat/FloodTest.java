package onrecord.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import onrecord.place.Place;
import onrecord.place.Role;
import onrecord.place.Tenant;
import org.junit.jupiter.api.Test;

/** One person who asks without a pause. */
final class FloodTest {
  private static final int FLOOD = 10_000;
  private static final Tenant GUILD = new Tenant("discord", "17");
  private static final Place QUAY = new Place(GUILD, "quay", Place.Kind.SHARED);

  private static Caller caller(String id) {
    return new Caller(id, Role.MEMBER, Optional.empty());
  }

  @Test
  void isToldOnceToRestAndNobodyElseWaits() throws Exception {
    try (Town town = new Town()) {
      town.page(GUILD, "Guild", 20);
      int answered = 0;
      int told = 0;
      Duration slowest = Duration.ZERO;
      for (int i = 0; i < FLOOD; i++) {
        Optional<Draft> draft = town.talk.typed(QUAY, caller("mallory"), "What did Venn say?");
        boolean rests = draft.filter(FloodTest::isNotice).isPresent();
        told += rests ? 1 : 0;
        answered += draft.isPresent() && !rests ? 1 : 0;
        if (i % 500 == 0) {
          long began = System.nanoTime();
          Draft other =
              town.talk.typed(QUAY, caller("ann" + i), "What did Venn say?").orElseThrow();
          Duration took = Duration.ofNanos(System.nanoTime() - began);
          assertThat(Plain.text(other.shown().message())).contains("Guild pier");
          slowest = slowest.compareTo(took) > 0 ? slowest : took;
        }
      }
      System.out.printf(
          "of %d questions at once %d answered, %d notices; the slowest of the others' took %d ms%n",
          FLOOD, answered, told, slowest.toMillis());
      assertThat(answered).isEqualTo(8);
      assertThat(told).isEqualTo(1);
      assertThat(slowest).isLessThan(Duration.ofSeconds(2));
    }
  }

  private static boolean isNotice(Draft draft) {
    return Plain.text(draft.shown().message()).contains("too much at once") && draft.isPrivate();
  }
}
