package onrecord.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class WordPieceTest {
  private static final List<String> PIECES =
      List.of(
          "[PAD]", "[UNK]", "[CLS]", "[SEP]", "un", "##aff", "##able", "affable", "cafe", "5",
          "##g", "$", "\\\"", "don", "'", "t", "\u4e2d", "able");

  private final WordPiece tokenizer = new WordPiece(vocabulary());

  @Test
  void theLongestKnownPieceFromTheLeftWins() {
    assertThat(pieces("unaffable affable")).containsExactly("un", "##aff", "##able", "affable");
  }

  @Test
  void caseAccentsAndControlCharactersDoNotCount() {
    assertThat(pieces("CAF\u00c9 cafe\u0301 ca\u0000f\u200be"))
        .containsExactly("cafe", "cafe", "cafe");
  }

  @Test
  void punctuationAndChineseCharactersStandAlone() {
    assertThat(pieces("$5g\"don't\u00a0able\u4e2dable"))
        .containsExactly("$", "5", "##g", "\\\"", "don", "'", "t", "able", "\u4e2d", "able");
  }

  @Test
  void aWordOfWhichOnePieceIsUnknownIsUnknownAsAWhole() {
    assertThat(pieces("unaffablex able")).containsExactly("[UNK]", "able");
    assertThat(pieces("un".repeat(60))).containsExactly("[UNK]");
  }

  @Test
  void textBeyondTheLimitIsCutOffAndStillEnds() {
    assertThat(tokenizer.numbers("able able able able", 4)).containsExactly(2, 17, 17, 3);
    assertThat(tokenizer.numbers("", 4)).containsExactly(2, 3);
  }

  @Test
  void aBrokenVocabularySaysWhatIsMissing() {
    assertThatThrownBy(() -> Vocabulary.of("{\"vocab\": {\"a\": 1"))
        .hasMessageContaining("cut off");
    assertThatThrownBy(() -> Vocabulary.of("{}")).hasMessageContaining("no \"vocab\"");
    assertThatThrownBy(() -> new WordPiece(Vocabulary.of("{\"vocab\": {\"a\": 1}}")))
        .hasMessageContaining("[CLS]");
  }

  private List<String> pieces(String text) {
    Map<Long, String> names = new HashMap<>();
    for (int i = 0; i < PIECES.size(); i++) {
      names.put((long) i, PIECES.get(i));
    }
    long[] numbers = tokenizer.numbers(text, 128);
    return java.util.Arrays.stream(numbers, 1, numbers.length - 1).mapToObj(names::get).toList();
  }

  private static Vocabulary vocabulary() {
    StringBuilder json = new StringBuilder("{\"model\": {\"vocab\": {");
    for (int i = 0; i < PIECES.size(); i++) {
      json.append(i == 0 ? "" : ", ").append('"').append(PIECES.get(i)).append("\": ").append(i);
    }
    return Vocabulary.of(json.append("}}}").toString());
  }
}
