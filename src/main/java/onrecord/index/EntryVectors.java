package onrecord.index;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import onrecord.embed.Encoder;
import org.jspecify.annotations.Nullable;

/**
 * The vectors of an entry's passages, in one stretch of memory: a search looks at thousands of
 * entries, and each leap costs more than the sum itself. Safe for use by several threads.
 */
final class EntryVectors {
  private static final VarHandle SCALE = MethodHandles.arrayElementVarHandle(float[].class);

  /** 0 for a vector that is not there. */
  private final float[] scales;

  private volatile byte @Nullable [] values;

  EntryVectors(int passages) {
    scales = new float[passages];
  }

  boolean has(int passage) {
    return (float) SCALE.getAcquire(scales, passage) > 0;
  }

  /** Sets one; it is never changed again, for the words that it stands for never are. */
  void set(int passage, SentenceVector vector) {
    if (vector.values().length != Encoder.DIMENSIONS) {
      throw new IllegalArgumentException(
          "vector of %d numbers: allowed is %d"
              .formatted(vector.values().length, Encoder.DIMENSIONS));
    }
    System.arraycopy(vector.values(), 0, room(), passage * Encoder.DIMENSIONS, Encoder.DIMENSIONS);
    SCALE.setRelease(scales, passage, vector.scale());
  }

  private byte[] room() {
    byte[] there = values;
    return there == null ? makeRoom() : there;
  }

  private synchronized byte[] makeRoom() {
    byte[] there = values;
    if (there == null) {
      there = new byte[scales.length * Encoder.DIMENSIONS];
      values = there;
    }
    return there;
  }

  /** How close one is to a question's; it has to be there. */
  double cosine(int passage, SentenceVector question) {
    float scale = (float) SCALE.getAcquire(scales, passage);
    return question.cosine(room(), passage * Encoder.DIMENSIONS, scale);
  }
}
