package onrecord.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import onrecord.follow.Outcome.Problem;
import onrecord.follow.Standing.LastRead;
import onrecord.place.Role;
import onrecord.place.Tenant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** /follow, /unfollow, /import and /export over pages of this machine. */
final class FollowingTest {
  private static final Tenant HERE = new Tenant("discord", "a");
  private static final Tenant ELSEWHERE = new Tenant("discord", "b");

  private final LocalPages pages;
  private final Newsroom newsroom;

  FollowingTest() throws IOException {
    pages = new LocalPages();
    newsroom = Newsroom.fetchingFrom(pages.port());
  }

  @AfterEach
  void close() {
    pages.close();
  }

  @Test
  void aPageIsReadAtOnceAndToldOf() {
    Reply.Begun begun = (Reply.Begun) follow(pages.serving("/live", LocalPages.PAGE));
    LastRead read = begun.source().standing().lastRead().orElseThrow();
    assertThat(begun.source().title()).contains("Harbour closed");
    assertThat(read.entries()).isEqualTo(2);
    assertThat(read.format()).contains("LiveBlogPosting");
    assertThat(read.skipped()).hasSize(1);
    assertThat(newsroom.memory.all().getFirst().source().owner()).isEqualTo(HERE);
  }

  @Test
  void whatCannotBeFollowedIsToldWithItsReason() {
    String address = pages.serving("/live", LocalPages.PAGE);
    assertThat(problem(follow("ftp://quay.example/"))).isEqualTo(Problem.ADDRESS);
    assertThat(problem(follow(pages.at("/none")))).isEqualTo(Problem.UNREADABLE);
    assertThat(problem(follow(pages.serving("/text", "no page")))).isEqualTo(Problem.UNREADABLE);
    follow(address);
    assertThat(problem(follow(address))).isEqualTo(Problem.FOLLOWED_ALREADY);
    follow(pages.serving("/2", LocalPages.PAGE));
    follow(pages.serving("/3", LocalPages.PAGE));
    assertThat(follow(pages.serving("/4", LocalPages.PAGE)))
        .isEqualTo(new Declined(Problem.TOO_MANY, "3"));
  }

  @Test
  void followingEndsByIdOrAddressAndNeverElsewhere() {
    String address = pages.serving("/live", LocalPages.PAGE);
    String id = ((Reply.Begun) follow(address)).source().coverage();
    assertThat(problem(unfollow(ELSEWHERE, id))).isEqualTo(Problem.NOT_FOLLOWED);
    assertThat(problem(unfollow(ELSEWHERE, address))).isEqualTo(Problem.NOT_FOLLOWED);
    assertThat(unfollow(HERE, id)).isInstanceOf(Reply.Ended.class);
    follow(address);
    assertThat(unfollow(HERE, address)).isInstanceOf(Reply.Ended.class);
    assertThat(newsroom.memory.all()).isEmpty();
  }

  @Test
  void whatIsEverybodysCannotBeEnded() {
    newsroom.followed(Tenant.EVERYBODY, "common", "https://common.example/live");
    assertThat(problem(unfollow(HERE, "common"))).isEqualTo(Problem.EVERYBODYS);
    assertThat(newsroom.memory.all()).hasSize(1);
  }

  @Test
  void anExportedListIsFollowedElsewhere() {
    String first = pages.serving("/1?a=1&b=<2>", LocalPages.PAGE);
    pages.serving("/1", LocalPages.PAGE);
    follow(first);
    follow(pages.serving("/2", LocalPages.PAGE));
    Reply.Exported list = (Reply.Exported) newsroom.told(HERE, Role.MEMBER, "export", Map.of());
    assertThat(list.sources()).isEqualTo(2);
    Reply.Imported imported = (Reply.Imported) imported(ELSEWHERE, list.opml());
    assertThat(imported.attempts()).hasSize(2).allMatch(FollowingTest::isDone);
    assertThat(newsroom.memory.all())
        .filteredOn(one -> one.source().owner().equals(ELSEWHERE))
        .extracting(one -> one.source().location())
        .containsExactlyElementsOf(
            newsroom.memory.all().stream()
                .filter(one -> one.source().owner().equals(HERE))
                .map(one -> one.source().location())
                .toList());
  }

  @Test
  void aListIsFollowedUpToTheLimitAndEachIsToldOf() {
    String list =
        "<opml version='2.0'><body>"
            + outline(pages.serving("/1", LocalPages.PAGE))
            + outline(pages.at("/none"))
            + outline(pages.serving("/2", LocalPages.PAGE))
            + outline(pages.serving("/3", LocalPages.PAGE))
            + outline(pages.serving("/4", LocalPages.PAGE))
            + "<outline text='x' title='x' xmlUrl='ftp://x.example/'/></body></opml>";
    Reply.Imported imported = (Reply.Imported) imported(HERE, list);
    assertThat(imported.attempts().stream().map(FollowingTest::isDone))
        .containsExactly(true, false, true, true, false);
    assertThat(imported.skipped()).hasSize(1);
    assertThat(newsroom.memory.all()).hasSize(3);
  }

  @Test
  void onlyOpmlIsAList() {
    assertThat(imported(HERE, "# my pages")).isInstanceOf(Refused.class);
    String tooLong = "<opml version='2.0'>" + " ".repeat(ImportList.MOST_CHARACTERS) + "</opml>";
    assertThat(imported(HERE, tooLong)).isInstanceOf(Refused.class);
  }

  @Test
  void anInterruptBreaksOffAndIsHandedOn() {
    String address = pages.serving("/live", LocalPages.PAGE);
    Thread.currentThread().interrupt();
    Reply reply = follow(address);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(((Refused) reply).problem()).isEqualTo(Refused.Problem.BROKEN_OFF);
    Thread.currentThread().interrupt();
    Reply.Imported list = (Reply.Imported) imported(HERE, "<opml>" + outline(address) + "</opml>");
    assertThat(Thread.interrupted()).isTrue();
    assertThat(list.attempts()).extracting(Reply.Attempt::outcome).allMatch(o -> o.isEmpty());
    assertThat(newsroom.memory.all()).isEmpty();
  }

  @Test
  void whatIsMissingIsAskedFor() {
    for (String command : List.of("follow", "unfollow", "import")) {
      Reply reply = newsroom.told(HERE, Role.OPERATOR, command, Map.of());
      assertThat(((Refused) reply).problem()).isEqualTo(Refused.Problem.MISSING_OPTION);
    }
  }

  private Reply follow(String address) {
    return newsroom.told(HERE, Role.ADMINISTRATOR, "follow", Map.of(Option.ADDRESS, address));
  }

  private Reply unfollow(Tenant tenant, String which) {
    return newsroom.told(tenant, Role.ADMINISTRATOR, "unfollow", Map.of(Option.SOURCE, which));
  }

  private Reply imported(Tenant tenant, String list) {
    return newsroom.told(tenant, Role.ADMINISTRATOR, "import", Map.of(Option.LIST, list));
  }

  private static Problem problem(Reply reply) {
    return ((Declined) reply).problem();
  }

  private static boolean isDone(Reply.Attempt attempt) {
    return attempt.outcome().filter(Reply.Result.Done.class::isInstance).isPresent();
  }

  private static String outline(String address) {
    return "<outline type='rss' text='a' title='a' xmlUrl='" + address + "'/>";
  }
}
