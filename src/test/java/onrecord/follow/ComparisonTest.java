package onrecord.follow;

import static onrecord.follow.Told.at;
import static onrecord.follow.Told.breaking;
import static onrecord.follow.Told.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import onrecord.coverage.Entry;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final Entry SHUT = entry("a", 1, "Bridge shut", "The bridge is shut, police say.");
  private static final Entry RAIN = entry("b", 2, "Rain", "It rains on the whole of the coast.");
  private static final Entry WIND = entry("c", 3, "Wind", "Wind is to follow during the night.");

  @Test
  void aReadingLikeTheLastChangesNothing() {
    assertThat(changes(List.of(WIND, RAIN, SHUT), List.of(WIND, RAIN, SHUT))).isEmpty();
  }

  @Test
  void whatIsNewComesOldestFirstAndAtTheFirstReadIsMarked() {
    assertThat(changes(List.of(SHUT), List.of(WIND, RAIN, SHUT)))
        .containsExactly(new Change.Added(RAIN, false), new Change.Added(WIND, false));
    assertThat(new Comparison(List.of(), List.of(), OptionalInt.empty()).with(List.of(RAIN, SHUT)))
        .isEqualTo(
            new Difference(
                List.of(new Change.Added(SHUT, true), new Change.Added(RAIN, true)),
                java.util.Optional.empty()));
  }

  @Test
  void changedWordsAreANewVersion() {
    Entry corrected = entry("a", 1, "Bridge shut", "The bridge is open, police say.");
    assertThat(changes(List.of(RAIN, SHUT), List.of(RAIN, corrected)))
        .containsExactly(
            new Change.Corrected(
                SHUT, entry("a", 2, 1, "Bridge shut", "The bridge is open, police say.")));
  }

  @Test
  void aFlagOrPictureIsAmendedAndWordsThatMayBeCitedStay() {
    assertThat(changes(List.of(SHUT), List.of(breaking(SHUT))))
        .containsExactly(new Change.Amended(breaking(SHUT)));
    Entry pictured =
        entry("a", 1, "Bridge shut", "The bridge is shut, police say.", "picture: The bridge");
    assertThat(changes(List.of(SHUT), List.of(pictured)))
        .containsExactly(new Change.Amended(pictured));
    Entry reset = entry("a", 1, "Bridge shut", "The  bridge is shut,  police say.");
    assertThat(changes(List.of(SHUT), List.of(reset))).isEmpty();
  }

  @Test
  void aPageThatShowsNothingAnyMoreIsDoubtedHoweverFewItsEntriesWere() {
    Difference difference =
        new Comparison(List.of(RAIN, SHUT), List.of(), OptionalInt.of(2)).with(List.of());
    assertThat(difference.changes()).isEmpty();
    assertThat(difference.doubt()).isPresent();
  }

  @Test
  void anEntryThatIsDatedAnewAtEachReadingIsTheSame() {
    Entry later = entry("a", 9, "Bridge shut", "The bridge is shut, police say.");
    assertThat(changes(List.of(SHUT), List.of(later))).isEmpty();
  }

  @Test
  void whatIsMissingAmongTheOthersWasWithdrawn() {
    assertThat(changes(List.of(WIND, RAIN, SHUT), List.of(WIND, SHUT)))
        .containsExactly(new Change.Withdrawn(RAIN));
    assertThat(changes(List.of(WIND, RAIN, SHUT), List.of(RAIN, SHUT)))
        .containsExactly(new Change.Withdrawn(WIND));
  }

  @Test
  void whatANewEntryPushedOffTheEndGoesOnStanding() {
    Entry snow = entry("d", 4, "Snow", "Snow is on the hills since noon.");
    assertThat(changes(List.of(WIND, RAIN, SHUT), List.of(snow, WIND, RAIN)))
        .containsExactly(new Change.Added(snow, false));
  }

  @Test
  void theLastOneOfAPageThatShrankWasWithdrawn() {
    assertThat(changes(List.of(WIND, RAIN, SHUT), List.of(WIND, RAIN)))
        .containsExactly(new Change.Withdrawn(SHUT));
  }

  @Test
  void aWithdrawnEntryThatComesBackIsANewVersionOfIt() {
    Difference difference =
        new Comparison(List.of(WIND), List.of(RAIN), OptionalInt.of(1)).with(List.of(WIND, RAIN));
    assertThat(difference.changes())
        .containsExactly(
            new Change.Added(
                entry("b", 2, 2, "Rain", "It rains on the whole of the coast."), false));
  }

  @Test
  void aPageThatLosesMostOfItsEntriesAtOnceIsDoubted() {
    List<Entry> before = Told.many(20);
    List<Entry> left = List.of(before.get(0), before.get(10), before.get(19));
    Difference difference = new Comparison(before, List.of(), OptionalInt.of(20)).with(left);
    assertThat(difference.changes()).isEmpty();
    assertThat(difference.doubt())
        .hasValueSatisfying(why -> assertThat(why).contains("17 entries"));
  }

  @Test
  void anotherIdIsTheSameEntryByItsLinkOrItsPlace() {
    Entry linked = at("https://quay.example/live#1", SHUT);
    Entry renamed =
        at(
            "https://quay.example/live#1",
            entry("z", 1, "Bridge closed", "Other words altogether."));
    assertThat(changes(List.of(RAIN, linked), List.of(RAIN, renamed)))
        .singleElement()
        .isInstanceOfSatisfying(
            Change.Corrected.class, c -> assertThat(c.entry().id()).isEqualTo("a"));
  }

  @Test
  void anEntryWithoutAnIdOfItsOwnIsKnownByItsPlace() {
    String text = "The bridge is shut, police say.";
    Entry untitled = entry("20260504T1201-0a0a0a0a", 1, "Bridge shut", text);
    Entry retitled = entry("20260504T1201-0b0b0b0b", 1, "Bridge closed", text);
    assertThat(changes(List.of(RAIN, untitled), List.of(RAIN, retitled)))
        .containsExactly(
            new Change.Corrected(
                untitled, entry("20260504T1201-0a0a0a0a", 2, 1, "Bridge closed", text)));
    Entry own = entry("y", 1, "Bridge closed", text);
    assertThat(changes(List.of(RAIN, SHUT), List.of(RAIN, own)))
        .containsExactlyInAnyOrder(new Change.Added(own, false), new Change.Withdrawn(SHUT));
  }

  @Test
  void aLinkThatAllEntriesShareTellsNothing() {
    List<Entry> before =
        List.of(at("https://quay.example/live", RAIN), at("https://quay.example/live", SHUT));
    List<Entry> after = new ArrayList<>(before);
    after.addFirst(at("https://quay.example/live", WIND));
    assertThat(changes(before, after))
        .containsExactly(new Change.Added(at("https://quay.example/live", WIND), false));
  }

  @Test
  void aSharedLinkTellsNothingOfTheOneThatLeftAndTheOneThatCame() {
    Entry shut = at("https://quay.example/live", SHUT);
    Entry rain = at("https://quay.example/live", RAIN);
    Entry wind = at("https://quay.example/live", WIND);
    assertThat(changes(List.of(rain, shut), List.of(wind, rain)))
        .containsExactly(new Change.Added(wind, false));
  }

  @Test
  void twoEntriesOfOneMinuteStayTwo() {
    Entry one = entry("p", 5, "", "Ferries to the north are cancelled until further notice.");
    Entry two = entry("q", 5, "", "The mayor speaks at six in the town hall of Ardmore.");
    assertThat(changes(List.of(one), List.of(two, one)))
        .containsExactly(new Change.Added(two, false));
    assertThat(changes(List.of(two, one, SHUT), List.of(two, SHUT)))
        .containsExactly(new Change.Withdrawn(one));
  }

  private static List<Change> changes(List<Entry> before, List<Entry> after) {
    return new Comparison(before, List.of(), OptionalInt.of(before.size())).with(after).changes();
  }
}
