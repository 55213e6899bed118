package onrecord.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class SentenceEncoderTest {
  private static SentenceEncoder encoder;

  @BeforeAll
  static void load() {
    encoder = SentenceEncoder.load(1);
  }

  @AfterAll
  static void close() {
    encoder.close();
  }

  @Test
  void theBundledVocabularyIsThatOfBertUncased() throws IOException {
    WordPiece tokenizer = new WordPiece(bundled());
    assertThat(bundled().size()).isEqualTo(30522);
    assertThat(tokenizer.numbers("Hello, world!", 128))
        .containsExactly(101, 7592, 1010, 2088, 999, 102);
    assertThat(tokenizer.numbers("unaffable \"\\", 128))
        .containsExactly(101, 14477, 20961, 3468, 1000, 1032, 102);
  }

  @Test
  void vectorsHaveLengthOneAndAreTheSameEachTime() {
    float[] vector = encoder.passage("The harbour bridge has been closed to all traffic.");
    assertThat(vector).hasSize(Encoder.DIMENSIONS);
    assertThat(dot(vector, vector)).isCloseTo(1, within(1e-5));
    assertThat(encoder.passage("The harbour bridge has been closed to all traffic."))
        .isEqualTo(vector);
  }

  @Test
  void closingWaitsForATextUnderWayAndEndsTheOthers() throws Exception {
    SentenceEncoder other = SentenceEncoder.load(1);
    CountDownLatch underWay = new CountDownLatch(1);
    FutureTask<Void> texts =
        new FutureTask<>(
            () -> {
              for (int i = 0; i < 100_000; i++) {
                other.passage("The ferry left harbour at " + i);
                underWay.countDown();
              }
            },
            null);
    Thread.ofPlatform().start(texts);
    underWay.await();
    other.close();
    assertThatThrownBy(texts::get).hasMessageContaining("the encoder is closed");
  }

  /** The first thing that the runtime's telemetry does is to open a log of its own. */
  @Test
  void theMakerOfTheRuntimeIsToldNothing() {
    encoder.question("is anybody told?");
    String log = "mat-debug-" + ProcessHandle.current().pid() + ".log";
    assertThat(Path.of(System.getProperty("java.io.tmpdir"), log)).doesNotExist();
  }

  @Test
  void theSentenceThatAnswersIsClosestToTheQuestion() {
    float[] question = encoder.question("how many people were hurt when the ferry sank?");
    List<String> sentences =
        List.of(
            "Eleven passengers were taken to hospital after the boat went down.",
            "The mayor opened a new library on the square.",
            "Ticket prices for the crossing will rise in May.");
    assertThat(
            sentences.stream()
                .map(encoder::passage)
                .mapToDouble(vector -> dot(question, vector))
                .toArray())
        .satisfies(
            scores -> assertThat(scores[0]).isGreaterThan(Math.max(scores[1], scores[2]) + 0.02));
  }

  @Test
  void textsOfEveryLengthHaveAVector() {
    assertThat(dot(encoder.question(""), encoder.question(""))).isCloseTo(1, within(1e-5));
    float[] cut = encoder.passage("flood ".repeat(20_000));
    assertThat(dot(cut, cut)).isCloseTo(1, within(1e-5));
  }

  @Test
  void itNeedsAThread() {
    assertThatThrownBy(() -> SentenceEncoder.load(0)).hasMessageContaining("threads 0");
  }

  private static Vocabulary bundled() throws IOException {
    try (InputStream in =
        SentenceEncoderTest.class.getResourceAsStream("/e5-small-v2-q-tokenizer.json")) {
      return Vocabulary.of(
          new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static double dot(float[] a, float[] b) {
    return IntStream.range(0, a.length).mapToDouble(i -> (double) a[i] * b[i]).sum();
  }
}
