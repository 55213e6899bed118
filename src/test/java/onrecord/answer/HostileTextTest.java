package onrecord.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onrecord.chat.HostileStrings;
import onrecord.coverage.Coverage;
import onrecord.coverage.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is typed, and whatever stands on the page, ends in an answer. */
final class HostileTextTest {
  private static final int LONGEST = 10_000;

  @Test
  void hostileQuestionsAreAnswered() throws IOException {
    List<String> strings = HostileStrings.ours();
    try (Asked asked = Asked.of(Tramway.COVERAGE)) {
      for (String string : strings) {
        asked.ask(string, Tramway.NOW);
        asked.ask("what did Drent say about " + string + "?", Tramway.NOW);
        asked.ask("what did " + string + " say about the viaduct?", Tramway.NOW);
        asked.converse(Tramway.NOW, List.of("what did Drent say?", "and " + string));
      }
    }
    assertThat(strings).hasSizeGreaterThan(100);
  }

  @Test
  void hostilePagesAreQuotedAsTheyStand() throws IOException {
    List<Entry> entries = new ArrayList<>();
    for (String string : HostileStrings.ours()) {
      if (!string.isBlank()) {
        String id = "hostile" + entries.size();
        String said = "\"" + string + "\" said Paula Drent. The viaduct: " + string;
        entries.add(Tramway.entry(id, Tramway.at("10:00"), Optional.of(string), string, said));
      }
    }
    Coverage coverage = Tramway.coverage("hostile", entries.toArray(Entry[]::new));
    try (Asked asked = Asked.of(coverage)) {
      assertThat(asked.ask("what did Paula Drent say?", Tramway.NOW))
          .isInstanceOf(Answer.OnRecord.class);
      assertThat(asked.ask("what is the latest?", Tramway.NOW)).isInstanceOf(Answer.OnRecord.class);
      for (Entry entry : entries) {
        asked.ask("what about " + entry.title().orElseThrow(), Tramway.NOW);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "trams ",
        "what did Drent say about the viaduct? ",
        "(((((",
        "\"",
        "\u201c'",
        "after 9pm before ",
        "\ud83d\ude8b",
        "\ud83d",
        "0123456789",
        "Drent and Oduya and ",
        "\n\n",
        "e\u0301"
      })
  void longQuestionsAreAnswered(String part) {
    String question = part.repeat(LONGEST / part.length());
    try (Asked asked = Asked.of(Tramway.COVERAGE)) {
      Answer answer = asked.ask(question, Tramway.NOW);
      assertThat(asked.ask("and Brice?", Tramway.NOW, Optional.of(answer)).searched()).isNotNull();
    }
  }
}
