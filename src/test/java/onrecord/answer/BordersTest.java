package onrecord.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import onrecord.answer.Stretch.Sentence;
import onrecord.coverage.Entry;
import org.junit.jupiter.api.Test;

final class BordersTest {
  private static final String LONG =
      "The tram company said on Tuesday that all of its forty trams would stay in the depot until"
          + " every bearing of the Ostrand viaduct had been looked at by the engineers of the city.";

  @Test
  void whatLeansOnTheSentenceBeforeTakesItIn() {
    assertThat(
            around(
                "She said so twice, and in writing.", LONG, "She said so twice, and in writing."))
        .isEqualTo(LONG + " She said so twice, and in writing.");
  }

  @Test
  void aLongSentenceStandsAlone() {
    assertThat(around(LONG, "It rained.", LONG, "Nobody was hurt.")).isEqualTo(LONG);
  }

  @Test
  void aShortSentenceGetsCompany() {
    assertThat(around("Nobody was hurt.", "Trams stand still.", "Nobody was hurt.", LONG))
        .contains("Nobody was hurt.")
        .hasSizeGreaterThan("Nobody was hurt.".length());
  }

  @Test
  void whatGoesOnAboutTheSameIsTakenIn() {
    String more = "The viaduct is forty years old.";
    ToDoubleFunction<Sentence> viaduct = s -> s.text().contains("viaduct") ? 1 : 0;
    Entry entry = Tramway.entry("e", "10:00", "Title", LONG + " " + more + " Rain is due.");
    assertThat(new Borders(Stretch.reported(entry), viaduct).around(0).text(entry))
        .isEqualTo(LONG + " " + more);
  }

  @Test
  void twoParagraphsThatAdjoinAreJoinedByALineBreak() {
    Entry entry = Tramway.entry("e", "10:00", "Title", "Trams stand still.", "Nobody was hurt.");
    assertThat(new Borders(Stretch.reported(entry), _ -> 0).around(0).text(entry))
        .isEqualTo("Trams stand still.\nNobody was hurt.");
  }

  @Test
  void limitsAreKeptWhateverThePageLooksLike() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 2_000; round++) {
      Entry entry = random(random);
      List<Sentence> sentences = Stretch.reported(entry);
      int at = random.nextInt(sentences.size());
      Stretch stretch = new Borders(sentences, _ -> random.nextDouble()).around(at);
      String what = "seed " + seed + ", round " + round + ": " + stretch;
      assertThat(stretch.sentences()).as(what).contains(sentences.get(at)).hasSizeBetween(1, 3);
      assertThat(stretch.words())
          .as(what)
          .isLessThanOrEqualTo(Math.max(90, sentences.get(at).words()));
      assertThat(Verbatim.stands(stretch.text(entry), entry)).as(what).isTrue();
    }
  }

  private static Entry random(Random random) {
    List<String> paragraphs = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(5); i++) {
      StringBuilder paragraph = new StringBuilder();
      for (int j = 0; j <= random.nextInt(4); j++) {
        paragraph.append(random.nextBoolean() ? "But trams" : "Trams");
        paragraph.append(" run".repeat(random.nextInt(60))).append(". ");
      }
      paragraphs.add(paragraph.toString().strip());
    }
    return Tramway.entry(
        "e", Tramway.at("10:00"), Optional.empty(), paragraphs.toArray(String[]::new));
  }

  /** The excerpt around one of the sentences of a paragraph, none of which is relevant. */
  private static String around(String sentence, String... paragraph) {
    Entry entry = Tramway.entry("e", "10:00", "Title", String.join(" ", paragraph));
    List<Sentence> sentences = Stretch.reported(entry);
    int at = sentences.stream().map(Sentence::text).toList().indexOf(sentence);
    ToDoubleFunction<Sentence> relevance = s -> s.text().equals(sentence) ? 1 : 0;
    return new Borders(sentences, relevance).around(at).text(entry);
  }
}
