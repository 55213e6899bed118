package onrecord.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import onrecord.desk.Refused.Problem;
import onrecord.desk.Reply.Plans.Change;
import onrecord.digest.Length;
import onrecord.digest.QuietHours;
import onrecord.digest.Restraints;
import onrecord.digest.Schedule;
import onrecord.digest.Slot;
import onrecord.digest.StandingDigest;
import onrecord.place.Place;
import onrecord.place.Role;
import onrecord.place.Tenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** /digest and /quiet: what is read, kept, refused. */
final class DigestPlanTest {
  private static final Tenant TENANT = Harbour.PLACE.tenant();
  private static final Place QUAY = Harbour.PLACE;
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final LocalTime EIGHT = LocalTime.of(8, 0);

  private final Newsroom newsroom = new Newsroom(Harbour.page());

  private Reply told(String command, Role role, Object... options) {
    Map<Option, String> given = new HashMap<>();
    for (int i = 0; i < options.length; i += 2) {
      given.put((Option) options[i], (String) options[i + 1]);
    }
    return newsroom.told(TENANT, role, command, given);
  }

  private Reply digest(String when) {
    return told("digest", Role.ADMINISTRATOR, Option.WHEN, when);
  }

  private Reply.Plans plans(String when) {
    return (Reply.Plans) digest(when);
  }

  private Refused refused(String when) {
    return (Refused) digest(when);
  }

  private Schedule schedule(String when) {
    return plans(when).plans().getFirst().digest().schedule();
  }

  private List<StandingDigest> kept() {
    return newsroom.rota.kept().at(QUAY);
  }

  @Test
  void withoutATimeItIsTodaysSoFar() {
    Reply.Digested digested = (Reply.Digested) told("digest", Role.MEMBER);
    assertThat(digested.digest().period().from()).isEqualTo("2026-03-02T00:00:00Z");
    assertThat(digested.digest().period().to()).isEqualTo(Harbour.NOW);
    assertThat(digested.isEmpty()).isFalse();
    assertThat(told("digest", Role.MEMBER, Option.WHEN, "now")).isEqualTo(digested);
  }

  @Test
  void theListTellsHowTheLastOneArrived() {
    digest("daily 08:00 Europe/London");
    String id = kept().getFirst().id();
    Arrivals.Arrival refused =
        new Arrivals.Arrival(Harbour.NOW, Arrivals.How.REFUSED, Optional.of("403: no"));
    newsroom.arrivals =
        (place, name) ->
            Optional.of(refused)
                .filter(any -> place.equals(QUAY) && name.equals("digest/" + id + "/"));
    assertThat(plans("list").plans().getFirst().last()).contains(refused);
  }

  @Test
  void aScheduleIsKeptRingsAndShowsItsNextThreeTimes() {
    Reply.Plans made = plans("daily 08:00 Europe/London");
    assertThat(made.change()).isEqualTo(Change.MADE);
    assertThat(made.plans().getFirst().next())
        .extracting(Slot::name)
        .containsExactly("2026-03-03T08:00", "2026-03-04T08:00", "2026-03-05T08:00");
    StandingDigest digest = kept().getFirst();
    assertThat(digest.schedule()).isEqualTo(Schedule.daily(LONDON, EIGHT));
    assertThat(digest.since()).isEqualTo(Harbour.NOW);
    assertThat(newsroom.timetable.set())
        .isEqualTo(
            Map.of(digest.id() + "/2026-03-03T08:00", Instant.parse("2026-03-03T08:00:00Z")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "daily 8:00 | 1234567 | 08:00",
        "Daily at 8am and 6pm | 1234567 | 08:00 18:00",
        "daily 08:00, 18:00 | 1234567 | 08:00 18:00",
        "08.00 | 1234567 | 08:00",
        "every day 24:00 | 1234567 | 00:00",
        "weekdays 12am | 12345 | 00:00",
        "weekends 12:30pm | 67 | 12:30",
        "mon,wed 08:00 | 13 | 08:00",
        "mon, wed and Fridays 08:00 | 135 | 08:00",
        "fri-mon 18h30 | 5671 | 18:30",
        "weekly monday 08:00 | 1 | 08:00",
        "lundi 08:00 | 1 | 08:00",
        "понедельник 08:00 | 1 | 08:00",
        "пн 08:00 | 1 | 08:00"
      })
  void daysAndTimesAreReadAsPeopleTypeThem(String when, String days, String times) {
    Set<DayOfWeek> expected = EnumSet.noneOf(DayOfWeek.class);
    days.chars().forEach(day -> expected.add(DayOfWeek.of(day - '0')));
    assertThat(schedule(when))
        .isEqualTo(
            new Schedule(
                expected,
                List.of(times.split(" ", -1)).stream().map(LocalTime::parse).toList(),
                Harbour.ZONE));
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/London, Europe/London",
    "europe/london, Europe/London",
    "London, Europe/London",
    "New York, America/New_York",
    "new_york, America/New_York",
    "Kyiv, Europe/Kyiv",
    "kiev, Europe/Kiev",
    "UTC, UTC",
    "GMT+05:30, GMT+05:30"
  })
  void aZoneIsNamedByItsIdOrItsCity(String typed, String zone) {
    assertThat(schedule("daily 08:00 " + typed).zone()).isEqualTo(ZoneId.of(zone));
    Reply.Plans made =
        (Reply.Plans)
            told("digest", Role.ADMINISTRATOR, Option.WHEN, "daily 09:00", Option.ZONE, typed);
    assertThat(made.plans().getFirst().digest().schedule().zone()).isEqualTo(ZoneId.of(zone));
  }

