package onrecord.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import onrecord.desk.Refused.Problem;
import onrecord.place.Account;
import onrecord.place.Asker;
import onrecord.place.Place;
import onrecord.place.Role;
import onrecord.place.Tenant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How much strangers can have us fetch. */
final class ErrandsTest {
  private final LocalPages pages;

  ErrandsTest() throws IOException {
    pages = new LocalPages();
  }

  @AfterEach
  void close() {
    pages.close();
  }

  private Newsroom newsroom(int pagesADay, int privateSources) {
    Allowances usual = Allowances.perMinute(1_000, 1_000, 1_000, pagesADay, privateSources);
    return Newsroom.fetchingFrom(pages.port(), usual);
  }

  private static Place alone(String person) {
    Tenant theirs = new Account("discord", person).alone();
    return new Place(theirs, "dm " + person, Place.Kind.PRIVATE);
  }

  private static Reply told(
      Newsroom newsroom, Place place, String person, Role role, Map<Option, String> options) {
    Asker asker = new Asker(person, Harbour.ZONE, role);
    String command = options.containsKey(Option.LIST) ? "import" : "follow";
    return newsroom.desk.carryOut(new Request(place, asker, command, options));
  }

  private static Reply follow(Newsroom newsroom, String person, String address) {
    return told(
        newsroom, alone(person), person, Role.ADMINISTRATOR, Map.of(Option.ADDRESS, address));
  }

  private static Problem problem(Reply reply) {
    return ((Refused) reply).problem();
  }

  private String list(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "<outline text='x' xmlUrl='" + pages.at("/none" + i) + "'/>")
        .collect(Collectors.joining("", "<opml version='2.0'><body>", "</body></opml>"));
  }

  @Test
  void afterSoManyTriesInADayNothingIsFetchedForAPersonAnywhere() {
    Newsroom newsroom = newsroom(3, 10);
    for (int i = 0; i < 3; i++) {
      assertThat(follow(newsroom, "mallory", pages.at("/none"))).isInstanceOf(Declined.class);
    }
    int asked = pages.asked();
    assertThat(problem(follow(newsroom, "mallory", pages.at("/none")))).isEqualTo(Problem.SPENT);
    Place guild = new Place(new Tenant("discord", "17"), "quay", Place.Kind.SHARED);
    Map<Option, String> page = Map.of(Option.ADDRESS, pages.at("/none"));
    assertThat(problem(told(newsroom, guild, "mallory", Role.ADMINISTRATOR, page)))
        .isEqualTo(Problem.SPENT);
    newsroom.desk.carryOut(
        new Request(guild, new Asker("mallory", Harbour.ZONE, Role.MEMBER), "forgetme", Map.of()));
    assertThat(problem(follow(newsroom, "mallory", pages.at("/none")))).isEqualTo(Problem.SPENT);
    assertThat(pages.asked()).isEqualTo(asked);
    assertThat(follow(newsroom, "ann", pages.at("/none"))).isInstanceOf(Declined.class);
    assertThat(told(newsroom, guild, "mallory", Role.OPERATOR, page)).isInstanceOf(Declined.class);
  }

  @Test
  void aListIsTriedForAsManyPagesAsAreLeft() {
    Newsroom newsroom = newsroom(3, 10);
    Reply.Imported imported =
        (Reply.Imported)
            told(
                newsroom,
                alone("mallory"),
                "mallory",
                Role.ADMINISTRATOR,
                Map.of(Option.LIST, list(50)));
    assertThat(imported.attempts()).hasSize(50);
    assertThat(imported.attempts().stream().filter(one -> one.outcome().isPresent())).hasSize(3);
    assertThat(pages.asked()).isEqualTo(3);
  }

  @Test
  void peopleAloneWithUsFollowSoManyPagesTogether() {
    Newsroom newsroom = newsroom(10, 2);
    for (String person : List.of("a", "b")) {
      assertThat(follow(newsroom, person, pages.serving("/" + person, LocalPages.PAGE)))
          .isInstanceOf(Reply.Begun.class);
    }
    Reply full = follow(newsroom, "c", pages.serving("/c", LocalPages.PAGE));
    assertThat(full).isEqualTo(Refused.noRoom(2));
    Place guild = new Place(new Tenant("discord", "17"), "quay", Place.Kind.SHARED);
    Map<Option, String> page = Map.of(Option.ADDRESS, pages.at("/c"));
    assertThat(told(newsroom, guild, "c", Role.ADMINISTRATOR, page))
        .isInstanceOf(Reply.Begun.class);
  }

  @Test
  void whereNobodyMayFollowAloneNothingIsFetched() {
    Newsroom newsroom = newsroom(10, 0);
    Place chat = new Place(new Tenant("telegram", "11"), "11", Place.Kind.PRIVATE);
    Place group = new Place(new Tenant("telegram", "-5"), "-5", Place.Kind.SHARED);
    Map<Option, String> page = Map.of(Option.ADDRESS, pages.serving("/a", LocalPages.PAGE));
    assertThat(problem(told(newsroom, chat, "11", Role.ADMINISTRATOR, page)))
        .isEqualTo(Problem.NOT_HERE);
    assertThat(problem(follow(newsroom, "a", pages.at("/a")))).isEqualTo(Problem.NOT_HERE);
    assertThat(pages.asked()).isZero();
    assertThat(told(newsroom, group, "11", Role.ADMINISTRATOR, page))
        .isInstanceOf(Reply.Begun.class);
  }

  @Test
  void onePageAfterTheOtherIsReadForAPersonAndNoneForWhomWasForgottenMeanwhile() throws Exception {
    Newsroom newsroom = newsroom(10, 10);
    String slow = pages.serving("/slow", LocalPages.PAGE);
    pages.holdBack();
    CompletableFuture<Reply> first =
        CompletableFuture.supplyAsync(() -> follow(newsroom, "ann", slow));
    await().atMost(Duration.ofSeconds(20)).until(() -> pages.asked() > 0);
    assertThat(problem(follow(newsroom, "ann", slow))).isEqualTo(Problem.UNDER_WAY);
    newsroom.desk.carryOut(
        new Request(
            alone("ann"), new Asker("ann", Harbour.ZONE, Role.MEMBER), "forgetme", Map.of()));
    pages.goOn();
    first.get(20, TimeUnit.SECONDS);
    assertThat(newsroom.memory.all()).isEmpty();
    assertThat(follow(newsroom, "ann", slow)).isInstanceOf(Reply.Begun.class);
  }
}
