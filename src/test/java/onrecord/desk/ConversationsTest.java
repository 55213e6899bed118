package onrecord.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import onrecord.answer.Answer;
import onrecord.answer.OpenRecord;
import onrecord.place.Asker;
import onrecord.place.Place;
import onrecord.place.Role;
import onrecord.place.Tenant;
import org.junit.jupiter.api.Test;

final class ConversationsTest {
  private static final Tenant HERE = Harbour.PLACE.tenant();
  private static final Duration KEPT = Duration.ofMinutes(30);

  private Instant now = Harbour.NOW;
  private final OpenRecord record = Harbour.record(Harbour.page(), Harbour.many(3));
  private final Conversations conversations = new Conversations(record, () -> now, KEPT, 3);

  @Test
  void itIsOfOnePersonAtOnePlace() {
    Conversation ann = of("ann", "quay");
    assertThat(of("ann", "quay")).isSameAs(ann);
    assertThat(of("bob", "quay")).isNotSameAs(ann);
    assertThat(of("ann", "pub")).isNotSameAs(ann);
  }

  @Test
  void itIsForgottenAfterARest() {
    Conversation ann = of("ann", "quay");
    now = now.plus(KEPT);
    assertThat(of("ann", "quay")).isSameAs(ann);
    now = now.plus(KEPT).plusSeconds(1);
    assertThat(of("ann", "quay")).isNotSameAs(ann);
  }

  @Test
  void theOneThatRestedLongestMakesRoom() {
    Conversation ann = of("ann", "quay");
    Conversation bob = of("bob", "quay");
    of("cid", "quay");
    assertThat(of("ann", "quay")).isSameAs(ann);
    of("dot", "quay");
    assertThat(of("ann", "quay")).isSameAs(ann);
    assertThat(of("bob", "quay")).isNotSameAs(bob);
  }

  @Test
  void thereIsRoomForOneAtLeast() {
    assertThatThrownBy(() -> new Conversations(Harbour.record(Harbour.page()), () -> now, KEPT, 0))
        .hasMessageContaining("0 conversations");
  }

  @Test
  void itIsAboutWhatIsUsualNow() {
    Conversation before = about(Optional.empty(), Set.of("harbour"));
    assertThat(about(Optional.empty(), Set.of("harbour"))).isSameAs(before);
    Conversation after = about(Optional.empty(), Set.of("many"));
    assertThat(after).isNotSameAs(before).matches(one -> one.isAbout(Set.of("many"), Harbour.ZONE));
  }

  @Test
  void itGoesOnAboutWhatWasNamedUntilThatIsClosed() {
    Conversation named = about(Optional.of(Set.of("harbour")), Set.of());
    assertThat(about(Optional.empty(), Set.of("many"))).isSameAs(named);
    record.close(Tenant.EVERYBODY, "harbour");
    assertThat(about(Optional.empty(), Set.of("many")))
        .matches(one -> one.isAbout(Set.of("many"), Harbour.ZONE));
  }

  @Test
  void nothingLeansOnWhatIsNotFollowedAnyMore() {
    Conversation ann = about(Optional.empty(), Set.of());
    ann.ask("What did Venn say?", now);
    Answer leaning = ann.ask("When was that?", now);
    ann.ask("What did Venn say?", now);
    record.close(Tenant.EVERYBODY, "harbour");
    Answer alone = new Conversation(record, HERE, Harbour.ZONE).ask("When was that?", now);
    assertThat(ann.ask("When was that?", now).question())
        .isEqualTo(alone.question())
        .isNotEqualTo(leaning.question());
  }

  private Conversation about(Optional<Set<String>> within, Set<String> usual) {
    return conversations.of(Harbour.PLACE, Harbour.ASKER, within, usual);
  }

  private Conversation of(String asker, String place) {
    return conversations.of(
        new Place(new Tenant("discord", "harbour"), place, Place.Kind.SHARED),
        new Asker(asker, Harbour.ZONE, Role.MEMBER),
        Optional.empty(),
        Set.of());
  }
}
