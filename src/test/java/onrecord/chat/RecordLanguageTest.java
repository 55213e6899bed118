package onrecord.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import onrecord.answer.Answer;
import onrecord.answer.OpenRecord;
import onrecord.coverage.Coverage;
import onrecord.desk.Harbour;
import onrecord.desk.Reply;
import onrecord.embed.NoMeaning;
import onrecord.index.EntryIndex;
import onrecord.index.VectorsInMemory;
import onrecord.place.Tenant;
import onrecord.quote.Attribution;
import onrecord.quote.Cast;
import org.junit.jupiter.api.Test;

/** Who asks in a language that the record is not in is told so in theirs. */
final class RecordLanguageTest {
  private static final Instant NOW = Harbour.NOW;
  private static final ZoneId ZONE = Harbour.ZONE;

  private final OpenRecord record =
      new OpenRecord(new EntryIndex(new NoMeaning(), new VectorsInMemory()));

  @Test
  void theAskersLanguageIsUsedWhicheverTheirPlatformsIs() {
    record.open(Harbour.coverage(), Harbour.attribution());
    assertThat(shown("Що сказала Квілл про пороми?"))
        .startsWith(
            """
            Мова записів тут — англійська; слова з них наведено без перекладу.

            Запитайте, будь ласка, англійською: іншими мовами запитання поки не читаються. \
            Без запитання працюють /said з іменем, /latest і /catchup.
            """);
    assertThat(shown("¿Qué dijo Quill sobre los barcos?")).startsWith("El registro está en inglés");
    assertThat(shown("Was hat Quill gesagt?")).startsWith("Das Archiv ist auf Englisch");
    assertThat(shown("Qu’a dit Quill ?")).startsWith("Les archives sont en anglais");
  }

  @Test
  void aLanguageThatWeLackIsNamed() {
    record.open(Harbour.coverage(), Harbour.attribution());
    assertThat(shown("Co powiedział Quill o promie?"))
        .startsWith("The record here is in English; its words are shown untranslated.\n\n")
        .contains("That seems to be Polish; I can read English.")
        .contains("/said with a name, /latest and /catchup work without a question.\n");
  }

  @Test
  void nothingIsSaidToWhoAsksInTheLanguageOfTheRecordOrInNoneThatIsKnown() {
    record.open(Harbour.coverage(), Harbour.attribution());
    assertThat(shown("What did Quill say about the ferries?")).startsWith("Understood:");
    assertThat(shown("quill ferries")).startsWith("Understood:");
  }

  @Test
  void whoAsksARecordOfAnotherLanguageInEnglishStillGetsTheAnswer() {
    record.open(
        new Coverage(
            "hafen",
            Optional.of("Hafen gesperrt"),
            Optional.empty(),
            Optional.empty(),
            ZONE,
            List.of(),
            List.of(
                Harbour.entry(
                    "h1",
                    NOW.minusSeconds(600),
                    "Hafen gesperrt",
                    false,
                    "Der Hafen ist seit heute Morgen gesperrt, und die Fähren fahren nicht."))),
        new Attribution(new Cast(List.of()), Map.of()));
    assertThat(shown("what is the latest?"))
        .startsWith("The record here is in German; its words are shown untranslated.\n")
        .contains("> Der Hafen ist seit heute Morgen gesperrt");
  }

  private String shown(String question) {
    Answer answer = record.ask(Tenant.EVERYBODY, question, NOW, ZONE, Optional.empty());
    Layout layout = new Layout(Texts.of(Locale.ENGLISH));
    return Plain.text(layout.lay(Reply.Answered.of(answer, NOW, 1), 0));
  }
}
