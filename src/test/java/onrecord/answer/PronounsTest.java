package onrecord.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import onrecord.answer.Stretch.Sentence;
import onrecord.coverage.Coverage;
import onrecord.coverage.Entry;
import onrecord.quote.Antecedent;
import onrecord.quote.Attribution;
import onrecord.quote.Attributor;
import onrecord.quote.Person;
import org.junit.jupiter.api.Test;

final class PronounsTest {
  private static final String BLAST =
      "Drent had the viaduct sounded with hammers at noon, bearing by bearing, while a crowd of"
          + " several hundred people looked on from the embankment below and the trams stood in a"
          + " long row behind the depot.";

  @Test
  void whoIsNotNamedInTheWordsIsToldBesideThem() {
    Excerpt excerpt =
        about(
            "helicopter",
            BLAST,
            "The river was closed to barges, too, until the evening.",
            "She had asked for a helicopter to lift the bearings, each of four tons, from the"
                + " barge to the pier, since no crane of the port reaches that far inland.");
    assertThat(excerpt.text()).contains("She had asked").doesNotContain("Drent", "[");
    assertThat(excerpt.pronouns())
        .singleElement()
        .satisfies(one -> {
          assertThat(one.pronoun()).isEqualTo("She");
          assertThat(one.person().name()).isEqualTo("Paula Drent");
        });
  }

  @Test
  void whoIsNamedInTheWordsIsNotToldAgain() {
    Excerpt excerpt = about("helicopter", "Drent is worried. She asked for a helicopter.");
    assertThat(excerpt.text()).isEqualTo("Drent is worried. She asked for a helicopter.");
    assertThat(excerpt.pronouns()).isEmpty();
  }

  @Test
  void whoSpeaksIsShownBesideTheWordsAnyway() {
    Excerpt excerpt =
        about(
            "helicopter",
            BLAST,
            "She said: \"I want a helicopter to lift each of them to the pier, and nobody has told me"
                + " yet where one is to come from or who is to pay for it, nor when, nor how long"
                + " it can hover in a wind like the one that we have had since the weekend, and"
                + " until somebody does there is not much that I can do about it.\"");
    assertThat(excerpt.text()).startsWith("She said");
    assertThat(excerpt.speaker()).isPresent();
    assertThat(excerpt.pronouns()).isEmpty();
  }

  @Test
  void whoeverIsToldOfASentenceOfTheSampleIsOfItsCastAndNotInTheSentence() throws Exception {
    assertThat(toldOf(LivePages.sample())).isGreaterThanOrEqualTo(5);
  }

  @Test
  void whoeverIsToldOfASentenceOfOthersPagesIsOfTheirCastAndNotInTheSentence() throws Exception {
    int told = 0;
    for (Path page : LivePages.shared("pages")) {
      told += toldOf(LivePages.read(page));
    }
    assertThat(told).isGreaterThanOrEqualTo(20);
  }

  private static int toldOf(Coverage coverage) {
    Attribution attribution = Attributor.attribute(coverage);
    int told = 0;
    for (Entry entry : coverage.entries()) {
      for (Sentence sentence : Stretch.reported(entry)) {
        if (sentence.words() <= Excerpt.MAX_WORDS) {
          told += toldOf(sentence, new Filed(coverage.masthead(), entry, List.of()), attribution);
        }
      }
    }
    return told;
  }

  private static int toldOf(Sentence sentence, Filed filed, Attribution attribution) {
    Excerpt words = filed.holding(sentence.paragraph(), sentence.span()).orElseThrow();
    Excerpt excerpt = Pronouns.told(words, new Stretch(List.of(sentence)), attribution::cast);
    assertThat(excerpt.text()).isEqualTo(sentence.text());
    for (Antecedent one : excerpt.pronouns()) {
      OnRecordCheck.check(one, excerpt);
      assertThat(attribution.cast().people()).contains(one.person());
      assertThat(one.person().kind()).isEqualTo(Person.Kind.PERSON);
    }
    return excerpt.pronouns().size();
  }

  private static Excerpt about(String word, String... paragraphs) {
    Entry entry = Tramway.entry("later", "18:00", "Viaduct", paragraphs);
    try (Asked asked = Asked.of(Tramway.coverage("tramway", entry, Tramway.CRACK))) {
      return ((Answer.OnRecord) asked.ask(word + "?", Tramway.NOW)).excerpts().getFirst();
    }
  }
}
