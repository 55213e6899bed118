package onrecord.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onrecord.coverage.Entry;
import onrecord.desk.Harbour;
import onrecord.desk.Option;
import onrecord.desk.Reply;
import onrecord.follow.Change;
import onrecord.follow.Event;
import onrecord.follow.Source;
import onrecord.place.Place;
import onrecord.place.Role;
import onrecord.place.Tenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Posted answers are corrected where they stand. */
final class ErrataTest {
  private static final Caller ANN = new Caller("ann", Role.MEMBER, Optional.empty());
  private static final Instant NOTICED = Harbour.NOW.minusSeconds(60);

  private record Edit(Post post, Shown shown) {}

  private static final String ON_RECORD = "\u201cWe were told nothing,\u201d Tomas Venn says.";
  private static final String LITTLE = ON_RECORD.replace("nothing", "little");

  private volatile boolean up = true;
  private final Talking talking = new Talking(Harbour.page());
  private final List<Edit> edits = Collections.synchronizedList(new ArrayList<>());
  private final Source source =
      talking.newsroom.followed(Tenant.EVERYBODY, "harbour", "https://quay.example/live");

  @BeforeEach
  void open() {
    talking.talk.open(platform());
  }

  private ChatPlatform platform() {
    ChatPlatform platform = mock();
    when(platform.name()).thenReturn("discord");
    when(platform.isUp()).thenAnswer(call -> up);
    org.mockito.Mockito.doAnswer(
            call -> edits.add(new Edit(call.getArgument(0), call.getArgument(1))))
        .when(platform)
        .edit(any(), any());
    return platform;
  }

  private static Entry entry(String id, int version, String text) {
    Entry entry = Harbour.entry(id, NOTICED.minusSeconds(3_600), "Fishers angry", false, text);
    return new Entry(
        id,
        version,
        entry.title(),
        entry.publishedAt(),
        Optional.empty(),
        entry.zone(),
        entry.bylines(),
        false,
        entry.url(),
        entry.paragraphs());
  }

  private Event corrected(String id, int version, String before, String after) {
    return talking.newsroom.happened(
        source,
        NOTICED,
        new Change.Corrected(entry(id, version - 1, before), entry(id, version, after)));
  }

  private Shown posted(String question) {
    Draft draft = talking.talk.typed(Harbour.PLACE, ANN, question).orElseThrow();
    talking.talk.posted(draft, "m1");
    return draft.shown();
  }

  private String edited(int which) {
    await().until(() -> edits.size() > which);
    return Plain.text(edits.get(which).shown().message());
  }

  @Test
  void anAnswerSaysWhatWasCorrectedSince() {
    Shown before = posted("What did Venn say?");
    talking.talk.happened(corrected("e2", 2, "We were told nothing.", "We were told little."));
    assertThat(edited(0))
        .startsWith("Since this was posted:")
        .contains("corrected", "entry e2", "-nothing.", "+little.")
        .contains(Plain.text(before.message()));
    assertThat(edits.getFirst().post().messageId()).isEqualTo("m1");
    assertThat(edits.getFirst().shown().buttons())
        .extracting(Button::act)
        .isEqualTo(before.buttons().stream().map(Button::act).toList());
  }

  @Test
  void whatAWatchCaughtSaysSoToo() {
    Reply.Watching watching =
        (Reply.Watching)
            talking.newsroom.told(
                Harbour.PLACE.tenant(), Role.ADMINISTRATOR, "watch", Map.of(Option.QUERY, "told"));
    Draft draft = talking.talk.announce(Harbour.PLACE, new Reply.Caught(watching.newest()));
    talking.talk.posted(draft, "m1");
    String told = Plain.text(draft.shown().message());
    assertThat(told).contains(ON_RECORD, "watch " + watching.watch().id(), "matched: told");
    talking.talk.happened(corrected("e2", 2, ON_RECORD, LITTLE));
    assertThat(edited(0)).contains("Since this was posted:", "-nothing,", "+little,", told);
    assertThat(edits.getFirst().post().messageId()).isEqualTo("m1");
  }

  @Test
  void ofSeveralPlacesTheOneThatIsShownIsTold() {
    posted("What did Venn say?");
    String shown = "\u201cWe were told nothing,\u201d Tomas Venn says.";
    talking.talk.happened(
        corrected(
            "e2",
            2,
            "It rained. The sea is calm. " + shown,
            "It snowed. The sea is calm. \u201cWe were told little,\u201d Tomas Venn says."));
    assertThat(edited(0)).contains("+little,", "and in 1 more place").doesNotContain("+snowed.");
  }

  @Test
  void theNewestCorrectionOfAnEntryTakesTheOthersPlace() {
    posted("What did Venn say?");
    talking.talk.happened(corrected("e2", 2, "We were told nothing.", "We were told little."));
    talking.talk.happened(corrected("e2", 3, "We were told little.", "We were told late."));
    assertThat(edited(1)).contains("+late.").doesNotContain("nothing.\u201d was", "-nothing.");
    assertThat(edited(1).split("Since this was posted", -1)).hasSize(2);
  }

  @Test
  void aWithdrawnEntryIsSaidToBe() {
    posted("What did Venn say?");
    Entry gone = entry("e2", 1, "We were told nothing.");
    talking.talk.happened(talking.newsroom.happened(source, NOTICED, new Change.Withdrawn(gone)));
    assertThat(edited(0)).contains("withdrawn", "-We were told nothing.");
  }

