package onrecord.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import onrecord.answer.Excerpt;
import onrecord.answer.Rebuilding;
import onrecord.desk.Refused.Problem;
import onrecord.digest.Size;
import onrecord.place.Role;
import org.junit.jupiter.api.Test;

final class DeskTest {
  private final Desk desk = Harbour.desk(Harbour.page());

  @Test
  void whatCameOfEachRequestIsToldWithoutTheQuestionOrTheAsker() {
    Newsroom newsroom = new Newsroom(Harbour.page());
    String question = "What did Ezra Xyzzy say?";
    newsroom.told(Harbour.PLACE.tenant(), Role.MEMBER, "ask", Map.of(Option.QUESTION, question));
    newsroom.told(Harbour.PLACE.tenant(), Role.MEMBER, "follow", Map.of());
    newsroom.told("my secret");
    newsroom.told("latest");
    assertThat(newsroom.carriedOut)
        .extracting(CarriedOut::command, CarriedOut::outcome, done -> done.why().orElse(""))
        .containsExactly(
            tuple("ask", CarriedOut.Outcome.SILENT, "unknown_person"),
            tuple("follow", CarriedOut.Outcome.REFUSED, "not_allowed"),
            tuple("unknown", CarriedOut.Outcome.REFUSED, "unknown_command"),
            tuple("latest", CarriedOut.Outcome.ANSWERED, ""));
    assertThat(newsroom.carriedOut.toString()).doesNotContain("Xyzzy", "ann", "my secret");
  }

  @Test
  void latestIsNewestFirstAndKnowsNothingOfLaterEntries() {
    assertThat(ids(entries("latest", Map.of()))).containsExactly("e4", "e3", "e2", "e1");
  }

  @Test
  void latestAboutATopicHoldsAllItsWords() {
    assertThat(ids(latest("the harbour divers"))).containsExactly("e1");
    assertThat(ids(latest("submarine"))).isEmpty();
  }

  @Test
  void latestLooksAsFarBackAsItTakes() {
    Newsroom many = new Newsroom(Harbour.many(3_000));
    Reply all = many.told("latest");
    assertThat(ids((Reply.Entries) all))
        .containsExactlyElementsOf(IntStream.range(0, 100).mapToObj(i -> "harbour-" + i).toList());
    Map<Option, String> about = Map.of(Option.ABOUT, "headline 2500");
    Reply old = many.told(Harbour.PLACE.tenant(), Role.MEMBER, "latest", about);
    assertThat(ids((Reply.Entries) old)).containsExactly("harbour-2500");
  }

  @Test
  void latestAboutAPersonHoldsWhatTheySayOrWhereTheyAreNamed() {
    assertThat(ids(latest("orla quill"))).containsExactly("e4");
    assertThat(ids(latest("VENN"))).containsExactly("e2");
  }

  @Test
  void anEntryWithoutATitleIsShownByItsFirstSentence() {
    assertThat(latest("divers").headlines().getFirst().text()).isEqualTo("The harbour is closed.");
  }

  @Test
  void catchUpGoesInOrderOfTimeFromTheTimeGiven() {
    Reply.Digested reply = caughtUp(desk, "4 hours");
    assertThat(ids(reply.digest().developments())).containsExactly("e3", "e4");
    assertThat(reply.digest().entries()).isEqualTo(2);
    assertThat(reply.extent().looked().from()).contains(Instant.parse("2026-03-02T14:05:00Z"));
    assertThat(reply.extent().looked().entries()).isEqualTo(2);
  }

  @Test
  void catchUpOfALongTimeTellsBreakingNewsAndWhoSaidWhat() {
    Desk desk = Harbour.desk(Harbour.many(30), Harbour.page());
    Reply.Digested reply = caughtUp(desk, "24 h");
    assertThat(ids(reply.digest().developments())).contains("e2", "e4");
    assertThat(reply.digest().developments())
        .hasSizeLessThanOrEqualTo(Size.NORMAL.developments())
        .anyMatch(one -> one.speaker().equals(Optional.of(Harbour.VENN)));
    assertThat(reply.extent().looked().entries()).isEqualTo(34);
  }

