package onrecord.answer;

import static org.assertj.core.api.Assertions.assertThat;

import onrecord.index.Stems;
import org.junit.jupiter.api.Test;

final class SynonymsTest {
  private static String stem(String word) {
    return Stems.telling(word).getFirst();
  }

  @Test
  void aWordStandsForThoseOfItsGroups() {
    assertThat(Synonyms.of(stem("toll"))).contains(stem("killed"), stem("dead"), stem("toll"));
    assertThat(Synonyms.of(stem("coach"))).contains(stem("manager"), stem("bus"));
  }

  @Test
  void anyOtherWordStandsForItself() {
    assertThat(Synonyms.of("ferri")).containsExactly("ferri");
  }
}
