package onrecord.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import onrecord.desk.Command;
import onrecord.desk.Harbour;
import org.junit.jupiter.api.Test;

final class TextsTest {
  private final Texts texts = Texts.of(Locale.ENGLISH);

  @Test
  void everyCommandIsExplained() {
    for (Command command : Harbour.desk(Harbour.page()).commands()) {
      assertThat(texts.of("command." + command.name())).isNotBlank();
    }
  }

  @Test
  void aLanguageThatWeLackIsAnsweredInEnglish() {
    assertThat(Texts.of(Locale.JAPANESE).of("command.help")).isEqualTo("this help");
  }

  @Test
  void agesAreRough() {
    assertThat(texts.length(Duration.ofSeconds(20))).isEqualTo("moments");
    assertThat(texts.length(Duration.ofMinutes(119))).isEqualTo("119 min");
    assertThat(texts.length(Duration.ofHours(2))).isEqualTo("2 h");
    assertThat(texts.length(Duration.ofHours(47))).isEqualTo("47 h");
    assertThat(texts.length(Duration.ofDays(4_000))).isEqualTo("4,000 days");
  }

  @Test
  void oneIsNotMany() {
    assertThat(texts.of("foot.searched", 0)).isEqualTo("no entries searched");
    assertThat(texts.of("foot.searched", 1)).isEqualTo("1 entry searched");
    assertThat(texts.of("foot.searched", 1_234)).isEqualTo("1,234 entries searched");
  }

  @Test
  void wordsOfAPageAreNoPattern() {
    assertThat(texts.of("entry.id", "{0} '{1}' ''")).isEqualTo("entry {0} '{1}' ''");
  }
}
