package onrecord.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import onrecord.answer.Excerpt;
import onrecord.place.Asker;
import onrecord.place.Place;
import onrecord.place.Role;
import onrecord.place.Tenant;
import onrecord.watch.Finding;
import onrecord.watch.Misread;
import org.junit.jupiter.api.Test;

final class WatchingTest {
  private static final Tenant HERE = Harbour.PLACE.tenant();

  private final Newsroom newsroom = new Newsroom(Harbour.page());

  private Reply told(String command, Map<Option, String> options) {
    return newsroom.told(HERE, Role.ADMINISTRATOR, command, options);
  }

  private Reply.Watching set(String query) {
    return (Reply.Watching) told("watch", Map.of(Option.QUERY, query));
  }

  @Test
  void itIsShownAtOnceWhatItWouldHaveCaught() {
    Reply.Watching watching = set("ferry OR divers OR published");
    assertThat(watching.isNew()).isTrue();
    assertThat(watching.caught()).as("the fifth is not published yet").isEqualTo(2);
    assertThat(watching.newest())
        .extracting(caught -> caught.filed().entry().id())
        .containsExactly("e4", "e1");
    assertThat(watching.newest().getFirst().excerpts())
        .extracting(Excerpt::text)
        .containsExactly("Ferries return at dawn, Quill says.");
    assertThat(set("hull").newest()).hasSize(1);
    assertThat(set("volcano").caught()).isZero();
  }

  @Test
  void theSameTwiceIsOne() {
    Reply.Watching first = set("ferry");
    assertThat(set("  ferry ").watch()).isEqualTo(first.watch());
    assertThat(set("ferry").isNew()).isFalse();
    Reply.Watching called =
        (Reply.Watching) told("watch", Map.of(Option.QUERY, "ferry", Option.ROLE, "4711"));
    assertThat(called.watch().ping()).contains("4711");
    assertThat(listed()).containsExactly(called.watch().id());
  }

  private List<String> listed() {
    Reply.Watched watched = (Reply.Watched) newsroom.told(HERE, Role.MEMBER, "watches", Map.of());
    assertThat(watched.maySet()).isFalse();
    return watched.watches().stream().map(watch -> watch.id()).toList();
  }

  @Test
  void aRoleIsCalledOnDiscordAloneAndNeverEverybody() {
    assertThat(told("watch", Map.of(Option.QUERY, "ferry", Option.ROLE, "everyone")))
        .isEqualTo(Refused.noSuchRole("everyone"));
    Place guild = new Place(new Tenant("discord", "42"), "quay", Place.Kind.SHARED);
    Place group = new Place(new Tenant("telegram", "-42"), "quay", Place.Kind.SHARED);
    Place direct = new Place(new Tenant("discord", "user-1"), "dm", Place.Kind.PRIVATE);
    assertThat(called(guild, "42")).as("the role of all").isEqualTo(Refused.noSuchRole("42"));
    assertThat(called(group, "43")).isEqualTo(Refused.noSuchRole("43"));
    assertThat(called(direct, "43")).isEqualTo(Refused.noSuchRole("43"));
    assertThat(called(guild, "43")).isInstanceOf(Reply.Watching.class);
  }

  private Reply called(Place place, String role) {
    Asker asker = new Asker("ann", Harbour.ZONE, Role.ADMINISTRATOR);
    return newsroom.desk.carryOut(
        new Request(place, asker, "watch", Map.of(Option.QUERY, "ferry", Option.ROLE, role)));
  }

  @Test
  void whatCannotBeReadIsSaidWithItsPlace() {
    assertThat(told("watch", Map.of(Option.QUERY, "ferry por*")))
        .isEqualTo(new Reply.Misunderstood(new Misread(Misread.Problem.WILDCARD, 7, "por*")));
    assertThat(told("watch", Map.of())).isEqualTo(Refused.missing(Option.QUERY));
    assertThat(listed()).isEmpty();
    assertThat(set("hull coverage:\"Harbour closed\"").watch().query().text())
        .isEqualTo("hull coverage:\"harbour\"");
  }

  @Test
  void thereIsRoomForSoMany() {
    for (int i = 0; i < SetWatch.MOST_AT_PLACE; i++) {
      set("ferry" + i);
    }
    assertThat(told("watch", Map.of(Option.QUERY, "hull")))
        .isEqualTo(Refused.tooManyWatches(SetWatch.MOST_AT_PLACE));
    assertThat(set("ferry3").isNew()).isFalse();
  }

  @Test
  void itEndsWhereItStands() {
    String id = set("ferry").watch().id();
    Map<Option, String> ended = Map.of(Option.WATCH, id);
    assertThat(newsroom.told(new Tenant("discord", "b"), Role.ADMINISTRATOR, "unwatch", ended))
        .isEqualTo(Refused.noSuchWatch(id));
    assertThat(
            newsroom.desk.suggest(Harbour.PLACE, Role.ADMINISTRATOR, "unwatch", Option.WATCH, ""))
        .containsExactly(id);
    assertThat(told("unwatch", ended)).isInstanceOf(Reply.Unwatched.class);
    assertThat(told("unwatch", ended)).isEqualTo(Refused.noSuchWatch(id));
    assertThat(listed()).isEmpty();
  }

  @Test
  void whyTellsWhatIsThereAndWhatIsNot() {
    String id = set("(ferry OR speaker:Venn) -dawn").watch().id();
    assertThat(why(id, "e4").isCaught()).isFalse();
    assertThat(why(id, "e4").findings())
        .extracting(Finding::words)
        .containsExactly("Ferries", "", "dawn");
    assertThat(why(id, "e2").isCaught()).isTrue();
    assertThat(why(id, "e2").findings())
        .extracting(Finding::words)
        .containsExactly("", "Tomas Venn", "");
    assertThat(told("why", Map.of(Option.WATCH, id + " e2"))).isEqualTo(why(id, "e2"));
    assertThat(told("why", Map.of(Option.WATCH, id))).isEqualTo(Refused.missing(Option.ID));
    assertThat(told("why", Map.of(Option.WATCH, id, Option.ID, "e9")))
        .isEqualTo(Refused.noSuchEntry("e9"));
    assertThat(told("why", Map.of(Option.WATCH, "w0", Option.ID, "e2")))
        .isEqualTo(Refused.noSuchWatch("w0"));
  }

  private Reply.Reasons why(String watch, String entry) {
    return (Reply.Reasons) told("why", Map.of(Option.WATCH, watch, Option.ID, entry));
  }
}
