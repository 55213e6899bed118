package onrecord.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import onrecord.coverage.Byline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BylineLinesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Diplomatic correspondent in Cowrie | Diplomatic correspondent | Cowrie",
        "Reporting from the Guildhall | '' | the Guildhall",
        "Harbour correspondent, reporting from Cowrie | Harbour correspondent | Cowrie",
        "Europe editor, in Port Merrow | Europe editor | Port Merrow",
        "BBC News, Cowrie | BBC News | Cowrie",
        "Europe editor, BBC Monitoring | Europe editor, BBC Monitoring | ''",
        "Expert in Norse literature | Expert in Norse literature | ''",
        "Editor in Chief | Editor in Chief | ''"
      })
  void roleAndPlaceAreToldApart(String line, String role, String place) {
    assertThat(BylineLines.parse(List.of("Ann Lee", line)))
        .containsExactly(new Byline("Ann Lee", present(role), present(place)));
  }

  @Test
  void severalAuthorsStandTogether() {
    assertThat(
            BylineLines.parse(
                List.of("Ann Lee and Bo de Roe", "Reporters", "Cy O'Dunn Jr", "Europe editor")))
        .extracting(Byline::name)
        .containsExactly("Ann Lee", "Bo de Roe", "Cy O'Dunn Jr");
    assertThat(BylineLines.parse(List.of("Ann Lee", "Europe editor", "Reporting from Cowrie")))
        .containsExactly(
            new Byline("Ann Lee", Optional.of("Europe editor"), Optional.of("Cowrie")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The mayor spoke at noon.|Nobody listened.",
        "Ann Lee|She said that it was over.",
        "Ann Lee spoke|to the crowd",
        "Image caption,|Ann Lee",
        "Ann Lee|Image source, Harbour Press",
        "Ann Lee"
      })
  void whatIsNoBylineIsLeftAlone(String lines) {
    assertThat(BylineLines.parse(List.of(lines.split("\\|", -1)))).isEmpty();
  }

  private static Optional<String> present(String words) {
    return Optional.of(words).filter(w -> !w.isEmpty());
  }
}
