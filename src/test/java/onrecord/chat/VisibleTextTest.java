package onrecord.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

public final class VisibleTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u201cWe\u2019re ready,\u201d he said \u2014 twice.",
        "\u041f\u0440\u0438\u0432\u0456\u0442, caf\u00e9, Z\u00fcrich, \u65e5\u672c\u8a9e, \u0645\u0631\u062d\u0628\u0627",
        "e\u0301 stays composed of two",
        "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
        "\u0915\u094d\u200d\u0937",
        "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67 and \u2764\ufe0f\u200d\ud83d\udd25",
        "<b>@everyone</b> [x](https://e.example) `code` \\_",
      })
  void whatPeopleWriteStaysAsItIs(String text) {
    assertThat(VisibleText.of(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @MethodSource("acting")
  void whatActsOnATerminalIsGone(String text, String left) {
    assertThat(VisibleText.of(text)).isEqualTo(left);
  }

  static Stream<Arguments> acting() {
    return Stream.of(
        arguments("\u001b[31mred\u001b[0m", "red"),
        arguments("\u001b]0;title\u0007x", "]0;titlex"),
        arguments("\u009b2Jgone", "gone"),
        arguments("\u001b\u001b[m[31mx", "[31mx"),
        arguments("\u202egnp.exe", "gnp.exe"),
        arguments("\u2066a\u2069\u200f\u061cb", "ab"),
        arguments("a\u200bb\ufeffc\u00add\u2060e", "abcde"),
        arguments("a\u200db", "ab"),
        arguments("a\r\nb\u2028c\u0085d\te", "a b c d e"),
        arguments("x\ud800y", "xy"),
        arguments("flag\udb40\udc67\udb40\udc7f", "flag"));
  }

  @Test
  void pilesOfMarksAreCutDown() {
    assertThat(VisibleText.of("x" + "\u0301".repeat(500)))
        .isEqualTo("x" + "\u0301".repeat(VisibleText.MAX_MARKS));
  }

  @Test
  void anyTextIsSafeAndSafeTextStays() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 20_000; round++) {
      assertSafe(text(random), "seed " + seed + ", round " + round);
    }
  }

  @Test
  void everyHostileStringIsSafe() throws IOException {
    File corpus = new File("../shared/corpora/own/chat-strings.json");
    assumeTrue(corpus.exists(), "no ../shared/corpora here: its strings are not tried");
    int tried = 0;
    for (JsonNode group : new ObjectMapper().readTree(corpus)) {
      for (JsonNode string : group) {
        assertSafe(string.asText(), string.toString());
        tried++;
      }
    }
    assertThat(tried).isGreaterThan(100);
  }

  private static void assertSafe(String text, String which) {
    String safe = VisibleText.of(text);
    assertThat(safe.codePoints().filter(VisibleTextTest::acts).boxed()).as(which).isEmpty();
    assertThat(safe).as(which).doesNotContain("  ");
    assertThat(VisibleText.of(safe)).as(which).isEqualTo(safe);
  }

  /** Independent of the code under test: what a terminal or a bidi algorithm would act upon. */
  public static boolean acts(int c) {
    return c < 0x20
        || (c >= 0x7f && c < 0xa0)
        || (c >= 0x202a && c <= 0x202e)
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0x200b
        || c == 0x200e
        || c == 0x200f
        || c == 0x61c
        || c == 0xfeff
        || c == 0x2028
        || c == 0x2029
        || (c >= 0xd800 && c <= 0xdfff)
        || (c >= 0xe0000 && c <= 0xe007f);
  }

  private static String text(Random random) {
    String alphabet =
        "ab [0;1mK]()\u001b\u009b\u0007\n\r\t\u202e\u2066\u200b\u200c\u200d\u200f\u0301\u0645\u0915\ufe0f\ud83d\udc68\ud800\udb40\udc41";
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(24); i > 0; i--) {
      text.append(
          random.nextInt(5) == 0
              ? (char) random.nextInt(0x10000)
              : alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }
}
