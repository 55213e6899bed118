package onrecord.operator;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import onrecord.embed.Encoder;

/**
 * An encoder that tells how long each text took.
 *
 * @param encoder does the work
 * @param question is told of questions
 * @param passage is told of passages
 */
record TimedEncoder(Encoder encoder, Consumer<Duration> question, Consumer<Duration> passage)
    implements Encoder {
  @Override
  public float[] question(String text) {
    return timed(() -> encoder.question(text), question);
  }

  @Override
  public float[] passage(String text) {
    return timed(() -> encoder.passage(text), passage);
  }

  private static float[] timed(Supplier<float[]> work, Consumer<Duration> told) {
    long began = System.nanoTime();
    float[] vector = work.get();
    told.accept(Duration.ofNanos(System.nanoTime() - began));
    return vector;
  }
}
