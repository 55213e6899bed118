package onrecord.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class EditsTest {
  @Test
  void addedDroppedChangedAndSwappedLettersAreOneEditEach() {
    assertThat(Edits.between("bridge", "bridge", 2)).isZero();
    assertThat(Edits.between("bridge", "brdige", 2)).isEqualTo(1);
    assertThat(Edits.between("bridge", "bridges", 2)).isEqualTo(1);
    assertThat(Edits.between("bridge", "brige", 2)).isEqualTo(1);
    assertThat(Edits.between("bridge", "fridgy", 2)).isEqualTo(2);
    assertThat(Edits.between("", "ab", 2)).isEqualTo(2);
  }

  @Test
  void countingStopsAtTheLimit() {
    assertThat(Edits.between("bridge", "library", 2)).isEqualTo(3);
    assertThat(Edits.between("bridge", "", 2)).isEqualTo(3);
  }
}
