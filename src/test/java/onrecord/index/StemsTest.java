package onrecord.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class StemsTest {
  @Test
  void formsOfAWordHaveOneStem() {
    assertThat(Stems.telling("protest protested protesting Protests protests'"))
        .containsOnly("protest");
    assertThat(Stems.telling("says said saying")).containsOnly("say");
    assertThat(Stems.telling("won winning wins")).containsOnly("win");
  }

  @Test
  void possessivesAndAccentsDoNotCount() {
    assertThat(Stems.telling("Brontë’s Bronte's Bronte")).containsOnly("bront");
  }

  @Test
  void numbersAreWholeHoweverTheyAreWritten() {
    assertThat(Stems.telling("1,500 of 1500 paid $2.5m, 3,4"))
        .containsExactly("1500", "1500", "pay", "2.5m", "3", "4");
  }

  @Test
  void initialsAreNoPronouns() {
    assertThat(Stems.telling("the U.S. and the US told us; WHO is who?"))
        .containsExactly("us", "us", "tell", "who");
  }

  @Test
  void spansPointIntoTheText() {
    String text = "“Don’t go,” Zoë’s 30-day plan said.";
    List<Stem> stems = Stems.of(text);
    assertThat(stems)
        .extracting(stem -> stem.span().of(text))
        .containsExactly("Don’t", "go", "Zoë’s", "30", "day", "plan", "said");
    assertThat(stems)
        .extracting(Stem::word)
        .containsExactly("dont", "go", "zoe", "30", "day", "plan", "said");
    assertThat(stems)
        .extracting(Stem::stop)
        .containsExactly(true, false, false, false, false, false, false);
  }

  @Test
  void textWithoutWordsHasNoStem() {
    assertThat(Stems.of("' . , -- '' \u0301 \ufe0f \u200b")).isEmpty();
  }

  @Test
  void anyTextHasStems() {
    long seed = new Random().nextLong();
    System.out.println("StemsTest seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      int[] codes = random.ints(20, 1, 0x3000).toArray();
      String text = new String(codes, 0, codes.length) + "'s\ud83d1.\u0301,000 U.S.";
      assertThat(Stems.of(text))
          .as("seed %d", seed)
          .allMatch(stem -> !stem.word().isEmpty() && !stem.span().isEmpty());
    }
  }
}
