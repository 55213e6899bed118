package onrecord.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import onrecord.coverage.Entry;
import onrecord.quote.Quote;
import onrecord.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SearchTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "5 people died | At least 25 people died.",
        "600 homes are without power | 2,600 homes are without power.",
        "2 | 2,600 homes are without power.",
        "5 metres | It rose by 3.5 metres.",
        "body has died | nobody has died.",
        "able to attend | She was unable to attend.",
        "e | The men slept.",
        "five were hurt | twenty-five were hurt.",
        "twenty | twenty-five were hurt.",
        "five were hurt | twenty\u2011five were hurt.",
        "Brien left | O\u2019Brien left.",
        "I can | \"I can't go,\" she said.",
        "30 | It began at 12:30 sharp.",
        "US | The US/UK talks ended.",
        "25, | It cost 25,000 dollars.",
        "half a | The half a\u0301 was cut.",
        "kilo | Two kilo\u00adgrammes.",
        "\ud835\udc00 | \ud835\udc00\ud835\udc01",
      })
  void halfAWordOrNumberDoesNotStand(String words, String text) {
    assertThat(in(text, words)).isEqualTo(Stand.NOWHERE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "25 people died | At least 25 people died.",
        "2,600 homes | 2,600 homes are dark.",
        "she said | \"I can't go,\" she said.",
        "I can't go | \"I can't go,\" she said.",
        "I can't go, | \"I can't go,\" she said.",
        "attend | Unable to attend, unwilling.",
        "talks - which | The talks - which failed - ended.",
        "(aged 3) | A boy (aged 3) was found.",
        "U.S. | The U.S. is out.",
        "\u6771\u4eac | \u65e5\u672c\u6771\u4eac\u30bf\u30ef\u30fc",
        "\u30bf\u30ef | \u65e5\u672c\u6771\u4eac\u30bf\u30ef\u30fc",
        "3 | \u6771\u4eac3\u4eba",
        "\u0e44\u0e17\u0e22 | \u0e1b\u0e23\u0e30\u0e40\u0e17\u0e28\u0e44\u0e17\u0e22\u0e14\u0e35",
        "calm | calm\ud83d\ude8b",
      })
  void wholeWordsStandWhateverIsBesideThem(String words, String text) {
    assertThat(in(text, words).isThere()).isTrue();
  }

  @Test
  void afterHalfAWordTheNextPlaceIsTried() {
    String text = "Of 2,600 homes 600 homes are dark.";
    assertThat(in(text, "600 homes").in(0)).contains(new Span(15, 24));
  }

  @Test
  void bordersHoldOverTwoParagraphsAndInTitlesToo() {
    Entry entry = Storm.entry("e", 1, "Storm 25 nears", "It was twenty-five.", "Nobody slept.");
    assertThat(new Search("five. No").in(entry).isThere()).isFalse();
    assertThat(new Search("five. Nobody").in(entry).isThere()).isFalse();
    assertThat(new Search("twenty-five. Nobody").in(entry).spans()).hasSize(2);
    assertThat(new Search("Storm 2").in(entry).isThere()).isFalse();
    assertThat(new Search("25 nears").in(entry).in(Quote.TITLE))
        .isEqualTo(Optional.of(new Span(6, 14)));
  }

  private static Stand in(String text, String words) {
    return new Search(words).in(Storm.entry("e", 1, "Title", text));
  }
}
