package onrecord.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import onrecord.text.Fold;
import onrecord.text.Span;
import org.junit.jupiter.api.Test;

final class FoldedTextTest {
  private static final String SIGNS = "ab \t\n\u00a0\u2003\u2007\u202f\u2028\u000b\u001f\u200b";

  @Test
  void foldsAsAnExcerptIsCheckedAndKnowsWhereEachCharacterStood() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      String text = text(random);
      FoldedText folded = FoldedText.of(text);
      assertThat(folded.text()).as("seed " + seed).isEqualTo(Fold.whiteSpace(text));
      for (int at = 0; at < folded.text().length(); at++) {
        Span span = folded.unfolded(new Span(at, at + 1));
        assertThat(Fold.whiteSpace("x" + span.of(text) + "x"))
            .as("seed " + seed)
            .isEqualTo("x" + folded.text().charAt(at) + "x");
      }
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
    }
    return text.toString();
  }
}
