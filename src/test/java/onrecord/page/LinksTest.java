package onrecord.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import onrecord.coverage.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LinksTest {
  private static final String BEFORE = "?quote=";

  @Test
  void wordsOfAnyLengthGiveAnAddressThatServersTakeAndStandWhereItLeads() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 300; i++) {
      String text = text(random);
      Entry entry = Storm.entry("e1", 1, "Title", text, text(random));
      String words = text + "\n" + entry.paragraphs().getLast().text();
      String quote = quote(Storm.LINKS.quoted("e1", words));
      assertThat(quote).as("seed " + seed).hasSizeBetween(1_500, 2_000);
      String read = URLDecoder.decode(quote, StandardCharsets.UTF_8);
      assertThat(words).as("seed " + seed).startsWith(read);
      assertThat(new Search(read).in(entry).isThere()).as("seed " + seed + ": " + read).isTrue();
    }
  }

  /** Nearly all of the characters take several when they are encoded. */
  private static String text(Random random) {
    String[] words = {
      "2,600", "O\u2019Brien", "\u6771\u4eac", "\ud83d\ude8b", "caf\u00e9", "a-b", "&"
    };
    StringBuilder text = new StringBuilder("It");
    while (text.length() < 1_200) {
      text.append(random.nextInt(9) == 0 ? "\u00a0 " : " ")
          .append(words[random.nextInt(words.length)]);
    }
    return text.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"It was shut at five.", "a\nb", "50% & \u00e9"})
  void wordsThatFitStayWhole(String words) {
    String quote = quote(Storm.LINKS.quoted("e1", 2, words));
    assertThat(URLDecoder.decode(quote, StandardCharsets.UTF_8)).isEqualTo(words);
  }

  @Test
  void aWordTooLongForAnAddressIsNotMarkedHalf() {
    assertThat(Storm.LINKS.quoted("e1", "a".repeat(2_001))).isEqualTo(Storm.LINKS.entry("e1"));
    assertThat(quote(Storm.LINKS.quoted("e1", "It " + "a".repeat(2_000)))).isEqualTo("It");
  }

  private static String quote(URI address) {
    String text = address.toString();
    assertThat(text).contains(BEFORE).endsWith("#quote");
    return text.substring(text.indexOf(BEFORE) + BEFORE.length(), text.indexOf('#'));
  }
}
