package onrecord.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
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
  void aRegionIsAnsweredInItsLanguage() {
    assertThat(Texts.of(Locale.forLanguageTag("es-419")).of("command.help"))
        .isEqualTo("esta ayuda");
    assertThat(Texts.of(Locale.forLanguageTag("en-US")).of("command.help")).isEqualTo("this help");
    assertThat(Texts.of(Locale.forLanguageTag("uk-UA")).locale()).isEqualTo(Locale.of("uk"));
  }

  @Test
  void aLanguageNearOneOfOursIsAnsweredInIt() {
    assertThat(Texts.of(Locale.of("ca")).locale()).isEqualTo(Locale.of("es"));
    assertThat(Texts.of(Locale.of("gsw")).locale()).isEqualTo(Locale.GERMAN);
    assertThat(Texts.of(Locale.of("pt")).locale()).isEqualTo(Locale.ENGLISH);
    assertThat(Texts.of(Locale.ROOT).locale()).isEqualTo(Locale.ENGLISH);
  }

  @Test
  void numbersTakeTheFormsOfTheLanguage() {
    Texts ukrainian = Texts.of(Locale.of("uk"));
    assertThat(ukrainian.of("people.quotes", 0)).isEqualTo("немає цитат");
    assertThat(ukrainian.of("people.quotes", 1)).isEqualTo("1 цитата");
    assertThat(ukrainian.of("people.quotes", 3)).isEqualTo("3 цитати");
    assertThat(ukrainian.of("people.quotes", 11)).isEqualTo("11 цитат");
    assertThat(ukrainian.of("people.quotes", 121)).isEqualTo("121 цитата");
    assertThat(Texts.of(Locale.GERMAN).of("people.quotes", 1_234)).isEqualTo("1.234 Zitate");
    assertThat(Texts.of(Locale.of("ru")).of("notice.sentences", 22L))
        .isEqualTo("и ещё 22 предложения");
  }

  @Test
  void timesAreWrittenAsTheLanguageDoes() {
    Instant moment = Instant.parse("2026-11-23T14:50:00Z");
    ZoneId zone = ZoneId.of("UTC");
    assertThat(texts.time(moment, zone)).isEqualTo("23 Nov 2026 14:50 UTC");
    assertThat(Texts.of(Locale.of("uk")).time(moment, zone)).isEqualTo("23 лист. 2026, 14:50 UTC");
    assertThat(Texts.of(Locale.GERMAN).time(moment, zone)).isEqualTo("23. Nov. 2026, 14:50 UTC");
    assertThat(Texts.of(Locale.FRENCH).time(moment, zone)).isEqualTo("23 nov. 2026, 14:50 UTC");
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
