package onrecord.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is typed can be read. */
class AnyTextTest {
  private static final List<String> WORDS =
      List.of(
          ("what did pryce say about the ferry and he it that her reid? between 3 to 5pm last hour on"
                  + " 13 march 31 february 99 99:99 24:00 after before since noon , . ? ! ' \" - the"
                  + " minister mary lou kettle's why not when was called 'quoted' \u202e \u0000"
                  + " \uD83D\uDE00 \uD83D 12345678901234567890 % # @everyone \u0130 \ufb01 z\u0351"
                  + " half quarter of an ago an latest recap who is a mean stand for how many")
              .split(" ", -1));

  @Test
  void neverThrows() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Optional<Context> context = Optional.empty();
    for (int round = 0; round < 5_000; round++) {
      String text = text(random);
      try {
        Question question = Harbour.read(text, context);
        assertThat(question.text().length()).isLessThanOrEqualTo(4_000);
        context = random.nextInt(3) == 0 ? Optional.empty() : Optional.of(context(question));
      } catch (RuntimeException e) {
        throw new AssertionError("seed " + seed + ", round " + round + ": '" + text + "'", e);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        " ",
        "\"",
        "'s",
        "what did pryce say ",
        "after 10 ",
        "and what about ",
        "the ",
        "\uD83D\uDE00",
        "((((((",
        "pryce and reid and ",
        "1:",
      })
  void longTextsAreReadAtOnce(String part) {
    String text = part.repeat(10_000 / part.length());
    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Harbour.read(text));
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int words = random.nextInt(14);
    for (int i = 0; i < words; i++) {
      text.append(
          random.nextInt(8) == 0
              ? Character.toString(random.nextInt(Character.MAX_CODE_POINT + 1))
              : WORDS.get(random.nextInt(WORDS.size())));
      text.append(random.nextInt(10) == 0 ? "" : " ");
    }
    return text.toString();
  }

  private static Context context(Question question) {
    return new Context(
        question,
        List.of(
            new Cited("c", "e", Harbour.NOW, "Pryce said that Reid was right.", Optional.empty())));
  }
}
