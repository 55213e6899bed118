package onrecord.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import onrecord.answer.Excerpt;
import onrecord.answer.Filed;
import onrecord.answer.LivePages;
import onrecord.coverage.Coverage;
import onrecord.coverage.Entry;
import onrecord.coverage.Masthead;
import onrecord.coverage.Paragraph;
import onrecord.quote.Attribution;
import onrecord.quote.Attributor;
import onrecord.quote.Person;
import onrecord.text.Sentences;
import org.junit.jupiter.api.Test;

final class DigestTest {
  private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
  private static final Period DAY = new Period(START, START.plus(Duration.ofDays(1)));
  private static final Masthead COVERAGE =
      new Masthead(
          "harbour",
          Optional.of("Harbour fire - live"),
          Optional.empty(),
          Optional.empty(),
          ZoneOffset.UTC);

  private final List<Filed> entries = new ArrayList<>();

  private void entry(int hour, String title, String text) {
    entry(hour, title, text, false);
  }

  private void entry(int hour, String title, String text, boolean breaking) {
    Entry entry =
        new Entry(
            "e" + entries.size(),
            1,
            Optional.of(title).filter(words -> !words.isEmpty()),
            START.plus(Duration.ofHours(hour)),
            Optional.empty(),
            ZoneOffset.UTC,
            List.of(),
            breaking,
            Optional.empty(),
            List.of(Paragraph.body(text)));
    entries.add(new Filed(COVERAGE, entry, List.of()));
  }

  private Digest digest(Size size) {
    return Digest.of(DAY, entries, size, List.of());
  }

  private static List<String> texts(List<Excerpt> excerpts) {
    return excerpts.stream().map(Excerpt::text).toList();
  }

  @Test
  void aTitleAmongEntriesWithoutOneIsWhatThePublisherHoldsImportant() {
    for (int hour = 0; hour < 20; hour++) {
      entry(
          hour, hour == 7 ? "Ferry runs aground" : "", "Crews at berth " + hour + " wait quietly.");
    }
    assertThat(texts(digest(new Size(1, 0, OptionalInt.empty())).developments()))
        .containsExactly("Ferry runs aground");
  }

  @Test
  void whatSpeaksOfThePageIsNotTold() {
    entry(1, "Afternoon summary", "The fire is out.");
    entry(2, "Good morning and welcome", "A second ferry has left for the island.");
    assertThat(texts(digest(Size.NORMAL).developments()))
        .containsExactly("The fire is out.", "A second ferry has left for the island.");
  }

  @Test
  void breakingNewsComeBeforeOtherTitles() {
    entry(1, "Council discusses parking", "The council met.");
    entry(2, "Warehouse collapses at quay", "The warehouse fell.", true);
    entry(3, "School choir sings downtown", "The choir sang.");
    assertThat(texts(digest(new Size(1, 0, OptionalInt.empty())).developments()))
        .containsExactly("Warehouse collapses at quay");
  }

  @Test
  void nearCopiesAreOneDevelopmentThatNamesTheOthers() {
    entry(1, "Fire at the harbour is under control, brigade says", "A first text.");
    entry(5, "Fire at the harbour is under control, the brigade says", "Another text.");
    Digest digest = digest(Size.NORMAL);
    assertThat(digest.developments().stream().filter(one -> one.text().startsWith("Fire")))
        .singleElement()
        .satisfies(one -> assertThat(one.alsoIn()).hasSize(1));
  }

  @Test
  void whatWasToldBeforeIsNoNews() {
    entry(1, "Harbour fire spreads to warehouse", "The text.");
    entry(2, "Minister visits the burnt quay", "The text.");
    List<Excerpt> told = entries.getFirst().title().stream().toList();
    assertThat(texts(Digest.of(DAY, entries, Size.NORMAL, told).developments()))
        .contains("Minister visits the burnt quay")
        .doesNotContain("Harbour fire spreads to warehouse");
  }

  @Test
  void allPartsOfTheDayAreToldOf() {
    for (int hour = 0; hour < 24; hour++) {
      entry(hour, "Berth" + hour + " crane" + hour + " ship" + hour, "Text.");
    }
    List<Excerpt> told = digest(Size.NORMAL).developments();
    assertThat(told).isSortedAccordingTo(Digest.BY_TIME).hasSize(8);
    assertThat(told.getFirst().entry().publishedAt()).isBefore(START.plus(Duration.ofHours(8)));
    assertThat(told.getLast().entry().publishedAt()).isAfter(START.plus(Duration.ofHours(16)));
  }

  @Test
  void whatIsOutsideThePeriodDoesNotExist() {
    entry(-1, "Before the period", "Text of yesterday.");
    entry(25, "After the period", "Text of tomorrow.");
    Digest digest = digest(Size.LONG);
    assertThat(digest.isEmpty()).isTrue();
    assertThat(digest.entries()).isZero();
    assertThat(digest.tally().entries()).containsOnly(0);
  }

  @Test
  void theTallyCountsEachEntryOnce() {
    entry(0, "", "One.");
    entry(3, "", "Two.");
    entry(24, "", "Three.");
    Tally tally = digest(Size.NORMAL).tally();
    assertThat(tally.entries().stream().mapToInt(Integer::intValue).sum()).isEqualTo(3);
    assertThat(tally.entries()).hasSizeLessThanOrEqualTo(Tally.MOST);
    assertThat(tally.bars()).hasSize(tally.entries().size()).contains("\u2588", "\u00b7");
  }

  @Test
  void aSizeThatHoldsNothingIsRefused() {
    assertThatThrownBy(() -> Size.ofWords(0)).hasMessageContaining("0");
    assertThatThrownBy(() -> new Period(START, START.minusSeconds(1)))
        .hasMessageContaining("after");
  }

  @Test
  void theSampleIsToldInItsOwnWordsAndWithinTheWords() throws Exception {
    Coverage sample = LivePages.sample();
    Attribution attribution = Attributor.attribute(sample);
    List<Filed> all =
        sample.entries().stream()
            .map(entry -> new Filed(sample.masthead(), entry, attribution.of(entry)))
            .toList();
    Period whole = new Period(Instant.EPOCH, Instant.parse("2030-01-01T00:00:00Z"));
    for (int words : new int[] {20, 60, 200}) {
      Digest digest = Digest.of(whole, all, Size.ofWords(words), List.of());
      assertThat(digest.developments().stream().mapToInt(one -> Sentences.words(one.text())).sum())
          .isBetween(words * 7 / 10, words);
    }
    Digest digest = Digest.of(whole, all, Size.NORMAL, List.of());
    assertThat(digest.developments()).hasSize(8);
    assertThat(digest.quotes()).hasSize(4);
    assertThat(digest.quotes().stream().map(one -> one.speaker().map(Person::name).orElse("")))
        .doesNotHaveDuplicates()
        .doesNotContain("");
    assertThat(Stream.concat(digest.developments().stream(), digest.quotes().stream()))
        .extracting(Excerpt::text)
        .doesNotHaveDuplicates();
  }
}
