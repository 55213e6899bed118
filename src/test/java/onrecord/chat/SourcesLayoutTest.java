package onrecord.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import onrecord.answer.Rebuilding;
import onrecord.desk.Declined;
import onrecord.desk.Harbour;
import onrecord.desk.Newsroom;
import onrecord.desk.Reply;
import onrecord.desk.StoreReport;
import onrecord.follow.Outcome;
import onrecord.follow.Standing.Trouble;
import onrecord.place.Role;
import onrecord.place.Tenant;
import onrecord.reader.Reading;
import org.junit.jupiter.api.Test;

final class SourcesLayoutTest {
  private static final Tenant HERE = Harbour.PLACE.tenant();
  private static final Trouble TROUBLE =
      new Trouble("the server answers 503", 4, Harbour.NOW.minusSeconds(900), true);

  private final Layout layout = new Layout(Texts.of(Locale.ENGLISH));

  @Test
  void sourcesSayWhoseTheyAreHowFreshAndWhatIsWrong() {
    Newsroom newsroom = new Newsroom(Harbour.page());
    newsroom.followed(Tenant.EVERYBODY, "harbour", "https://quay.example/live?a=1");
    newsroom.followed(HERE, "own", "/pages/own.txt", List.of(), Optional.of(TROUBLE));
    assertThat(shown(newsroom, "sources", 0))
        .isEqualTo(
            """
            Followed here:

            Title of harbour · id harbour · for everybody
            [https://quay.example/live?a=1]
            newest entry 5 min old

            Title of own · id own
            /pages/own.txt
            no entry yet
            cannot be read since <2026-03-02T17:50:00Z>, 4 tries failed: the server answers 503
            """);
  }

  @Test
  void nothingFollowedSaysHowToBeginToThoseWhoMay() {
    Newsroom newsroom = new Newsroom();
    assertThat(shown(newsroom, "sources", 0)).contains("/follow ADDRESS");
    Reply member = newsroom.told(HERE, Role.MEMBER, "sources", Map.of());
    assertThat(Plain.text(layout.lay(member, 0))).isEqualTo("Nothing is followed here.\n");
  }

  @Test
  void statusSaysAllOfASourceAndOfTheStore() {
    StoreReport report =
        new StoreReport(12_340_000, List.of("/data/old.db"), 2, Optional.of("disk full"), 5);
    Newsroom newsroom = new Newsroom(report, Harbour.page());
    newsroom.record.rebuilding(Optional.of(new Rebuilding(0, 0)));
    newsroom.followed(
        Tenant.EVERYBODY, "harbour", "https://quay.example/", skipped(5), Optional.of(TROUBLE));
    assertThat(shown(newsroom, "status", 0))
        .isEqualTo(
            """
            How it stands:

            still reading the record back
            Store: 12.3 MB
            Nothing can be kept at the moment: disk full
            Damaged, set aside: /data/old.db
            2 entries cannot be read any more
            Feedback on 5 answers; ./onrecord feedback shows it

            Title of harbour · id harbour · for everybody
            [https://quay.example/]
            newest entry 5 min old · last read <2026-03-02T18:00:00Z> · \
            next poll <2026-03-02T18:06:00Z> · every 45 s
            format of harbour · 4 entries on the page
            cannot be read since <2026-03-02T17:50:00Z>, 4 tries failed: the server answers 503
            left out: line 0 “what 0” why 0
            left out: line 1 “what 1” why 1
            left out: line 2 “what 2” why 2
            and 2 more left out

            Left out of Title of harbour as well:
            left out: line 3 “what 3” why 3
            left out: line 4 “what 4” why 4
            """);
  }

  @Test
  void whatIsOverdueIsAskedNow() {
    Newsroom newsroom = new Newsroom();
    newsroom.salvaged("quay", "https://quay.example/");
    assertThat(shown(newsroom, "status", 0)).contains("next poll <" + Harbour.NOW + ">");
  }

  @Test
  void manySourcesAreLeftForMore() {
    Newsroom newsroom = new Newsroom();
    for (int i = 0; i < 7; i++) {
      newsroom.followed(HERE, "s" + i, "https://s" + i + ".example/", skipped(4), Optional.empty());
    }
    Message first = layout.lay(newsroom.told("status"), 0);
    assertThat(first.next()).hasValue(5);
    assertThat(shown(newsroom, "status", 5)).startsWith("Title of s5").contains("Left out of");
    assertThat(shown(newsroom, "status", 10)).contains("Left out of Title of s6 as well");
  }

  @Test
  void everyProblemHasItsOwnSentence() {
    List<String> sentences =
        List.of(Outcome.Problem.values()).stream()
            .map(problem -> text(new Declined(problem, "{0} 'x'")))
            .toList();
    assertThat(sentences).doesNotHaveDuplicates().allMatch(one -> one.contains("{0} 'x'"));
    assertThat(text(new Declined(Outcome.Problem.NOT_KEPT, "")))
        .isEqualTo("That could not be kept, so nothing has changed. Try again later.\n");
  }

  @Test
  void aListSaysForEachSourceWhatCameOfIt() {
    URI address = URI.create("https://quay.example/");
    Declined why = new Declined(Outcome.Problem.TOO_MANY, "20");
    Reply imported =
        new Reply.Imported(
            List.of(
                new Reply.Attempt("A", address, Optional.of(new Reply.Result.Done("quay", 45))),
                new Reply.Attempt("B", address, Optional.of(new Reply.Result.Not(why))),
                new Reply.Attempt("C", address, Optional.empty())),
            skipped(1));
    assertThat(text(imported))
        .isEqualTo(
            """
            Of 3 sources of the list 1 is followed from now on.
            left out: line 0 “what 0” why 0

            A · [https://quay.example/]
            followed as quay, 45 entries read

            B · [https://quay.example/]
            No more can be followed here: allowed are 20. /unfollow ends one.

            C · [https://quay.example/]
            not tried: the others took too long, or were as many as may be tried
            """);
  }

  @Test
  void anExportedListIsAttached() {
    Newsroom newsroom = new Newsroom();
    newsroom.followed(HERE, "own", "https://quay.example/live");
    newsroom.followed(HERE, "file", "/pages/own.txt");
    Message message = layout.lay(newsroom.told("export"), 0);
    assertThat(Plain.text(message)).contains("1 source");
    assertThat(message.attachment().orElseThrow().text())
        .contains("https://quay.example/live")
        .doesNotContain("/pages/own.txt");
  }

  private String shown(Newsroom newsroom, String command, int from) {
    return Plain.text(layout.lay(newsroom.told(command), from));
  }

  private String text(Reply reply) {
    return Plain.text(layout.lay(reply, 0));
  }

  private static List<Reading.Skipped> skipped(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new Reading.Skipped("line " + i, "what " + i, "why " + i))
        .toList();
  }
}
