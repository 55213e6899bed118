package onrecord.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import onrecord.answer.Answer;
import onrecord.answer.Excerpt;
import onrecord.answer.Reason;
import onrecord.answer.Rebuilding;
import onrecord.coverage.Coverage;
import onrecord.coverage.Entry;
import onrecord.desk.Extent;
import onrecord.desk.Harbour;
import onrecord.desk.Option;
import onrecord.desk.Refused;
import onrecord.desk.Reply;
import onrecord.question.Question;
import onrecord.question.QuestionReader;
import onrecord.quote.Antecedent;
import onrecord.quote.Person;
import org.junit.jupiter.api.Test;

final class LayoutTest {
  private static final Set<Refused.Problem> SAYING_NOTHING_GIVEN =
      Set.of(Refused.Problem.NO_LIST, Refused.Problem.UNDER_WAY);

  private static final Coverage COVERAGE = Harbour.coverage();
  private static final Answer.Searched SEARCHED =
      new Answer.Searched(
          Optional.of(Instant.parse("2026-03-02T15:00:00Z")),
          Harbour.NOW,
          2,
          Optional.of(Harbour.NOW.minusSeconds(300)),
          Optional.empty(),
          Set.of());

  private final Layout layout = new Layout(Texts.of(Locale.ENGLISH));

  @Test
  void anExcerptIsItsWordsThenTheirSpeakerThenWhereTheyStand() {
    Excerpt excerpt =
        excerpt("Ferries return at dawn", Optional.of(Harbour.QUILL), Excerpt.Kind.INDIRECT, "e4");
    assertThat(text(onRecord("What did Quill say since 15:00?", List.of(excerpt), 1)))
        .isEqualTo(
            """
            Understood: what Orla Quill said, since 15:00

            > Ferries return at dawn
            Orla Quill (harbour master) · reported speech · Ferries to return
            <2026-03-02T18:00:00Z> · BREAKING · entry e4
            [https://quay.example/e4#:~:text=Ferries%20return%20at%20dawn]

            2 entries searched from <2026-03-02T15:00:00Z> up to <2026-03-02T18:05:00Z> · newest entry 5 min old
            """);
  }

  @Test
  void whomPronounsStandForIsToldOnALineOfItsOwn() {
    Excerpt excerpt =
        excerpt(
            "Ferries return at dawn",
            Optional.empty(),
            Excerpt.Kind.REPORT,
            "e4",
            List.of(new Antecedent("She", Harbour.QUILL)));
    assertThat(text(onRecord("ferries?", List.of(excerpt), 1)))
        .contains("> Ferries return at dawn\n[She: Orla Quill]\nreported by Nell Byrne");
  }

  @Test
  void wordsOfTheReporterAreTheirs() {
    Excerpt excerpt = excerpt("A hull was found.", Optional.empty(), Excerpt.Kind.REPORT, "e3");
    assertThat(text(onRecord("hull?", List.of(excerpt), 1)))
        .contains("reported by Nell Byrne · report · What we know");
  }

  @Test
  void aSpeakerWhoIsNotSureIsNotGuessed() {
    Excerpt excerpt = excerpt("told nothing", Optional.empty(), Excerpt.Kind.DIRECT, "e2");
    assertThat(text(onRecord("fishers?", List.of(excerpt), 1)))
        .contains("speaker not named · quote · ");
  }

  @Test
  void threeExcerptsAreShownAndTheRestIsLeftForMore() {
    List<Excerpt> excerpts =
        Collections.nCopies(
            7, excerpt("A hull was found.", Optional.empty(), Excerpt.Kind.REPORT, "e3"));
    Message first = onRecord("hull?", excerpts, 1);
    assertThat(first.next()).hasValue(3);
    assertThat(records(first)).isEqualTo(3);
    Reply reply = answered(new Answer.OnRecord(question("hull?"), SEARCHED, excerpts), 1);
    Message last = layout.lay(reply, 6);
    assertThat(last.next()).isEqualTo(OptionalInt.empty());
    assertThat(records(last)).isEqualTo(1);
    assertThat(text(last)).doesNotContain("Understood");
  }

