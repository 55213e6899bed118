package onrecord.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import onrecord.answer.Answer;
import onrecord.answer.OpenRecord;
import onrecord.desk.CitedVersions.CitedVersion;
import onrecord.place.Tenant;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;

final class CitingTest {
  private static final Tenant READER = Harbour.PLACE.tenant();
  private static final long SOON_MILLIS = 5_000;

  private final CitedVersions kept = mock(CitedVersions.class);
  private final OpenRecord record = Harbour.record(Harbour.page());

  @Test
  void whatAnAnswerCitesIsKeptUnderItsOwner() {
    Newsroom newsroom = new Newsroom(Harbour.page());
    newsroom.desk.carryOut(
        Request.ask(Harbour.PLACE, Harbour.ASKER, "What did Orla Quill say about ferries?"));
    newsroom.desk.close();
    assertThat(newsroom.cited)
        .contains(new CitedVersion(Tenant.EVERYBODY, "harbour", "e4", 1))
        .allMatch(cited -> cited.coverage().equals("harbour"));
  }

  @Test
  void silenceCitesNothing() {
    try (Citing citing = new Citing(kept)) {
      citing.keep(record, READER, ask("What did Napoleon say?"));
    }
    verifyNoInteractions(kept);
  }

  @Test
  void nothingWaitsToBeKeptForATenantThatIsForgotten() {
    doThrow(new UncheckedIOException(new IOException("disk full"))).when(kept).keep(any());
    try (Citing citing = new Citing(kept)) {
      citing.keep(record, READER, ask("What did Tomas Venn say?"));
      citing.forget(READER);
      assertThat(citing.size()).isPositive();
      citing.forget(Tenant.EVERYBODY);
      assertThat(citing.size()).isZero();
    }
  }

  @Test
  void whatCannotBeKeptFailsNoAnswerAndIsTriedAgain() {
    doThrow(new UncheckedIOException(new IOException("disk full")))
        .doNothing()
        .when(kept)
        .keep(any());
    Answer first = ask("What did Orla Quill say about ferries?");
    Answer second = ask("What did Tomas Venn say?");
    try (Citing citing = new Citing(kept)) {
      citing.keep(record, READER, first);
      verify(kept, timeout(SOON_MILLIS)).keep(versions(first));
      citing.keep(record, READER, second);
    }
    InOrder order = inOrder(kept);
    order.verify(kept).keep(versions(first));
    order
        .verify(kept)
        .keep(
            argThat(all -> all.containsAll(versions(first)) && all.containsAll(versions(second))));
  }

  @Test
  void whatWasKeptIsNotKeptAgain() {
    doNothing().when(kept).keep(any());
    Answer answer = ask("What did Orla Quill say about ferries?");
    try (Citing citing = new Citing(kept)) {
      citing.keep(record, READER, answer);
    }
    verify(kept).keep(versions(answer));
  }

  private Answer ask(String question) {
    return new Conversation(record, READER, Harbour.ZONE).ask(question, Harbour.NOW);
  }

  private static List<CitedVersion> versions(Answer answer) {
    return ((Answer.OnRecord) answer)
        .excerpts().stream()
            .map(excerpt ->
                new CitedVersion(
                    Tenant.EVERYBODY,
                    excerpt.coverage().id(),
                    excerpt.entry().id(),
                    excerpt.entry().version()))
            .distinct()
            .toList();
  }
}
