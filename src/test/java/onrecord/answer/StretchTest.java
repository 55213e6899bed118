package onrecord.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import onrecord.answer.Stretch.Sentence;
import onrecord.coverage.Entry;
import onrecord.coverage.Paragraph;
import org.junit.jupiter.api.Test;

final class StretchTest {
  private static final Entry ENTRY =
      entry(
          Paragraph.body("Trams stand  still. Nobody\u00a0was hurt."),
          new Paragraph(Paragraph.Kind.BULLET, "Buses run every ten minutes", false),
          new Paragraph(Paragraph.Kind.CAPTION, "The viaduct this morning.", false),
          new Paragraph(Paragraph.Kind.CREDIT, "Lantern Pictures", false),
          new Paragraph(Paragraph.Kind.BODY, "Stay with us.", true),
          Paragraph.body("Rain is due."));

  @Test
  void onlyWhatIsReportedMayBecomeAnExcerpt() {
    assertThat(Stretch.reported(ENTRY))
        .extracting(Sentence::text)
        .containsExactly(
            "Trams stand  still.",
            "Nobody\u00a0was hurt.",
            "Buses run every ten minutes",
            "Rain is due.");
  }

  @Test
  void wordsAreWhatStandsBetweenWhiteSpaceOfAnyKind() {
    assertThat(Stretch.reported(ENTRY)).extracting(Sentence::words).containsExactly(3, 3, 5, 3);
    assertThat(stretch(0, 3).words()).isEqualTo(11);
  }

  @Test
  void textIsThePagesOwnWithALineBreakBetweenParagraphs() {
    assertThat(stretch(0, 3).text(ENTRY))
        .isEqualTo("Trams stand  still. Nobody\u00a0was hurt.\nBuses run every ten minutes");
    assertThat(stretch(3, 4).text(ENTRY)).isEqualTo("Rain is due.");
  }

  @Test
  void anEntryThatIsOnlyATitleIsShownByIt() {
    Entry entry =
        titled("One dead and 432 hurt", new Paragraph(Paragraph.Kind.MEDIA, "Map", false));
    List<Sentence> sentences = Stretch.reported(entry);
    assertThat(new Stretch(sentences).text(entry)).isEqualTo("One dead and 432 hurt");
  }

  @Test
  void stretchesOverlapWhereTheyShareASentence() {
    assertThat(stretch(0, 2).overlaps(stretch(1, 3))).isTrue();
    assertThat(stretch(0, 1).overlaps(stretch(1, 3))).isFalse();
    assertThat(stretch(0, 1).overlaps(stretch(2, 3))).as("of two paragraphs").isFalse();
  }

  @Test
  void anExcerptHoldsOneToThreeSentences() {
    assertThatThrownBy(() -> stretch(0, 4)).hasMessageContaining("4 sentences: allowed are 1 to 3");
    assertThatThrownBy(() -> stretch(0, 0)).hasMessageContaining("0 sentences");
  }

  private static Stretch stretch(int from, int to) {
    return new Stretch(Stretch.reported(ENTRY).subList(from, to));
  }

  private static Entry entry(Paragraph... paragraphs) {
    return entry(Optional.empty(), paragraphs);
  }

  private static Entry titled(String title, Paragraph... paragraphs) {
    return entry(Optional.of(title), paragraphs);
  }

  private static Entry entry(Optional<String> title, Paragraph... paragraphs) {
    return new Entry(
        "e",
        1,
        title,
        Instant.EPOCH,
        Optional.empty(),
        Tramway.ZONE,
        List.of(),
        false,
        Optional.empty(),
        List.of(paragraphs));
  }
}
