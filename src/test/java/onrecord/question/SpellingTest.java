package onrecord.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
  @ParameterizedTest
  @CsvSource({
    "ried, reid, true",
    "pyrce, pryce, true",
    "holohan, holahan, true",
    "zelenskyy, zelensky, true",
    "holt, bolt, false",
    "push, bush, false",
    "hold, holt, false",
    "kettles, kettering, false",
    "maccallister, macalister, true",
  })
  void believesSlipsThatHurryMakes(String word, String name, boolean slip) {
    assertThat(Spelling.isSlip(word, name)).isEqualTo(slip);
  }

  @ParameterizedTest
  @CsvSource({"abc, acb, 1", "abc, abc, 0", "'', abc, 3", "kitten, sitting, 3", "ca, abc, 3"})
  void countsSlips(String one, String other, int distance) {
    assertThat(Spelling.distance(one, other)).isEqualTo(distance);
  }
}
