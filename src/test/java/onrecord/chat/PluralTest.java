package onrecord.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The examples are those that CLDR gives for each rule. */
final class PluralTest {
  @Test
  void ukrainianAndRussianCountByTheLastDigits() {
    for (String language : List.of("uk", "ru")) {
      are(Plural.ONE, language, 1, 21, 31, 41, 51, 61, 71, 81, 101, 1001);
      are(Plural.FEW, language, 2, 3, 4, 22, 23, 24, 32, 33, 34, 42, 44, 52, 62, 102, 1002);
      are(Plural.MANY, language, 5, 9, 10, 11, 12, 13, 14, 19, 20, 100, 111, 112, 1000, 1_000_000);
    }
  }

  @Test
  void theOthersTellOneFromMany() {
    for (String language : List.of("en", "es", "de", "fr")) {
      are(Plural.ONE, language, 1);
      are(Plural.MANY, language, 2, 5, 11, 21, 22, 101, 1_000);
    }
  }

  @Test
  void nothingIsAFormOfItsOwn() {
    are(Plural.NONE, "uk", 0);
    are(Plural.NONE, "en", 0);
  }

  private static void are(Plural form, String language, long... numbers) {
    for (long number : numbers) {
      assertThat(Plural.of(language, number)).as(language + " " + number).isEqualTo(form);
    }
  }
}