  @Test
  void aTimeThatCannotBeReadIsSaidSo() {
    assertThat(carryOut("catchup", Map.of(Option.SINCE, "the olden days")))
        .isEqualTo(
            new Refused(Problem.UNREADABLE_TIME, "the olden days", Optional.of(Option.SINCE)));
  }

  @Test
  void anEntryIsFoundByItsIdUnlessItIsStillToCome() {
    assertThat(carryOut("entry", Map.of(Option.ID, "E2"))).isInstanceOf(Reply.Whole.class);
    assertThat(problem("entry", Map.of(Option.ID, "e5"))).isEqualTo(Problem.NO_SUCH_ENTRY);
    assertThat(problem("entry", Map.of(Option.ID, " "))).isEqualTo(Problem.MISSING_OPTION);
  }

  @Test
  void anEntryThatIsNotReadBackYetIsNotDenied() {
    Newsroom newsroom = new Newsroom(Harbour.page());
    newsroom.record.rebuilding(Optional.of(new Rebuilding(4, 100)));
    Reply reply = newsroom.desk.carryOut(request("entry", Map.of(Option.ID, "e77")));
    assertThat(((Refused) reply).problem()).isEqualTo(Problem.NO_SUCH_ENTRY_YET);
  }

  @Test
  void anEntryIsFoundByTheEndOfALongId() {
    Desk many = Harbour.desk(Harbour.many(30));
    assertThat(many.carryOut(request("entry", Map.of(Option.ID, "R-17"))))
        .isInstanceOfSatisfying(
            Reply.Whole.class,
            whole -> assertThat(whole.entries().getFirst().entry().id()).isEqualTo("harbour-17"));
    assertThat(many.carryOut(request("entry", Map.of(Option.ID, "17"))))
        .isInstanceOf(Refused.class);
  }

  @Test
  void peopleAreThoseQuotedWithTheirCounts() {
    Reply.Voices reply = (Reply.Voices) carryOut("people", Map.of());
    assertThat(reply.voices())
        .extracting(voice -> voice.person().name(), Reply.Voice::quotes)
        .containsExactly(tuple("Orla Quill", 1), tuple("Tomas Venn", 1));
  }

  @Test
  void helpListsEveryCommandAndAnUnknownOneIsRefused() {
    Reply.Guide reply = (Reply.Guide) new Newsroom(Harbour.page()).told("help");
    assertThat(reply.commands())
        .extracting(Command::name)
        .isEqualTo(desk.commands().stream().map(Command::name).toList());
    assertThat(problem("shutdown", Map.of())).isEqualTo(Problem.UNKNOWN_COMMAND);
  }

  @Test
  void nothingOpenIsNoError() {
    Desk empty = Harbour.desk();
    for (Command command : empty.commands()) {
      assertThat(empty.carryOut(request(command.name(), Map.of()))).isNotNull();
    }
  }

  private Reply.Entries latest(String about) {
    return entries("latest", Map.of(Option.ABOUT, about));
  }

  private Problem problem(String command, Map<Option, String> options) {
    return ((Refused) carryOut(command, options)).problem();
  }

  private Reply.Entries entries(String command, Map<Option, String> options) {
    return (Reply.Entries) carryOut(command, options);
  }

  private Reply carryOut(String command, Map<Option, String> options) {
    return desk.carryOut(request(command, options));
  }

  private static Request request(String command, Map<Option, String> options) {
    return new Request(Harbour.PLACE, Harbour.ASKER, command, options);
  }

  private static Reply.Digested caughtUp(Desk desk, String since) {
    return (Reply.Digested) desk.carryOut(request("catchup", Map.of(Option.SINCE, since)));
  }

  private static List<String> ids(Reply.Entries reply) {
    return ids(reply.headlines());
  }

  private static List<String> ids(List<Excerpt> excerpts) {
    return excerpts.stream().map(excerpt -> excerpt.entry().id()).toList();
  }
}
