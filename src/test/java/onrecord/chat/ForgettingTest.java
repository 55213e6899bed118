package onrecord.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import java.util.Optional;
import onrecord.desk.Choice;
import onrecord.place.Account;
import onrecord.place.Place;
import onrecord.place.Role;
import onrecord.place.Seal;
import onrecord.place.Tenant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.AdditionalAnswers;

/** What people are told is kept of them, and what is left once it is erased. */
final class ForgettingTest {
  private static final Account ANN = new Account("discord", "ann");
  private static final Tenant GUILD = new Tenant("discord", "17");
  private static final Place QUAY = new Place(GUILD, "quay", Place.Kind.SHARED);
  private static final Place DIRECT = new Place(ANN.alone(), "dm", Place.Kind.PRIVATE);
  private static final Caller HER = new Caller("ann", Role.ADMINISTRATOR, Optional.empty());
  private static final Caller BOB = new Caller("bob", Role.MEMBER, Optional.empty());

  private Town town;

  @BeforeEach
  void open() throws Exception {
    town = new Town(GUILD);
    town.page(GUILD, "Guild", 3);
    town.page(ANN.alone(), "Annsown", 3);
  }

  @AfterEach
  void close() {
    town.close();
  }

  private String said(Place place, Caller caller, String line) {
    town.now = town.now.plusSeconds(3);
    Draft draft = town.talk.typed(place, caller, line).orElseThrow();
    town.talk.posted(draft, line);
    return Plain.text(draft.shown().message())
        + draft.shown().message().attachment().map(Message.Attachment::text).orElse("");
  }

  private void rate(Place place, Caller asker, Caller rater) {
    Draft draft = town.talk.typed(place, asker, "what did Venn say?").orElseThrow();
    town.talk.posted(draft, "rated");
    draft.shown().buttons().stream()
        .filter(button -> button.act() == Button.Act.WRONG_TIME)
        .forEach(button -> town.talk.press(place, rater, button.payload()));
  }

  private void leaveTraces() {
    said(QUAY, HER, "/settings zone kyiv");
    said(DIRECT, HER, "/settings language uk for here");
    said(QUAY, HER, "what did Quill secretly say about ferries?");
    said(DIRECT, HER, "/latest");
    rate(QUAY, HER, BOB);
    rate(QUAY, BOB, HER);
  }

  @Test
  void mydataTellsAllThatIsKept() {
    leaveTraces();
    assertThat(said(QUAY, HER, "/mydata"))
        .contains("Europe/Kyiv", "language uk", "secretly", "Annsown")
        .contains("WRONG_TIME", "by somebody else")
        .doesNotContain("Guild", "bob");
    assertThat(said(QUAY, BOB, "/mydata")).doesNotContain("secretly", "Kyiv", "Annsown");
  }

  @Test
  void forgetmeLeavesNothing() {
    leaveTraces();
    assertThat(said(QUAY, HER, "/forgetme")).contains("I know nothing of you");
    assertThat(said(QUAY, HER, "/mydata")).contains("I keep nothing of you");
    assertThat(town.store.traces().of(ANN)).isEmpty();
    assertThat(town.store.choices().of(DIRECT)).isEqualTo(Choice.NONE);
    assertThat(town.store.sources().all())
        .extracting(followed -> followed.source().owner())
        .containsExactly(GUILD);
    assertThat(town.record.coverages(ANN.alone())).isEmpty();
    assertThat(town.store.posts().feedback(99)).isEmpty();
    assertThat(town.forgotten).containsExactly("discord ann");
  }

  @Test
  void whatWasUnderWayIsNotKeptAfterAll() {
    Draft draft = town.talk.typed(QUAY, HER, "what did Quill secretly say?").orElseThrow();
    Draft bobs = town.talk.typed(QUAY, BOB, "what did Venn say?").orElseThrow();
    said(QUAY, HER, "/forgetme");
    town.talk.posted(draft, "late");
    town.talk.posted(bobs, "late too");
    assertThat(said(QUAY, HER, "/mydata")).contains("I keep nothing of you");
    assertThat(said(QUAY, BOB, "/mydata")).contains("what did Venn say?");
    said(QUAY, HER, "what did Quill openly say?");
    assertThat(said(QUAY, HER, "/mydata")).contains("openly");
  }

