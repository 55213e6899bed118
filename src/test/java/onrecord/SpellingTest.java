package onrecord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
  @ParameterizedTest
  @CsvSource({"kitten, sitting, 3", "zone, ZONE, 0", "'', zone, 4", "zone, '', 4", "ab, ba, 2"})
  void countsEdits(String a, String b, int edits) {
    assertThat(Spelling.edits(a, b)).isEqualTo(edits);
  }

  @Test
  void nearestIsTheOneWithFewestEdits() {
    assertThat(Spelling.nearest("zoen", List.of("coverage", "zone", "done"))).contains("zone");
  }

  @Test
  void nothingIsNearAWordThatIsAllOther() {
    assertThat(Spelling.nearest("xy", List.of("zone", "coverage"))).isEmpty();
  }
}