  @Test
  void ofSeveralCoveragesEachExcerptSaysWhich() {
    Excerpt excerpt = excerpt("A hull was found.", Optional.empty(), Excerpt.Kind.REPORT, "e3");
    assertThat(text(onRecord("hull?", List.of(excerpt), 2))).contains(" · Harbour closed");
    assertThat(text(onRecord("hull?", List.of(excerpt), 1))).doesNotContain("Harbour closed");
  }

  @Test
  void silenceSaysWhyAndWhatComesClosest() {
    String text = text(silent("What did Napoleon say?", Reason.UNKNOWN_PERSON));
    assertThat(text)
        .contains("Nothing on record: the page does not name Napoleon.\n")
        .contains("What comes closest, without answering it:\n")
        .contains("> Fishers angry\n")
        .contains("2 entries searched");
  }

  @Test
  void whatIsNotReadBackYetMayHoldWhatIsMissing() {
    Answer.Searched searched =
        new Answer.Searched(
            Optional.empty(),
            Harbour.NOW,
            2,
            Optional.empty(),
            Optional.of(new Rebuilding(40_000, 100_000)),
            Set.of());
    Answer silence = new Answer.Silence(question("cod?"), searched, Reason.NOT_ABOUT, List.of());
    assertThat(text(layout.lay(Reply.Answered.of(silence, Harbour.NOW, 1), 0)))
        .contains("answers that.\nThis may be because not all of the record has been read back yet")
        .endsWith(" \u00b7 still reading the record back: 40,000 of 100,000 entries\n");
    assertThat(text(silent("cod?", Reason.NOT_ABOUT))).doesNotContain("read back", "reading");
  }

  @Test
  void everyReasonAndRefusalHasItsWords() {
    for (Reason reason : Reason.values()) {
      assertThat(text(silent("What did Quill say about cod?", reason))).isNotBlank();
    }
    for (Refused.Problem problem : Refused.Problem.values()) {
      List<Option> options =
          problem == Refused.Problem.MISSING_OPTION
              ? List.of(
                  Option.ID,
                  Option.QUESTION,
                  Option.SPEAKER,
                  Option.ADDRESS,
                  Option.SOURCE,
                  Option.LIST)
              : List.of(Option.ABOUT);
      for (Option option : options) {
        String given = problem == Refused.Problem.MISSING_OPTION ? "" : "{0} 'x'";
        Reply refused = new Refused(problem, given, Optional.of(option));
        assertThat(text(layout.lay(refused, 0)))
            .isNotBlank()
            .contains(SAYING_NOTHING_GIVEN.contains(problem) ? "" : given);
      }
    }
  }

  private Message onRecord(String question, List<Excerpt> excerpts, int coverages) {
    Answer answer = new Answer.OnRecord(question(question), SEARCHED, excerpts);
    return layout.lay(answered(answer, coverages), 0);
  }

  private Message silent(String question, Reason reason) {
    List<Answer.Found> nearest = List.of(new Answer.Found(COVERAGE.masthead(), entry("e2")));
    return layout.lay(
        answered(new Answer.Silence(question(question), SEARCHED, reason, nearest), 1), 0);
  }

  private static Reply answered(Answer answer, int coverages) {
    return new Reply.Answered(answer, new Extent(SEARCHED, Harbour.NOW, coverages));
  }

  private static Question question(String text) {
    return QuestionReader.read(
        text,
        Harbour.attribution().cast(),
        Harbour.NOW,
        Harbour.ZONE,
        word -> !word.equals("napoleon"),
        Optional.empty());
  }

  private static Excerpt excerpt(
      String words, Optional<Person> speaker, Excerpt.Kind kind, String entry) {
    return excerpt(words, speaker, kind, entry, List.of());
  }

  private static Excerpt excerpt(
      String words,
      Optional<Person> speaker,
      Excerpt.Kind kind,
      String entry,
      List<Antecedent> pronouns) {
    return new Excerpt(
        words,
        speaker,
        Optional.empty(),
        false,
        kind,
        entry(entry),
        COVERAGE.masthead(),
        List.of(),
        pronouns,
        1);
  }

  private static Entry entry(String id) {
    return COVERAGE.entries().stream().filter(e -> e.id().equals(id)).findFirst().orElseThrow();
  }

  private static long records(Message message) {
    return message.blocks().stream()
        .flatMap(block -> block.lines().stream())
        .filter(line -> line.kind() == Line.Kind.RECORD)
        .count();
  }

  private static String text(Message message) {
    return Plain.text(message);
  }
}