  @Test
  void whatIsNotCitedOrOnlyAmendedChangesNothing() {
    posted("What did Venn say?");
    talking.talk.happened(corrected("e1", 2, "It is closed.", "It is open."));
    talking.talk.happened(
        talking.newsroom.happened(
            source, NOTICED, new Change.Amended(entry("e2", 1, "We were told nothing."))));
    Source foreign =
        talking.newsroom.followed(
            new Tenant("discord", "b"), "harbour", "https://pub.example/live");
    talking.talk.happened(
        talking.newsroom.happened(
            foreign,
            NOTICED,
            new Change.Corrected(entry("e2", 1, "Foreign."), entry("e2", 2, "Strange."))));
    talking.talk.close();
    assertThat(edits).isEmpty();
  }

  @Test
  void whatHappenedWhileNobodyCorrectedIsMadeUpFor() {
    posted("What did Venn say?");
    talking.talk.happened(corrected("e1", 2, "It is closed.", "It is open."));
    talking.talk.close();
    corrected("e2", 2, "We were told nothing.", "We were told little.");
    try (Talk restarted = talking.restarted()) {
      restarted.open(platform());
      restarted.resume(talking.newsroom.history());
    }
    assertThat(edits).hasSize(1);
    assertThat(edited(0)).contains("+little.");
    try (Talk again = talking.restarted()) {
      again.open(platform());
      again.resume(talking.newsroom.history());
    }
    assertThat(edits).hasSize(1);
  }

  @Test
  void nothingIsMissedWhileAPlatformIsNotConnected() {
    up = false;
    posted("What did Venn say?");
    talking.talk.resume(talking.newsroom.history());
    await().until(() -> talking.posts.corrected().isPresent());
    talking.talk.happened(corrected("e2", 2, "We were told nothing.", "We were told little."));
    talking.talk.close();
    assertThat(edits).isEmpty();
    try (Talk restarted = talking.restarted()) {
      restarted.open(platform());
      restarted.resume(talking.newsroom.history());
      restarted.happened(corrected("e2", 3, "We were told little.", "We were told late."));
      up = true;
      await().until(() -> edits.size() == 2);
    }
    assertThat(edited(1)).contains("+late.");
  }

  @Test
  void aCorrectedMessageStaysSoWhenItsPagesAreTurned() {
    Shown before = posted("/entry e2");
    talking.talk.happened(corrected("e2", 2, ON_RECORD, LITTLE));
    assertThat(edited(0)).contains("+little,").contains(Plain.text(before.message()));
  }

  private Event retitled(String id, int version, String before, String after) {
    return talking.newsroom.happened(
        source,
        NOTICED,
        new Change.Corrected(
            titled(entry(id, version - 1, ON_RECORD), before),
            titled(entry(id, version, ON_RECORD), after)));
  }

  private static Entry titled(Entry entry, String title) {
    return new Entry(
        entry.id(),
        entry.version(),
        Optional.of(title),
        entry.publishedAt(),
        Optional.empty(),
        entry.zone(),
        entry.bylines(),
        false,
        entry.url(),
        entry.paragraphs());
  }

  @Test
  void aListIsCorrectedInWhatItShows() {
    posted("/latest");
    talking.talk.happened(corrected("e2", 2, ON_RECORD, LITTLE));
    talking.talk.happened(retitled("e2", 3, "Fishers angry", "Fishers calm"));
    assertThat(edited(0)).contains("Since this was posted", "-angry", "+calm");
    assertThat(edited(0)).doesNotContain("little");
  }

  @Test
  void aDigestIsCorrectedInWhatItShows() {
    posted("/catchup 07:00");
    talking.talk.happened(corrected("e2", 2, ON_RECORD, LITTLE));
    assertThat(edited(0)).contains("Since this was posted", "-nothing", "+little");
  }

  @Test
  void aListOfCorrectionsSaysWhatWasCorrectedAgain() {
    var _ = corrected("e2", 2, ON_RECORD, LITTLE);
    Shown before = posted("/changes");
    assertThat(Plain.text(before.message())).contains("+little,");
    talking.talk.happened(corrected("e2", 3, LITTLE, ON_RECORD));
    assertThat(edited(0)).startsWith("Since this was posted").contains("version 3");
  }

  @Test
  void ofManyCorrectionsTheNewestAreShown() {
    posted("/latest");
    talking.talk.happened(retitled("e2", 2, "Fishers angry", "Fishers calm"));
    talking.talk.happened(withdrawn("e1", "The harbour is closed. Divers are on their way."));
    talking.talk.happened(withdrawn("e3", "Three"));
    talking.talk.happened(withdrawn("e4", "Four"));
    assertThat(edited(3)).contains("Corrected or withdrawn as well: 1").doesNotContain("+calm");
  }

  private Event withdrawn(String id, String text) {
    String title =
        Harbour.coverage().entries().stream()
            .filter(entry -> entry.id().equals(id))
            .flatMap(entry -> entry.title().stream())
            .findFirst()
            .orElse(text);
    return talking.newsroom.happened(
        source, NOTICED, new Change.Withdrawn(titled(entry(id, 1, text), title)));
  }

  @Test
  void aPlatformThatFailsKeepsNoOtherMessageFromBeingCorrected() {
    posted("What did Venn say?");
    Place elsewhere = new Place(new Tenant("telegram", "5"), "5", Place.Kind.SHARED);
    ChatPlatform failing = mock();
    when(failing.name()).thenReturn("telegram");
    doThrow(new IllegalStateException("gone")).when(failing).edit(any(), any());
    talking.talk.open(failing);
    Draft other = talking.talk.typed(elsewhere, ANN, "What did Venn say?").orElseThrow();
    talking.talk.posted(other, "m0");
    talking.talk.happened(corrected("e2", 2, "We were told nothing.", "We were told little."));
    assertThat(edited(0)).contains("+little.");
  }
}
