package onrecord.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class EntryIdsTest {
  @Test
  void longIdsAreCutSoThatAddressesHoldThem() {
    String own = new EntryIds().own("x".repeat(5_000));
    assertThat(own).hasSizeLessThan(140);
    assertThat(new EntryIds().given(own)).as("read back").isEqualTo(own);
    assertThat(new EntryIds().given("x".repeat(5_000))).isEqualTo(own);
  }

  @Test
  void noCharacterIsCutInHalves() {
    String id = new EntryIds().own("x" + "\ud83d\ude8b".repeat(500));
    assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(id)).isTrue();
  }
}
