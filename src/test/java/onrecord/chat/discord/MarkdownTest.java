package onrecord.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import onrecord.chat.Line;
import onrecord.chat.Piece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MarkdownTest {
  private static final String ALPHABET =
      "aB1 9.-+#*_~`|<>@:[]()\\/\n!&?=tR\u200b\u202e\u0645\u0301\ud83d\ude00";

  private final MarkedLine lines =
      new MarkedLine(Map.of(), Instant.parse("2026-03-02T18:05:00Z"), false);

  @ParameterizedTest
  @MethodSource("onrecord.chat.discord.Hostile#few")
  void hostileWordsAreShownAsWords(String text) {
    assertShownAsWords(text);
  }

  @Test
  void everyStringOfTheCorporaIsShownAsWords() throws IOException {
    List<String> strings = Hostile.strings();
    strings.forEach(this::assertShownAsWords);
    assertThat(strings).hasSizeGreaterThan(600);
  }

  @Test
  void whateverIsMadeOfSuchCharactersIsShownAsWords() {
    long seed = Long.getLong("onrecord.seed", System.nanoTime());
    System.out.println("seed of MarkdownTest: " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 5_000; i++) {
      StringBuilder text = new StringBuilder();
      random
          .ints(random.nextInt(1, 24), 0, ALPHABET.length())
          .forEach(at -> text.append(ALPHABET.charAt(at)));
      assertShownAsWords(text.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"**a**", "# a", "[a](https://b.example)", "@here", ":a:", "-# a", "`a`"})
  void theModelSeesWhatIsNotEscaped(String markdown) {
    assertThat(ModelClient.show(markdown).effects()).isNotEmpty();
  }

  @Test
  void whatPeopleWriteIsHardlyLonger() {
    String text =
        "\u201cWe have half a deal,\u201d she said \u2013 at 15:30, near the well-known pier.";
    assertThat(Markdown.of(text)).hasSizeLessThan(text.length() + 3);
  }

  @Test
  void wordsFromRightToLeftLeaveTheirNeighboursAlone() {
    assertThat(Markdown.of("\u0645\u0631\u062d\u0628\u0627"))
        .startsWith("\u2068")
        .endsWith("\u2069");
  }

  @Test
  void noAddressEndsItsLink() {
    URI address = URI.create("https://quay.example/a_(b)?c='d'#:~:text=e,f");
    ModelClient.Seen seen = ModelClient.show(lines.write(Line.of(new Piece.Link(address))));
    assertThat(seen.effects())
        .containsExactly(
            "link https://quay.example/a_%28b%29?c=%27d%27#:~:text=e,f as quay.example");
    assertThat(seen.text()).isEqualTo("quay.example");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"javascript:alert(1)", "mailto:a@b.example", "https://u:p@quay.example/", "x"})
  void whatIsNoAddressOfTheWebIsNoLink(String address) {
    String line = lines.write(Line.of(new Piece.Link(URI.create(address))));
    assertThat(ModelClient.show(line).effects()).isEmpty();
    assertThat(ModelClient.show(line).text()).isEqualTo(address);
  }

  private void assertShownAsWords(String text) {
    assertWords(Line.of(Piece.plain(text)), List.of(), text);
    assertWords(Line.record(text), List.of("quote"), text);
    assertWords(Line.record("12", text), List.of("quote"), "12" + text);
    assertWords(
        Line.of(Piece.plain("On "), Piece.plain(text), Piece.plain(":x: ")),
        List.of(),
        "On " + text + ":x: ");
    assertWords(
        Line.of(Piece.plain("a "), Piece.strong(text), Piece.plain("b*")),
        Hostile.words(text).isBlank() ? List.of() : List.of("strong"),
        "a " + text + "b*");
  }

  private void assertWords(Line line, List<String> effects, String text) {
    ModelClient.Seen seen = ModelClient.show(lines.write(line));
    assertThat(seen.effects()).as(text).isEqualTo(effects);
    assertThat(Hostile.words(seen.text()).strip()).as(text).isEqualTo(Hostile.words(text).strip());
  }
}
