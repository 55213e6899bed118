package onrecord.chat.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import onrecord.chat.Line;
import onrecord.chat.Message;
import onrecord.chat.Piece;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;

final class PaperTest {
  private final Paper paper = new Paper(ZoneId.of("Europe/Kyiv"), "| ");

  @Test
  void everyRowOfTheRecordStandsBehindTheBar() {
    assertThat(write(Line.record("one two three four five six seven"), 22))
        .isEqualTo("| one two three four\n| five six seven\n");
  }

  @Test
  void timesAreInTheReadersZone() {
    assertThat(write(Line.of(new Piece.Time(Instant.parse("2026-01-31T22:30:00Z"))), 80))
        .isEqualTo("1 Feb 2026 00:30 EET\n");
  }

  @Test
  void onlyAddressesOfTheWebAreShown() {
    assertThat(write(link("https://quay.example/\u00e9?a=b"), 80))
        .isEqualTo("https://quay.example/%C3%A9?a=b\n");
    assertThat(write(link("https://quay.example/a\ud800b"), 80))
        .isEqualTo("https://quay.example/a%EF%BF%BDb\n");
    assertThat(write(link("javascript:alert(1)"), 80)).isEqualTo("\n");
    assertThat(write(link("/entry"), 80)).isEqualTo("\n");
  }

  @Test
  void wrappingLosesNothingAndKeepsToTheWidth() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 2_000; round++) {
      String words = words(random);
      int width = random.nextInt(Wrapping.NARROWEST, 60);
      List<AttributedString> rows = Wrapping.wrap(new AttributedString(words), width);
      String as = "seed " + seed + ", round " + round;
      assertThat(rows).as(as).allMatch(row -> row.columnLength() <= width);
      String joined = String.join("", rows.stream().map(AttributedString::toString).toList());
      assertThat(joined.replace(" ", "")).as(as).isEqualTo(words.replace(" ", ""));
    }
  }

  private static Line link(String address) {
    return Line.of(new Piece.Link(URI.create(address)));
  }

  private String write(Line line, int columns) {
    Message message = new Message(List.of(Message.Block.of(line)), OptionalInt.empty());
    return paper.write(message, columns).toString();
  }

  private static String words(Random random) {
    String alphabet = "abc   \u65e5\ud83d\ude00\u0301";
    StringBuilder words = new StringBuilder();
    for (int i = random.nextInt(200); i > 0; i--) {
      int at = random.nextInt(alphabet.codePointCount(0, alphabet.length()));
      words.appendCodePoint(alphabet.codePointAt(alphabet.offsetByCodePoints(0, at)));
    }
    return words.toString();
  }
}
