package onrecord.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import onrecord.coverage.Entry;
import onrecord.quote.Person;
import org.junit.jupiter.api.Test;

final class PassedOnTest {
  @Test
  void whatAnAgencyReportsIsWhoseItSays() {
    Entry entry =
        Tramway.entry(
            "agency",
            Tramway.at("10:00"),
            Optional.empty(),
            "Reuters reports from the depot.",
            "Trams will stand still all day on Monday, union leader Marta Brice said, Reuters"
                + " reports.");
    try (Asked asked = Asked.of(Tramway.coverage("agency", entry))) {
      Answer answer = asked.ask("will trams stand still?", Tramway.NOW);
      assertThat(((Answer.OnRecord) answer).excerpts().getFirst().speaker().map(Person::name))
          .contains("Marta Brice");
    }
  }
}
