package onrecord.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class SentenceVectorTest {
  @Test
  void cosinesSurviveQuantising() {
    long seed = new Random().nextLong();
    System.out.println("SentenceVectorTest seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      float[] a = unit(random);
      float[] b = unit(random);
      double cosine = 0;
      for (int j = 0; j < a.length; j++) {
        cosine += (double) a[j] * b[j];
      }
      assertThat(SentenceVector.of(a).cosine(SentenceVector.of(b)))
          .as("seed %d", seed)
          .isCloseTo(cosine, within(0.005));
    }
  }

  @Test
  void aVectorOfNothingHasNoAngle() {
    SentenceVector nothing = SentenceVector.of(new float[384]);
    assertThat(nothing.cosine(nothing)).isZero();
  }

  private static float[] unit(Random random) {
    float[] vector = new float[384];
    double squares = 0;
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) random.nextGaussian();
      squares += vector[i] * vector[i];
    }
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= (float) Math.sqrt(squares);
    }
    return vector;
  }
}
