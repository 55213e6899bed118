package onrecord.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

final class ResourceLinesTest {
  @Test
  void commentsAndBlankLinesAreLeftOut() {
    assertThat(ResourceLines.of(ResourceLinesTest.class, "words.txt"))
        .containsExactly("ferry  boat", "caf\u00e9 # not a comment");
  }

  @Test
  void aMissingListIsNamed() {
    assertThatIllegalStateException()
        .isThrownBy(() -> ResourceLines.of(ResourceLinesTest.class, "none.txt"))
        .withMessageContaining("none.txt");
  }
}
