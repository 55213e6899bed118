package onrecord.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import onrecord.eval.Gold;
import onrecord.eval.Outcome;
import onrecord.eval.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GoldJsonTest {
  private static final Instant NOW = Instant.parse("2026-05-16T19:05:00Z");

  @Test
  void aQuestionAlone() throws LineException {
    Gold gold =
        GoldJson.gold(
            """
            {"id": "v1", "question": "who?", "now": "2026-05-16T19:05:00Z", "answerable": true,
             "speaker": null, "gold": [{"publishedAt": "2026-05-16T17:32:00Z", "span": "I am"}],
             "kind": "who", "phrasing": "terse"}
            """);
    Gold.Spot spot = new Gold.Spot(Instant.parse("2026-05-16T17:32:00Z"), "I am");
    Gold.Turn turn =
        new Gold.Turn(
            "who?",
            true,
            Optional.empty(),
            List.of(spot),
            Optional.of("who"),
            Optional.of("terse"));
    assertThat(gold).isEqualTo(new Gold("v1", NOW, List.of(turn), false));
  }

  @Test
  void aConversation() throws LineException {
    Gold gold =
        GoldJson.gold(
            """
            {"id": "k1", "page": "quay", "now": "2026-05-16T20:05:00+01:00", "turns": [
             {"question": "who?", "answerable": false, "speaker": "Ida Moor", "gold": []},
             {"question": "and when?", "answerable": false, "speaker": null}]}
            """);
    assertThat(gold.now()).isEqualTo(NOW);
    assertThat(gold.conversation()).isTrue();
    assertThat(gold.turns()).extracting(Gold.Turn::question).containsExactly("who?", "and when?");
    assertThat(gold.turns().getFirst().speaker()).contains("Ida Moor");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "{\"id\": \"a\"} | \"answerable\" is missing; expected true or false",
        "{\"id\": \"a\", \"answerable\": \"yes\"} | \"answerable\" is \"yes\"; expected true or",
        "{\"id\": \"a\", \"answerable\": true} | \"gold\" is ; expected a list of objects",
        "{\"id\": \"a\", \"answerable\": false, \"question\": \"b\"} | \"now\" is missing",
        "{\"id\": \"a\", \"turns\": 5} | \"turns\" is 5; expected a list of objects",
      })
  void aBadLineSaysWhatIsExpected(String line, String problem) {
    assertThatExceptionOfType(LineException.class)
        .isThrownBy(() -> GoldJson.gold(line))
        .withMessageContaining(problem);
  }

  @ParameterizedTest
  @EnumSource(Verdict.class)
  void anOutcomeIsReadAsItWasWritten(Verdict verdict) throws LineException {
    Gold.Turn asked =
        new Gold.Turn(
            "what \"now\"?",
            true,
            Optional.of("Ida Moor"),
            List.of(),
            Optional.of("view"),
            Optional.empty());
    Outcome outcome = new Outcome("quay", "k1", 2, asked, verdict, verdict == Verdict.FIRST);
    assertThat(GoldJson.print(outcome)).doesNotContain("\n");
    assertThat(GoldJson.outcome(GoldJson.print(outcome))).isEqualTo(outcome);
  }

  @Test
  void anUnknownVerdictSaysWhichThereAre() {
    assertThatExceptionOfType(LineException.class)
        .isThrownBy(() ->
            GoldJson.outcome(
                """
                {"page": "p", "id": "a", "turn": 0, "question": "b", "answerable": true,
                 "got": "lucky", "named": false}
                """))
        .withMessageContaining("expected first, among-three, otherwise or silent");
  }
}
