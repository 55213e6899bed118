package onrecord.answer;

import java.util.Locale;
import java.util.regex.Pattern;
import onrecord.embed.Encoder;

/**
 * A quick stand-in for the model: the more words two texts share, the closer they are. As with the
 * model, two texts that have nothing in common are still 0.75 close.
 */
final class SharedWords implements Encoder {
  private static final float ALWAYS = 0.75f;
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  @Override
  public float[] question(String text) {
    return passage(text);
  }

  @Override
  public float[] passage(String text) {
    float[] vector = new float[DIMENSIONS];
    for (String word : BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT), -1)) {
      if (word.length() > 3) {
        vector[1 + Math.floorMod(word.hashCode(), DIMENSIONS - 1)] += 1;
      }
    }
    double length = length(vector);
    for (int i = 0; i < vector.length; i++) {
      vector[i] *= (float) (Math.sqrt(1 - ALWAYS) / Math.max(1, length));
    }
    vector[0] = (float) Math.sqrt(1 - square(vector));
    return vector;
  }

  private static double length(float[] vector) {
    return Math.sqrt(square(vector));
  }

  private static double square(float[] vector) {
    double sum = 0;
    for (float x : vector) {
      sum += x * x;
    }
    return sum;
  }
}
