package onrecord.chat.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.text.BreakIterator;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Random;
import onrecord.chat.Line;
import onrecord.chat.Message;
import onrecord.chat.Piece;
import onrecord.chat.telegram.fake.Markup;
import org.junit.jupiter.api.Test;

final class SplittingTest {
  private static final String FAMILY = "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67";
  private static final Look.Tie LINK = new Look.Tie.To(URI.create("https://harbour.example/"));

  @Test
  void whatFitsIsOnePart() {
    assertThat(texts("x".repeat(4096), 4096)).containsExactly("x".repeat(4096));
  }

  @Test
  void blocksArePartedBeforeLinesAndLinesBeforeWords() {
    assertThat(texts("aa bb\ncc\n\ndd ee", 11)).containsExactly("aa bb\ncc", "dd ee");
    assertThat(texts("aa bb cc\ndd ee", 10)).containsExactly("aa bb cc", "dd ee");
    assertThat(texts("aa bb cc dd", 8)).containsExactly("aa bb cc", "dd");
  }

  @Test
  void noCharacterAsPeopleSeeItIsCut() {
    assertThat(texts(FAMILY.repeat(3), 17)).containsExactly(FAMILY.repeat(2), FAMILY);
    assertThat(texts("e\u0301".repeat(3), 3)).containsExactly("e\u0301", "e\u0301", "e\u0301");
  }

  @Test
  void aCharacterThatIsTooLongByItselfIsCutBetweenCodePoints() {
    assertThat(texts(FAMILY, 4))
        .allSatisfy(part ->
            assertThat(part.codePoints().noneMatch(c -> c >= 0xd800 && c < 0xe000)).isTrue());
    assertThat(String.join("", texts(FAMILY, 4))).isEqualTo(FAMILY);
  }

  @Test
  void noLinkIsCut() {
    List<Run> runs =
        List.of(
            new Run("aaaa ", Look.PLAIN),
            new Run("bb cc dd", Look.PLAIN.tied(LINK)),
            new Run(" ee", Look.PLAIN));
    assertThat(Splitting.of(runs, 11)).extracting(Run::text).containsExactly("aaaa", "bb cc dd ee");
  }

  @Test
  void noMarkIsDroppedHoweverManyThereAre() throws Exception {
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      pieces.add(new Piece.Text("was" + i, Piece.Style.REMOVED));
      pieces.add(Piece.plain(" "));
    }
    Message message =
        new Message(
            List.of(new Message.Block(List.of(new Line(Line.Kind.OURS, pieces)))),
            OptionalInt.empty());
    int struck = 0;
    for (Part part : Rendering.of(message, Locale.ENGLISH, ZoneOffset.UTC, true)) {
      struck += Markup.html(part.html()).entities().size();
    }
    assertThat(struck).isEqualTo(300);
  }

  @Test
  void everyPartOfAnyMessageIsWholeMarkup() throws Exception {
    long seed = Long.getLong("onrecord.seed", System.nanoTime());
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      Message message = message(random);
      StringBuilder shown = new StringBuilder();
      for (Part part : Rendering.of(message, Locale.ENGLISH, ZoneOffset.UTC, true)) {
        Markup.Parsed parsed = Markup.html(part.html());
        assertThat(parsed.text().length()).as("seed " + seed).isBetween(1, 4096);
        assertWholeCharacters(parsed.text(), seed);
        shown.append(parsed.text());
      }
      assertThat(shown.toString().replaceAll("\\s", "")).isEqualTo(text(message));
    }
  }

  private static void assertWholeCharacters(String text, long seed) {
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText("x" + text);
    assertThat(characters.isBoundary(1)).as("seed " + seed).isTrue();
  }

  private static Message message(Random random) {
    List<Message.Block> blocks = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(12); i++) {
      List<Line> lines = new ArrayList<>();
      for (int j = 0; j < 1 + random.nextInt(4); j++) {
        String words = words(random);
        lines.add(
            switch (random.nextInt(3)) {
              case 0 -> Line.record(words);
              case 1 -> Line.of(Piece.strong(words), Piece.plain(words));
              default -> Line.of(Piece.command("/said " + words));
            });
      }
      blocks.add(new Message.Block(lines));
    }
    return new Message(blocks, OptionalInt.empty());
  }

  private static String words(Random random) {
    List<String> some =
        List.of("so", "<b>", "&amp;", FAMILY, "e\u0301", "\ud83c\uddfa\ud83c\udde6", " ");
    StringBuilder words = new StringBuilder("x");
    for (int i = 0; i < random.nextInt(900); i++) {
      words.append(some.get(random.nextInt(some.size())));
    }
    return words.toString();
  }

  private static String text(Message message) {
    StringBuilder text = new StringBuilder();
    message.blocks().stream()
        .flatMap(block -> block.lines().stream())
        .flatMap(line -> line.pieces().stream())
        .forEach(piece -> text.append(((Piece.Text) piece).text()));
    return text.toString().replaceAll("\\s", "");
  }

  private static List<String> texts(String text, int most) {
    return Splitting.of(List.of(new Run(text, Look.PLAIN)), most).stream().map(Run::text).toList();
  }
}
