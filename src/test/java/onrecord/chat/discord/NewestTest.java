package onrecord.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What is remembered of what came is bounded, however much comes. */
final class NewestTest {
  private static final Instant NOW = Instant.parse("2026-03-02T18:00:00Z");

  @Test
  void whatCameLastIsKept() {
    Newest<String, Integer> newest = new Newest<>(2);
    assertThat(newest.put("a", 1)).isTrue();
    assertThat(newest.put("b", 2)).isTrue();
    assertThat(newest.put("a", 3)).isFalse();
    assertThat(newest.put("c", 4)).isTrue();
    assertThat(newest.find("a")).contains(3);
    assertThat(newest.find("b")).isEmpty();
    newest.remove("a");
    assertThat(newest.find("a")).isEmpty();
  }

  @Test
  void channelsThatShutUsOutAreForgottenWhenThereAreTooMany() {
    ClosedChannels closed = new ClosedChannels(() -> NOW);
    for (int channel = 0; channel <= ClosedChannels.MOST; channel++) {
      closed.refused("c" + channel);
    }
    assertThat(closed.isClosed("c0")).isFalse();
    assertThat(closed.isClosed("c1")).isTrue();
    assertThat(closed.isClosed("c" + ClosedChannels.MOST)).isTrue();
  }
}