  @Test
  void whatCannotBeReadIsRefusedWithWhatWasGiven() {
    assertThat(refused("daily").problem()).isEqualTo(Problem.UNREADABLE_SCHEDULE);
    assertThat(refused("soon").given()).isEqualTo("soon");
    assertThat(refused("daily 25:00").problem()).isEqualTo(Problem.UNREADABLE_SCHEDULE);
    assertThat(refused("weekly 08:00").problem()).isEqualTo(Problem.UNREADABLE_SCHEDULE);
    assertThat(refused("daily 08:00 Atlantis")).isEqualTo(Refused.unreadableZone("Atlantis"));
    assertThat(refused("daily 1:00 2:00 3:00 4:00 5:00 6:00 7:00"))
        .isEqualTo(Refused.tooManyTimes(7));
    assertThat(refused("off nosuch")).isEqualTo(Refused.noSuchDigest("nosuch"));
    assertThat(told("digest", Role.ADMINISTRATOR, Option.WHEN, "now", Option.LENGTH, "huge"))
        .isEqualTo(Refused.unreadableLength("huge"));
    assertThat(
            told("digest", Role.ADMINISTRATOR, Option.WHEN, "daily 8:00", Option.NOTHING, "sing"))
        .isEqualTo(Refused.unreadableNothing("sing"));
    assertThat(
            told("digest", Role.ADMINISTRATOR, Option.WHEN, "daily 8:00", Option.COVERAGE, "nope"))
        .isEqualTo(Refused.noSuchCoverage("nope"));
    assertThat(kept()).isEmpty();
  }

  @Test
  void lengthCoverageAndSilenceAreKept() {
    told(
        "digest",
        Role.ADMINISTRATOR,
        Option.WHEN,
        "daily 8:00",
        Option.LENGTH,
        "Short",
        Option.NOTHING,
        "silent",
        Option.COVERAGE,
        "Harbour closed");
    StandingDigest digest = kept().getFirst();
    assertThat(digest.length()).isEqualTo(Length.SHORT);
    assertThat(digest.tellsOfNothing()).isFalse();
    assertThat(digest.coverage()).contains("harbour");
  }

  @Test
  void theSameTimesAgainChangeIt() {
    digest("daily 08:00 London");
    told("digest", Role.ADMINISTRATOR, Option.WHEN, "daily 8am London", Option.LENGTH, "long");
    assertThat(kept()).hasSize(1);
    assertThat(kept().getFirst().length()).isEqualTo(Length.LONG);
  }

  @Test
  void aPlaceHasSoManyAndNoMore() {
    for (int i = 0; i < DigestPlan.MOST_AT_A_PLACE; i++) {
      assertThat(digest("daily %d:00".formatted(i))).isInstanceOf(Reply.Plans.class);
    }
    assertThat(refused("daily 20:00")).isEqualTo(Refused.tooManyDigests(10));
  }

