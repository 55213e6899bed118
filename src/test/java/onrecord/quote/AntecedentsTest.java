package onrecord.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import onrecord.coverage.Entry;
import onrecord.coverage.Paragraph;
import onrecord.text.Sentences;
import onrecord.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AntecedentsTest {
  /** An entry that says who everybody is. */
  private static final Entry INTRODUCTION =
      Pages.titled(
          "0",
          "",
          "Harbour master Mary Lund said the quay was shut. Mayor Peter Brandt said so too, and"
              + " fisherman Thomas Eck said that it was a shame. The minister, Anna Hale, said"
              + " nothing would open. Spokesman Rob Thorne and coach Kovarik said little.");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mary Lund shut the quay. | She",
        "Lund shut the quay. | But she",
        "Lund shut the quay on advice from Peter Brandt. | Her",
        "Lund shut the quay. | She said it was cracked. It had been for years. | She",
        "Lund shut the quay. Boats were turned away. The wind rose. | She",
        "\"It is cracked,\" Lund said. \"It always was.\" | She",
        "Lund shut the quay. \"He knew that,\" she said of Brandt. | She",
      })
  void isTheOnlyOneWhoFits(String text) {
    assertThat(meant(text)).isEqualTo("Mary Lund");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Lund met Anna Hale. | She",
        "Brandt met Eck on the quay. | He",
        "Hale shut the quay. Lund and Hale then left. | She",
        "Brandt shut the quay. A fisherman protested. | He",
        "Brandt shut the quay, his lawyer said. | He",
        "Brandt shut the quay. Mr Quayle protested. | He",
        "Brandt shut the quay. Olek Balaban protested. | He",
        "Mary Lund shut the quay. | He",
        "Brandt shut the quay. | He told Brandt that",
        "Brandt shut the quay. It rained. It blew. It hailed. | He",
        "Kovarik and Brandt shut the quay. It rained. Kovarik swam. | She",
        "The harbour is shut. | She",
        "The quay is shut. | Her Majesty",
        "Brandt shut the quay. A statement said:\n| He",
      })
  void isNobodyWhereTwoMayBeMeantOrNoneFits(String text) {
    assertThat(meant(text)).isEqualTo("-");
  }

  @Test
  void itemsOfAListStandForThemselves() {
    Entry entry = Pages.entry("Brandt shut the quay.");
    Entry list =
        new Entry(
            "1",
            1,
            Optional.empty(),
            entry.publishedAt(),
            Optional.empty(),
            entry.zone(),
            List.of(),
            false,
            Optional.empty(),
            List.of(
                entry.paragraphs().getFirst(),
                new Paragraph(Paragraph.Kind.BULLET, "He left.", false)));
    assertThat(Antecedents.in(list, cast()).of(1, new Span(0, 8))).isEmpty();
    assertThat(meant("Brandt shut the quay.\n| He left.")).isEqualTo("Peter Brandt");
  }

  @Test
  void aSentenceOfAQuotationIsNotTheReporters() {
    assertThat(meant("\"Brandt shut the quay,\" Eck said. \"I know. | He knew it too.\""))
        .isEqualTo("-");
  }

  @Test
  void theTitleSaysOfWhomTheEntryTells() {
    Entry entry = Pages.titled("1", "Brandt shuts quay", "He said that it was cracked.");
    assertThat(Antecedents.in(entry, cast()).of(0, new Span(0, 28)))
        .map(Person::name)
        .contains("Peter Brandt");
  }

  @ParameterizedTest
  @CsvSource({
    "She said no., She",
    "But he went., he",
    "'\"He went,\" she said.', ",
    "Hertha went., ",
    "It is hers., ",
    "His boat sank., His",
  })
  void aSentenceOpensWithAPronounOrNot(String sentence, String pronoun) {
    assertThat(Antecedents.pronoun(sentence)).isEqualTo(Optional.ofNullable(pronoun));
  }

  /** Whom the sentence after the bar opens with; the lines are paragraphs. */
  private static String meant(String marked) {
    String[] paragraphs =
        marked.replace("| ", "").lines().map(String::strip).toArray(String[]::new);
    int paragraph = (int) marked.substring(0, marked.indexOf('|')).lines().count() - 1;
    boolean opensLine = marked.contains("\n|");
    int at = opensLine ? 0 : marked.indexOf('|');
    int index = opensLine ? paragraph + 1 : paragraph;
    Span sentence =
        Sentences.split(paragraphs[index]).stream()
            .filter(one -> one.start() == at)
            .findFirst()
            .orElseThrow();
    return Antecedents.in(Pages.entry(paragraphs), cast())
        .of(index, sentence)
        .map(Person::name)
        .orElse("-");
  }

  private static Cast cast() {
    return Attributor.attribute(Pages.coverage(INTRODUCTION)).cast();
  }
}