  @Test
  void aCopyThatWasUnderWayIsNotKeptEither() {
    said(QUAY, HER, "/settings answers private for here");
    Draft draft = town.talk.typed(QUAY, HER, "what did Venn say?").orElseThrow();
    town.talk.posted(draft, "alone");
    String share = payload(draft, Button.Act.SHARE);
    Draft copy = ((Pressed.Shared) town.talk.press(QUAY, HER, share)).draft();
    said(QUAY, HER, "/forgetme");
    town.talk.posted(copy, "for all");
    assertThat(town.store.traces().of(ANN)).isEmpty();
  }

  @Test
  void nothingIsKeptOfATenantThatWeLeftMeanwhile() {
    Draft draft = town.talk.typed(QUAY, BOB, "what did Venn say?").orElseThrow();
    town.talk.gone(GUILD);
    town.talk.posted(draft, "late");
    assertThat(town.store.traces().of(new Account("discord", "bob"))).isEmpty();
  }

  @Test
  void whatIsThoughtOfAnAnswerIsNotKeptOnceItsAskerIsForgotten() {
    PostsInMemory kept = new PostsInMemory();
    Posts posts = mock(AdditionalAnswers.delegatesTo(kept));
    Talk talk =
        new Talk(
            town.desk,
            posts,
            any -> Permalinks.NONE,
            new Seal(Seal.random(Seal.BYTES)),
            () -> town.now);
    Draft draft = talk.typed(QUAY, HER, "what did Quill say?").orElseThrow();
    talk.posted(draft, "1");
    doAnswer(
            call -> {
              Optional<Post> found = kept.find(call.getArgument(0));
              said(QUAY, HER, "/forgetme");
              return found;
            })
        .when(posts)
        .find(any());
    talk.press(QUAY, BOB, payload(draft, Button.Act.RIGHT));
    assertThat(kept.feedback()).isEmpty();
    talk.close();
  }

  private static String payload(Draft draft, Button.Act act) {
    return draft.shown().buttons().stream()
        .filter(button -> button.act() == act)
        .findFirst()
        .orElseThrow()
        .payload();
  }

  @Test
  void aFollowUpIsNotUnderstoodAnyMore() {
    assertThat(said(QUAY, HER, "what did Venn say?")).contains("Venn");
    String before = said(QUAY, HER, "when was that?");
    said(QUAY, HER, "what did Venn say?");
    said(QUAY, HER, "/forgetme");
    assertThat(said(QUAY, HER, "when was that?")).isNotEqualTo(before);
  }

  @Test
  void othersAreNotForgottenWithHer() {
    said(QUAY, BOB, "what did Quill say?");
    said(QUAY, HER, "/forgetme");
    assertThat(said(QUAY, BOB, "/mydata")).contains("what did Quill say?");
    assertThat(said(QUAY, BOB, "what did Venn say?")).contains("Guild");
  }

  @Test
  void aTenantThatWeLeftTakesAllAlong() {
    leaveTraces();
    said(QUAY, HER, "/settings answers private for everywhere");
    town.talk.gone(GUILD);
    assertThat(town.record.coverages(GUILD)).isEmpty();
    assertThat(town.desk.chosen(QUAY)).isEqualTo(Choice.NONE);
    assertThat(town.desk.chosen(ANN).zone()).isPresent();
    assertThat(town.store.traces().of(ANN).toString()).doesNotContain("secretly");
  }

  @Test
  void aGroupThatBecameASupergroupGoesOnAsItWas() throws Exception {
    Tenant group = new Tenant("telegram", "-5");
    Tenant supergroup = new Tenant("telegram", "-1005");
    Place chat = new Place(group, "-5", Place.Kind.SHARED);
    Place after = new Place(supergroup, "-1005", Place.Kind.SHARED);
    town.page(group, "Group", 3);
    said(chat, HER, "/settings zone kyiv for here");
    assertThat(said(chat, BOB, "what did Venn say?")).contains("Group");
    town.talk.moved(group, supergroup);
    town.live.await();
    assertThat(said(after, BOB, "what did Venn say?")).contains("Group");
    assertThat(said(chat, BOB, "what did Venn say?")).doesNotContain("Group");
    assertThat(town.desk.chosen(after).zone()).isPresent();
  }
}