  @Test
  void isPausedResumedAndEndedOneOrAll() {
    digest("daily 08:00");
    digest("daily 18:00");
    String first = kept().getFirst().id();
    assertThat(plans("pause " + first).plans()).hasSize(1);
    assertThat(kept()).extracting(StandingDigest::isPaused).containsExactly(true, false);
    assertThat(plans("list").plans().getFirst().next()).isEmpty();
    assertThat(plans("resume").change()).isEqualTo(Change.RESUMED);
    assertThat(kept()).extracting(StandingDigest::isPaused).containsExactly(false, false);
    assertThat(plans("off " + first).change()).isEqualTo(Change.ENDED);
    assertThat(kept()).hasSize(1);
    assertThat(plans("off").plans()).hasSize(1);
    assertThat(kept()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"daily 08:00", "pause", "resume", "off"})
  void onlyAnAdministratorDecides(String when) {
    digest("daily 07:00");
    List<StandingDigest> before = kept();
    assertThat(told("digest", Role.MODERATOR, Option.WHEN, when))
        .isEqualTo(Refused.notAllowed("digest"));
    assertThat(kept()).isEqualTo(before);
    Reply.Plans list = (Reply.Plans) told("digest", Role.MEMBER, Option.WHEN, "list");
    assertThat(list.mayPlan()).isFalse();
    assertThat(list.plans()).hasSize(1);
  }

  @Test
  void nobodyReachesTheDigestsOfAnotherPlace() {
    digest("daily 08:00");
    String id = kept().getFirst().id();
    Reply reply =
        newsroom.told(
            new Tenant("discord", "elsewhere"),
            Role.ADMINISTRATOR,
            "digest",
            Map.of(Option.WHEN, "off " + id));
    assertThat(reply).isEqualTo(Refused.noSuchDigest(id));
    assertThat(kept()).hasSize(1);
  }

  @Test
  void aPreviewIsWhatTheNextOneWouldSay() {
    digest("daily 08:00");
    Reply.Digested preview = (Reply.Digested) digest("preview");
    assertThat(preview.digest().period().from()).isEqualTo(Harbour.NOW.minusSeconds(24 * 3600));
    assertThat(preview.isEmpty()).isFalse();
  }

  @Test
  void quietHoursAndADailyCapAreKept() {
    Reply.Restrained quiet = quiet(Option.HOURS, "22:00 - 7am New York", Option.POSTS, "5");
    QuietHours hours =
        new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0), ZoneId.of("America/New_York"));
    Restraints expected = new Restraints(Optional.of(hours), OptionalInt.of(5));
    assertThat(quiet).isEqualTo(new Reply.Restrained(expected, true));
    assertThat(newsroom.rota.kept().restraints(QUAY)).isEqualTo(expected);
    assertThat(quiet()).isEqualTo(new Reply.Restrained(expected, false));
    assertThat(quiet(Option.HOURS, "off").restraints().mostPosts()).hasValue(5);
    assertThat(quiet(Option.POSTS, "any").restraints()).isEqualTo(Restraints.NONE);
  }

  private Reply.Restrained quiet(Object... options) {
    return (Reply.Restrained) told("quiet", Role.ADMINISTRATOR, options);
  }

  @ParameterizedTest
  @ValueSource(strings = {"22:00", "22:00-22:00", "22:00-25:00", "22:00-07:00 Atlantis", "never"})
  void noHoursAreRefused(String hours) {
    assertThat(told("quiet", Role.ADMINISTRATOR, Option.HOURS, hours))
        .isEqualTo(Refused.unreadableHours(hours));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1001", "-1", "many"})
  void noNumbersOfPostsAreRefused(String posts) {
    assertThat(told("quiet", Role.ADMINISTRATOR, Option.POSTS, posts))
        .isEqualTo(Refused.unreadablePosts(posts));
  }

  @ParameterizedTest
  @CsvSource({"new york, America/New_York", "lond, Europe/London", "europe/ky, Europe/Kyiv"})
  void zonesAreOfferedByCity(String typed, String zone) {
    assertThat(newsroom.desk.suggest(QUAY, Role.ADMINISTRATOR, "digest", Option.ZONE, typed))
        .contains(zone);
  }
}
