package onrecord.index;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import onrecord.embed.Encoder;

/** A quick stand-in for the model: texts are as close as the words that they share. */
final class BagOfWords implements Encoder {
  private final List<String> passages = new CopyOnWriteArrayList<>();

  @Override
  public float[] question(String text) {
    float[] vector = new float[DIMENSIONS];
    vector[0] = 1;
    Stems.of(text).forEach(stem -> vector[Math.floorMod(stem.text().hashCode(), DIMENSIONS)]++);
    double length = 0;
    for (float x : vector) {
      length += x * x;
    }
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= (float) Math.sqrt(length);
    }
    return vector;
  }

  @Override
  public float[] passage(String text) {
    passages.add(text);
    return question(text);
  }

  /** Every passage that was encoded, as often as it was. */
  List<String> passages() {
    return passages;
  }
}
