package onrecord.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import onrecord.coverage.Coverage;
import onrecord.coverage.Entry;
import org.junit.jupiter.api.Test;

/** What an answer never reaches across, and what belongs together in it. */
final class WallsTest {
  private static final Coverage OTHER =
      Tramway.coverage(
          "ferry",
          Tramway.entry(
              "queue",
              "16:10",
              "Ferry queue reaches the fish market",
              "Harbour guard Sune Albers said 300 people were waiting for the ferry."),
          Tramway.entry(
              "crack",
              "08:00",
              "Ferry takes tram passengers",
              "The ferry takes tram passengers for nothing, Paula Drent said."));

  @Test
  void whatIsPublishedLaterDoesNotExist() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<String> questions =
        List.of(
            "what did Drent say about the viaduct?",
            "what is the latest?",
            "how long will the repair take?",
            "what did Brice say about a strike?",
            "sum up the day");
    try (Asked asked = Asked.of(Tramway.COVERAGE, OTHER)) {
      for (int i = 0; i < 50; i++) {
        Instant now = Tramway.at("06:00").plusSeconds(random.nextInt(15 * 3_600));
        for (String question : questions) {
          assertThat(shown(asked.ask(question, now)))
              .as("seed %d, at %s: %s", seed, now, question)
              .allMatch(entry -> !entry.publishedAt().isAfter(now));
        }
      }
    }
  }

  @Test
  void anEntryExistsFromTheVeryMomentOfItsPublication() {
    try (Asked asked = Asked.of(Tramway.COVERAGE)) {
      Instant published = Tramway.STRIKE.publishedAt();
      String question = "what did Brice say about a strike?";
      assertThat(shown(asked.ask(question, published))).contains(Tramway.STRIKE);
      assertThat(shown(asked.ask(question, published.minusNanos(1))))
          .doesNotContain(Tramway.STRIKE);
    }
  }

  @Test
  void firmWindowsAreKept() {
    try (Asked asked = Asked.of(Tramway.COVERAGE)) {
      assertThat(shown(asked.ask("what did Drent say after 17:00?", Tramway.NOW)))
          .containsOnly(Tramway.REPAIR, Tramway.COPY);
      assertThat(shown(asked.ask("what did Drent say about the viaduct before noon?", Tramway.NOW)))
          .startsWith(Tramway.CRACK)
          .isSubsetOf(Tramway.CRACK, Tramway.BUSES);
      assertThat(shown(asked.ask("what happened between 09:00 and 12:30?", Tramway.NOW)))
          .as("the end does not count")
          .containsOnly(Tramway.BUSES);
      assertThat(shown(asked.ask("what happened since 12:30?", Tramway.NOW)))
          .as("the beginning does")
          .containsOnly(Tramway.STRIKE, Tramway.REPAIR, Tramway.COPY);
    }
  }

  @Test
  void aWindowThatHasNotBegunHoldsNothingNotEvenThisMoment() {
    try (Asked asked = Asked.of(Tramway.COVERAGE)) {
      Optional<Answer> before =
          Optional.of(asked.ask("what did Drent say after 19:00?", Tramway.NOW));
      Answer answer = asked.ask("and Brice?", Tramway.STRIKE.publishedAt(), before);
      assertThat(answer)
          .isInstanceOfSatisfying(
              Answer.Silence.class,
              silence -> assertThat(silence.reason()).isEqualTo(Reason.NOTHING_IN_WINDOW));
      assertThat(answer.searched().to()).isEqualTo(Tramway.STRIKE.publishedAt());
    }
  }

  @Test
  void nearCopiesAreFoldedIntoOneExcerptThatCitesBoth() {
    try (Asked asked = Asked.of(Tramway.COVERAGE)) {
      List<Excerpt> excerpts =
          excerpts(asked.ask("how long will the repair of the viaduct take?", Tramway.NOW));
      Excerpt best = excerpts.getFirst();
      assertThat(best.text()).contains("five weeks");
      assertThat(List.of(best.entry(), best.alsoIn().getFirst()))
          .containsExactlyInAnyOrder(Tramway.REPAIR, Tramway.COPY);
      assertThat(excerpts.stream().skip(1))
          .noneMatch(excerpt -> excerpt.text().contains("five weeks"));
    }
  }

  @Test
  void whatIsNotYetPublishedIsNoCopyEither() {
    try (Asked asked = Asked.of(Tramway.COVERAGE)) {
      Instant now = Tramway.COPY.publishedAt().minusSeconds(1);
      assertThat(excerpts(asked.ask("how long will the repair of the viaduct take?", now)))
          .allMatch(excerpt -> excerpt.alsoIn().isEmpty());
    }
  }

  @Test
  void aPersonsOwnWordsComeBeforeThoseOfOthers() {
    try (Asked asked = Asked.of(Tramway.COVERAGE)) {
      Excerpt best =
          excerpts(asked.ask("what did Oduya say about the trams?", Tramway.NOW)).getFirst();
      assertThat(best.entry()).isEqualTo(Tramway.BUSES);
      assertThat(best.speaker().map(speaker -> speaker.name())).contains("Henk Oduya");
    }
  }

  @Test
  void severalCoveragesAreAskedTogetherAndEachExcerptSaysWhich() {
    try (Asked asked = Asked.of(Tramway.COVERAGE, OTHER)) {
      List<Excerpt> excerpts = excerpts(asked.ask("what did Paula Drent say?", Tramway.NOW));
      assertThat(excerpts)
          .extracting(excerpt -> excerpt.coverage().id())
          .contains("tramway", "ferry");
      assertThat(excerpts).allMatch(excerpt -> holder(excerpt).entries().contains(excerpt.entry()));
      assertThat(
              excerpts(asked.ask("what did Sune Albers say about the ferry?", Tramway.NOW))
                  .getFirst()
                  .coverage())
          .isEqualTo(OTHER.masthead());
    }
  }

  private static Coverage holder(Excerpt excerpt) {
    return excerpt.coverage().equals(OTHER.masthead()) ? OTHER : Tramway.COVERAGE;
  }

  private static List<Excerpt> excerpts(Answer answer) {
    assertThat(answer).isInstanceOf(Answer.OnRecord.class);
    return ((Answer.OnRecord) answer).excerpts();
  }

  private static List<Entry> shown(Answer answer) {
    return switch (answer) {
      case Answer.OnRecord onRecord ->
          onRecord.excerpts().stream()
              .flatMap(e -> Stream.concat(Stream.of(e.entry()), e.alsoIn().stream()))
              .toList();
      case Answer.Silence silence -> silence.nearest().stream().map(Answer.Found::entry).toList();
    };
  }
}
