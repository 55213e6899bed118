package onrecord.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class NearCopiesTest {
  private static final String LONG =
      "The harbour bridge will stay closed until Friday, the mayor told reporters on Tuesday.";

  @Test
  void aSentenceThatLostAFewWordsIsACopy() {
    assertThat(NearCopies.are(LONG, "The harbour bridge will stay closed until Friday")).isTrue();
    assertThat(NearCopies.are("Harbour bridge to stay closed until Friday, mayor says", LONG))
        .isTrue();
    assertThat(NearCopies.are("“The harbour bridge will stay closed until Friday,” she said", LONG))
        .isTrue();
  }

  @Test
  void theSameWordsOfOtherNewsAreNone() {
    assertThat(
            NearCopies.are(
                "There were 432 new cases in the county on Tuesday.",
                "There were 611 new cases in the county on Tuesday."))
        .isFalse();
    assertThat(NearCopies.are(LONG, "The mayor opened a library on Tuesday.")).isFalse();
    assertThat(NearCopies.are(LONG, "The harbour bridge won’t stay closed until Friday")).isFalse();
  }

  @Test
  void aFewWordsMustStandThereWhole() {
    assertThat(NearCopies.are("bridge closed", LONG)).isFalse();
    assertThat(NearCopies.are("Harbour bridge", LONG)).isTrue();
    assertThat(NearCopies.are("…", LONG)).isFalse();
  }

  @Test
  void resemblanceIsWhatIsShared() {
    assertThat(NearCopies.resemblance(LONG, LONG.toUpperCase(java.util.Locale.ROOT))).isEqualTo(1);
    assertThat(NearCopies.resemblance("a b c", "a b d")).isCloseTo(3 / 7.0, within(1e-9));
    assertThat(NearCopies.resemblance("", "")).isZero();
  }
}
