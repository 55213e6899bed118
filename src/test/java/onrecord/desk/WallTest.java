package onrecord.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import onrecord.follow.Change;
import onrecord.follow.Event;
import onrecord.follow.Source;
import onrecord.follow.Standing.Trouble;
import onrecord.place.Asker;
import onrecord.place.Place;
import onrecord.place.Role;
import onrecord.place.Tenant;
import onrecord.reader.Reading;
import org.junit.jupiter.api.Test;

/** What may be known of sources: by whom, and how much. */
final class WallTest {
  private static final Tenant HERE = new Tenant("discord", "a");
  private static final String FILE = "/secret/folder/page.txt";
  private static final String LONG_REASON = "it is gone ".repeat(20) + "PORT-4711";

  @Test
  void aTenantSeesItsOwnAndTheCommonSources() {
    Newsroom newsroom = new Newsroom();
    newsroom.followed(HERE, "own", "https://own.example/");
    newsroom.followed(new Tenant("discord", "b"), "foreign", "https://foreign.example/");
    newsroom.followed(Tenant.EVERYBODY, "common", "https://common.example/");
    Reply.Sources sources = (Reply.Sources) newsroom.told(HERE, Role.MEMBER, "sources", Map.of());
    assertThat(sources.sources())
        .extracting(FollowedHere::coverage)
        .containsExactly("own", "common");
    assertThat(sources.sources()).extracting(FollowedHere::common).containsExactly(false, true);
  }

  /** Each tenant's words are in all that it has; none of them may be met elsewhere. */
  @Test
  void nothingOfAnotherTenantIsEverToldOf() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Newsroom newsroom = new Newsroom();
    List<Role> roles = List.of(Role.values());
    List<Tenant> tenants =
        IntStream.range(0, 5).mapToObj(i -> new Tenant("discord", "t" + i)).toList();
    for (int round = 0; round < 2_000; round++) {
      Tenant tenant = tenants.get(random.nextInt(tenants.size()));
      String canary = "canary-" + tenant.id();
      if (random.nextInt(40) == 0) {
        String id = canary + "-" + round;
        Source source =
            newsroom.followed(
                tenant,
                id,
                "https://" + id + ".example/",
                List.of(new Reading.Skipped(canary, canary, canary)),
                Optional.of(new Trouble(canary, 2, Harbour.NOW, false)));
        newsroom.happened(source, Harbour.NOW, corrected(canary));
      }
      for (String command : List.of("sources", "status", "changes", "export", "help")) {
        Role role = roles.get(random.nextInt(roles.size()));
        String told = newsroom.told(tenant, role, command, Map.of()).toString();
        assertThat(told.replace(canary, "")).as("seed " + seed).doesNotContain("canary-");
      }
      Tenant other = tenants.get((tenants.indexOf(tenant) + 1) % tenants.size());
      newsroom.memory.after(0, 1_000).stream()
          .filter(event -> event.source().owner().equals(other))
          .forEach(event ->
              assertThat(
                      newsroom.desk.notice(
                          new Place(tenant, "quay", Place.Kind.SHARED), asker(), event))
                  .isEmpty());
    }
    assertThat(newsroom.memory.all()).hasSizeGreaterThan(10);
  }

  @Test
  void reasonsAndFilesAreTheOperatorsBusiness() {
    Newsroom newsroom = new Newsroom();
    Trouble trouble = new Trouble(LONG_REASON, 4, Harbour.NOW.minusSeconds(600), true);
    newsroom.followed(Tenant.EVERYBODY, "file", FILE, List.of(), Optional.of(trouble));
    newsroom.followed(HERE, "own", "https://own.example/", List.of(), Optional.of(trouble));
    for (Role role : List.of(Role.MEMBER, Role.ADMINISTRATOR)) {
      Reply.State state = (Reply.State) newsroom.told(HERE, role, "status", Map.of());
      assertThat(state.toString()).doesNotContain("secret", "PORT-4711");
      assertThat(state.sources().getFirst().location()).isEmpty();
      assertThat(reason(state.sources().get(0))).isBlank();
      assertThat(reason(state.sources().get(1))).startsWith("it is gone").endsWith("\u2026");
      assertThat(state.store()).isEmpty();
      assertThat(newsroom.told(HERE, role, "sources", Map.of()).toString())
          .doesNotContain("secret", "PORT-4711");
    }
    Reply.State whole = (Reply.State) newsroom.told(HERE, Role.OPERATOR, "status", Map.of());
    assertThat(whole.sources().getFirst().location()).contains(FILE);
    assertThat(whole.sources()).allMatch(source -> reason(source).equals(LONG_REASON));
    assertThat(whole.store()).isPresent();
  }

  @Test
  void aNoticeOfFailureTellsNoMore() {
    Newsroom newsroom = new Newsroom();
    Source file = newsroom.followed(Tenant.EVERYBODY, "file", FILE);
    Event event = newsroom.happened(file, Harbour.NOW, new Change.Failing(FILE + " is gone"));
    Place place = new Place(HERE, "quay", Place.Kind.SHARED);
    assertThat(newsroom.desk.notice(place, asker(), event).orElseThrow().event().change())
        .isEqualTo(new Change.Failing(""));
    Asker operator = new Asker("ann", Harbour.ZONE, Role.OPERATOR);
    assertThat(newsroom.desk.notice(place, operator, event).orElseThrow().event()).isEqualTo(event);
  }

  @Test
  void correctionsAreNewestFirstAndOnlyThoseSinceThen() {
    Newsroom newsroom = new Newsroom();
    Source own = newsroom.followed(HERE, "own", "https://own.example/");
    newsroom.happened(own, Instant.parse("2026-03-02T12:00:00Z"), corrected("early"));
    newsroom.happened(own, Instant.parse("2026-03-02T17:00:00Z"), corrected("late"));
    newsroom.happened(own, Instant.parse("2026-03-02T18:30:00Z"), corrected("future"));
    assertThat(entries(newsroom, Map.of())).containsExactly("late", "early");
    assertThat(entries(newsroom, Map.of(Option.SINCE, "3 hours"))).containsExactly("late");
    assertThat(newsroom.told(HERE, Role.MEMBER, "changes", Map.of(Option.SINCE, "the olden days")))
        .isInstanceOf(Refused.class);
  }

  private static List<String> entries(Newsroom newsroom, Map<Option, String> options) {
    Reply.Changes changes = (Reply.Changes) newsroom.told(HERE, Role.MEMBER, "changes", options);
    return changes.notices().stream()
        .map(notice -> ((Change.OfEntry) notice.event().change()).entry().id())
        .toList();
  }

  private static Change corrected(String id) {
    return new Change.Corrected(
        Harbour.entry(id, Harbour.NOW, id, false, id + " before"),
        Harbour.entry(id, Harbour.NOW, id, false, id + " after"));
  }

  private static String reason(FollowedHere source) {
    return source.standing().trouble().orElseThrow().reason();
  }

  private static Asker asker() {
    return new Asker("ann", Harbour.ZONE, Role.MEMBER);
  }
}
