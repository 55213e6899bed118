package onrecord.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import onrecord.quote.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DefinitionsTest {
  private static final Person DRENT =
      new Person("Paula Drent", Set.of("Drent"), Set.of("keeper of bridges"), Person.Kind.PERSON);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Chief engineer Paula Drent was on site.",
        "Paula Drent, the city's engineer, was on site.",
        "Paula Drent is the engineer who found the crack.",
        "President Drent was on site.",
        "The keeper of bridges was on site: Paula Drent.",
      })
  void whoSomebodyIsStandsBesideTheName(String sentence) {
    assertThat(Definitions.introduces(sentence, DRENT)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Paula Drent said nothing.",
        "Everybody was waiting for Drent.",
        "The chief engineer was on site.",
      })
  void aBareNameTellsNothing(String sentence) {
    assertThat(Definitions.introduces(sentence, DRENT)).isFalse();
  }

  @Test
  void whoSomebodyIsIsAnsweredByWhereThePageSaysSo() {
    try (Asked asked = Asked.of(Tramway.COVERAGE)) {
      assertThat(asked.ask("who is Marta Brice?", Tramway.NOW))
          .isInstanceOfSatisfying(
              Answer.OnRecord.class,
              answer ->
                  assertThat(answer.excerpts().getFirst().text())
                      .contains("Union leader Marta Brice"));
    }
  }
}
