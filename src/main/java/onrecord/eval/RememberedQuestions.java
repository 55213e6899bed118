package onrecord.eval;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import onrecord.embed.Encoder;

/** Reckons the vector of a question once, however often it is asked. */
public final class RememberedQuestions implements Encoder {
  private final Encoder encoder;
  private final Map<String, float[]> vectors = new ConcurrentHashMap<>();

  /**
   * @param encoder stays the caller's to close
   */
  public RememberedQuestions(Encoder encoder) {
    this.encoder = encoder;
  }

  @Override
  public float[] question(String text) {
    return vectors.computeIfAbsent(text, encoder::question);
  }

  @Override
  public float[] passage(String text) {
    return encoder.passage(text);
  }
}
