package onrecord.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import onrecord.place.Account;
import onrecord.place.Asker;
import onrecord.place.Place;
import onrecord.place.Role;
import onrecord.place.Tenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ChooseTest {
  private static final Tenant HERE = Harbour.PLACE.tenant();
  private static final Account ANN = new Account("discord", "ann");

  private final Newsroom newsroom = new Newsroom(Harbour.page());

  private Reply set(Role role, Map<Option, String> options) {
    return newsroom.told(HERE, role, "settings", options);
  }

  @ParameterizedTest
  @CsvSource({
    "uk, uk",
    "UK, uk",
    "Ukrainian, uk",
    "\u0443\u043a\u0440\u0430\u0457\u043d\u0441\u044c\u043a\u0430, uk",
    "deutsch, de",
    "french, fr"
  })
  void aLanguageIsNamedByItsCodeOrName(String typed, String expected) {
    set(Role.MEMBER, Map.of(Option.LANGUAGE, typed));
    assertThat(newsroom.desk.chosen(ANN).language()).contains(Locale.of(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Kyiv, Europe/Kyiv",
    "europe/kyiv, Europe/Kyiv",
    "kyiv, Europe/Kyiv",
    "new york, America/New_York",
    "+05:45, +05:45"
  })
  void aZoneIsNamedByItsIdOrCity(String typed, String expected) {
    set(Role.MEMBER, Map.of(Option.ZONE, typed));
    assertThat(newsroom.desk.chosen(ANN).zone()).contains(ZoneId.of(expected));
  }

  @Test
  void defaultUnsetsIt() {
    set(Role.MEMBER, Map.of(Option.ZONE, "kyiv", Option.LANGUAGE, "uk"));
    set(Role.MEMBER, Map.of(Option.ZONE, "default"));
    assertThat(newsroom.desk.chosen(ANN))
        .isEqualTo(Choice.NONE.withLanguage(Optional.of(Locale.of("uk"))));
  }

  @Test
  void whatCannotBeReadChangesNothing() {
    for (Map<Option, String> bad :
        List.of(
            Map.of(Option.LANGUAGE, "klingon", Option.ZONE, "kyiv"),
            Map.of(Option.ZONE, "the moon"),
            Map.of(Option.ZONE, "kyiv", Option.FOR, "them"),
            Map.of(Option.ANSWERS, "loud"),
            Map.of(Option.COVERAGE, "nowhere"),
            Map.of(Option.COVERAGE, "harbour", Option.FOR, "me"))) {
      assertThat(set(Role.ADMINISTRATOR, bad))
          .as(bad.toString())
          .isInstanceOfSatisfying(
              Refused.class,
              refused ->
                  assertThat(refused.problem()).isEqualTo(Refused.Problem.UNREADABLE_SETTING));
    }
    assertThat(newsroom.desk.chosen(ANN)).isEqualTo(Choice.NONE);
    assertThat(newsroom.desk.chosen(Harbour.PLACE)).isEqualTo(Choice.NONE);
  }

  @Test
  void whatIsForAllTakesAnAdministrator() {
    Map<Option, String> coverage = Map.of(Option.COVERAGE, "Harbour closed");
    Map<Option, String> everywhere = Map.of(Option.ZONE, "kyiv", Option.FOR, "everywhere");
    for (Role role : List.of(Role.MEMBER, Role.MODERATOR)) {
      assertThat(set(role, coverage)).isEqualTo(Refused.notAllowed("settings"));
      assertThat(set(role, everywhere)).isEqualTo(Refused.notAllowed("settings"));
    }
    assertThat(newsroom.desk.chosen(Harbour.PLACE)).isEqualTo(Choice.NONE);
    set(Role.ADMINISTRATOR, coverage);
    set(Role.ADMINISTRATOR, everywhere);
    assertThat(newsroom.desk.chosen(Harbour.PLACE).coverage()).contains("harbour");
    Place other = new Place(HERE, "pub", Place.Kind.SHARED);
    assertThat(newsroom.desk.chosen(other))
        .isEqualTo(Choice.NONE.withZone(Optional.of(ZoneId.of("Europe/Kyiv"))));
    assertThat(newsroom.desk.chosen(new Place(new Tenant("discord", "b"), "quay", other.kind())))
        .isEqualTo(Choice.NONE);
  }

  @Test
  void whatHoldsAtAPlaceHoldsInItsPartsUnlessTheyHaveTheirOwn() {
    set(Role.ADMINISTRATOR, Map.of(Option.ZONE, "paris", Option.FOR, "everywhere"));
    set(Role.ADMINISTRATOR, Map.of(Option.ANSWERS, "private", Option.COVERAGE, "harbour"));
    set(Role.ADMINISTRATOR, Map.of(Option.ZONE, "kyiv", Option.FOR, "here"));
    Place thread = new Place(HERE, "thread", Place.Kind.SHARED, Optional.of("quay"));
    Choice above = newsroom.desk.chosen(Harbour.PLACE);
    assertThat(newsroom.desk.chosen(thread)).isEqualTo(above);
    assertThat(above.answers()).contains(Choice.Answers.PRIVATE);
    Choice own = Choice.NONE.withAnswers(Optional.of(Choice.Answers.PUBLIC));
    Asker administrator = new Asker("eve", Harbour.ZONE, Role.ADMINISTRATOR);
    newsroom.desk.carryOut(
        new Request(thread, administrator, "settings", Map.of(Option.ANSWERS, "public")));
    assertThat(newsroom.desk.chosen(thread)).isEqualTo(own.or(above));
    assertThat(newsroom.desk.chosen(Harbour.PLACE)).isEqualTo(above);
    Reply shown = newsroom.desk.carryOut(new Request(thread, Harbour.ASKER, "settings", Map.of()));
    assertThat(((Reply.Chosen) shown).here()).isEqualTo(own);
    assertThat(((Reply.Chosen) shown).above()).contains(newsroom.choices.of(Harbour.PLACE));
  }

  @Test
  void aPartAsksTheCoverageOfThePlaceAboveIt() {
    Newsroom two = new Newsroom(Harbour.page(), Harbour.many(3));
    two.choices.keep(Harbour.PLACE, Choice.NONE.withCoverage(Optional.of("harbour")));
    Place thread = new Place(HERE, "thread", Place.Kind.SHARED, Optional.of("quay"));
    Reply latest = two.desk.carryOut(new Request(thread, Harbour.ASKER, "latest", Map.of()));
    assertThat(((Reply.Entries) latest).headlines())
        .isNotEmpty()
        .allMatch(headline -> headline.coverage().id().equals("harbour"));
  }

  @Test
  void withoutAnythingToSetItShowsWhatIsSet() {
    set(Role.MEMBER, Map.of(Option.ZONE, "kyiv"));
    Reply.Chosen chosen = (Reply.Chosen) set(Role.MEMBER, Map.of());
    assertThat(chosen.changed()).isFalse();
    assertThat(chosen.mayForAll()).isFalse();
    assertThat(chosen.own().zone()).contains(ZoneId.of("Europe/Kyiv"));
    assertThat(chosen.here()).isEqualTo(Choice.NONE);
  }
}
