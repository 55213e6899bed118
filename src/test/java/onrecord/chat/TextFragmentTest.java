package onrecord.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFragmentTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://quay.example/live | Ferries return. | https://quay.example/live#:~:text=Ferries%20return.
          https://quay.example/live#e4 | Ferries return | https://quay.example/live#e4:~:text=Ferries%20return
          https://quay.example/live | “Well-met, Ida & Bo” | https://quay.example/live#:~:text=%E2%80%9CWell%2Dmet%2C%20Ida%20%26%20Bo%E2%80%9D
          https://quay.example/live | one two three four five six seven eight nine ten eleven | https://quay.example/live#:~:text=one%20two%20three%20four,eight%20nine%20ten%20eleven
          mailto:desk@quay.example | Ferries | mailto:desk@quay.example
          """)
  void thePageOpensAtTheWords(URI address, String words, URI expected) {
    assertThat(TextFragment.at(address, words)).isEqualTo(expected);
  }

  @Test
  void withoutWordsItOpensAtTheTop() {
    URI address = URI.create("https://quay.example/live");
    assertThat(TextFragment.at(address, " ")).isEqualTo(address);
  }
}
