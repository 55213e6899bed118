package onrecord.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import onrecord.answer.Answer;
import onrecord.answer.Excerpt;
import onrecord.answer.OpenRecord;
import onrecord.coverage.Coverage;
import onrecord.coverage.Entry;
import onrecord.coverage.Paragraph;
import onrecord.embed.NoMeaning;
import onrecord.eval.Gold.Spot;
import onrecord.eval.Gold.Turn;
import onrecord.index.EntryIndex;
import onrecord.index.VectorsInMemory;
import onrecord.place.Tenant;
import onrecord.quote.Person;
import org.junit.jupiter.api.Test;

/** What counts as right: as the scorers of others have it, gold in hand. */
final class ExaminationTest {
  private static final ZoneId ZONE = ZoneId.of("UTC");
  private static final Instant NOW = Instant.parse("2026-05-02T12:00:00Z");
  private static final Entry RIGHT =
      entry(
          "right",
          "2026-05-02T10:17:31Z",
          "It’s shut",
          "“The quay is shut\u00a0tonight,” said Ida Moor.");
  private static final Entry OTHER =
      entry("other", "2026-05-02T11:00:00Z", "Trams", "All is calm.");
  private static final Entry LATER =
      entry("later", "2026-05-02T12:00:30Z", "Late", "The quay is shut tonight.");
  private static final Spot SPOT = spot("2026-05-02T10:17:00Z", "the QUAY  is shut tonight");

  @Test
  void aRightFirstExcerptIsOneOfThatMinuteWithThoseWords() {
    assertThat(outcome(turn(SPOT), RIGHT).verdict()).isEqualTo(Verdict.FIRST);
    assertThat(outcome(turn(spot("2026-05-02T10:18:00Z", "quay")), RIGHT).verdict())
        .isEqualTo(Verdict.OTHERWISE);
    assertThat(outcome(turn(spot("2026-05-02T10:17:00Z", "the quay is open")), RIGHT).verdict())
        .isEqualTo(Verdict.OTHERWISE);
  }

  @Test
  void theTitleMayHoldTheWordsAndNoWordsMeanTheEntry() {
    assertThat(outcome(turn(spot("2026-05-02T10:17:00Z", "it's shut")), RIGHT).verdict())
        .isEqualTo(Verdict.FIRST);
    assertThat(outcome(turn(spot("2026-05-02T10:17:00Z", "")), RIGHT).verdict())
        .isEqualTo(Verdict.FIRST);
  }

  @Test
  void anyOfTheSpotsWillDo() {
    assertThat(outcome(turn(spot("2026-05-02T09:00:00Z", "quay"), SPOT), RIGHT).verdict())
        .isEqualTo(Verdict.FIRST);
  }

  @Test
  void theFirstThreeCount() {
    assertThat(outcome(turn(SPOT), OTHER, OTHER, RIGHT).verdict()).isEqualTo(Verdict.AMONG_THREE);
    assertThat(outcome(turn(SPOT), OTHER, OTHER, OTHER, RIGHT).verdict())
        .isEqualTo(Verdict.OTHERWISE);
  }

  @Test
  void whatWasPublishedLaterIsNoAnswer() {
    assertThat(outcome(turn(spot("2026-05-02T12:00:00Z", "quay")), LATER).verdict())
        .isEqualTo(Verdict.OTHERWISE);
  }

  @Test
  void silenceIsSilence() {
    assertThat(outcome(turn(SPOT)).verdict()).isEqualTo(Verdict.SILENT);
  }

  @Test
  void theSpeakerIsNamedWhereTheFirstIsRight() {
    assertThat(outcome(turn(SPOT), RIGHT, OTHER).named()).isTrue();
    assertThat(outcome(turn(SPOT), OTHER, RIGHT).named()).isFalse();
    Turn another = turn("Tom Ash", SPOT);
    assertThat(outcome(another, RIGHT).named()).isFalse();
  }

  @Test
  void eachTurnIsToldTheAnswerBeforeIt() {
    List<Optional<Answer>> before = new ArrayList<>();
    Examination examination =
        new Examination(
            "quay",
            (_, now, leaning) -> {
              assertThat(now).isEqualTo(NOW);
              before.add(leaning);
              return answer(RIGHT);
            });
    Gold gold = new Gold("k1", NOW, List.of(turn(SPOT), turn(SPOT)), true);
    assertThat(examination.of(List.of(gold, gold)))
        .extracting(outcome -> outcome.key().toString())
        .containsExactly("quay k1.1", "quay k1.2", "quay k1.1", "quay k1.2");
    assertThat(before).extracting(Optional::isPresent).containsExactly(false, true, false, true);
  }

  private static Outcome outcome(Turn turn, Entry... shown) {
    Examination examination = new Examination("quay", (_, _, _) -> answer(shown));
    return examination.of(List.of(new Gold("q1", NOW, List.of(turn), false))).getFirst();
  }

  /** What a record without pages understood, with these excerpts. */
  private static Answer answer(Entry... shown) {
    try (EntryIndex index = new EntryIndex(new NoMeaning(), new VectorsInMemory())) {
      Answer silence =
          new OpenRecord(index).ask(Tenant.EVERYBODY, "shut?", NOW, ZONE, Optional.empty());
      return shown.length == 0
          ? silence
          : new Answer.OnRecord(
              silence.question(),
              silence.searched(),
              Arrays.stream(shown).map(ExaminationTest::excerpt).toList());
    }
  }

  private static Excerpt excerpt(Entry entry) {
    return new Excerpt(
        entry.paragraphs().getFirst().text(),
        Optional.of(new Person("Ida Moor", Set.of(), Set.of(), Person.Kind.PERSON)),
        Optional.of("Ida Moor"),
        false,
        Excerpt.Kind.MIXED,
        entry,
        new Coverage(
                "quay",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ZONE,
                List.of(),
                List.of(entry))
            .masthead(),
        List.of(),
        List.of(),
        1);
  }

  private static Turn turn(Spot... spots) {
    return turn("ida MOOR", spots);
  }

  private static Turn turn(String speaker, Spot... spots) {
    return new Turn(
        "is it shut?",
        true,
        Optional.of(speaker),
        List.of(spots),
        Optional.empty(),
        Optional.empty());
  }

  private static Spot spot(String minute, String span) {
    return new Spot(Instant.parse(minute), span);
  }

  private static Entry entry(String id, String published, String title, String text) {
    return new Entry(
        id,
        1,
        Optional.of(title),
        Instant.parse(published),
        Optional.empty(),
        ZONE,
        List.of(),
        false,
        Optional.empty(),
        List.of(Paragraph.body(text)));
  }
}
