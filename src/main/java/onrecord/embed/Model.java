package onrecord.embed;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/** The loaded network with its tokenizer: one text in, one vector out. */
final class Model implements AutoCloseable {
  /** Far beyond a sentence; the cost of a text grows with its pieces. */
  private static final int MOST_PIECES = 128;

  private static final String NETWORK = "/e5-small-v2-q.onnx";
  private static final String TOKENIZER = "/e5-small-v2-q-tokenizer.json";

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final WordPiece tokenizer;

  private Model(OrtEnvironment environment, OrtSession session, WordPiece tokenizer) {
    this.environment = environment;
    this.session = session;
    this.tokenizer = tokenizer;
  }

  static Model load(int threads) {
    Telemetry.forbid();
    try {
      OrtEnvironment environment =
          NativeLibraries.atHandFor(
              () -> OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR));
      String tokenizer = new String(resource(TOKENIZER), StandardCharsets.UTF_8);
      return new Model(
          environment, session(environment, threads), new WordPiece(Vocabulary.of(tokenizer)));
    } catch (OrtException e) {
      throw new IllegalStateException("the network " + NETWORK + " does not load", e);
    } catch (IOException e) {
      throw new IllegalStateException("no room to unpack the native libraries", e);
    }
  }

  private static OrtSession session(OrtEnvironment environment, int threads) throws OrtException {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(threads);
      options.setInterOpNumThreads(1);
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      return environment.createSession(resource(NETWORK), options);
    }
  }

  private static byte[] resource(String name) {
    try (InputStream in = Model.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("class path without " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The mean of what the network says of each piece, stretched to length 1 (as is their sum). */
  float[] vector(String text) {
    long[] pieces = tokenizer.numbers(text, MOST_PIECES);
    long[] ones = new long[pieces.length];
    Arrays.fill(ones, 1);
    try (OnnxTensor numbers = tensor(pieces);
        OnnxTensor mask = tensor(ones);
        OnnxTensor types = tensor(new long[pieces.length]);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", numbers, "attention_mask", mask, "token_type_ids", types))) {
      return normal(sum(((OnnxTensor) result.get(0)).getFloatBuffer()));
    } catch (OrtException e) {
      throw new IllegalStateException("the network failed on " + pieces.length + " pieces", e);
    }
  }

  private OnnxTensor tensor(long[] row) throws OrtException {
    return OnnxTensor.createTensor(environment, LongBuffer.wrap(row), new long[] {1, row.length});
  }

  private static float[] sum(FloatBuffer rows) {
    float[] sum = new float[Encoder.DIMENSIONS];
    while (rows.hasRemaining()) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += rows.get();
      }
    }
    return sum;
  }

  private static float[] normal(float[] vector) {
    double squares = 0;
    for (float x : vector) {
      squares += (double) x * x;
    }
    float length = (float) Math.sqrt(squares);
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= length;
    }
    return vector;
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("the network does not close", e);
    }
  }
}
