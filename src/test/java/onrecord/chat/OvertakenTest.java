package onrecord.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Optional;
import onrecord.follow.Source;
import onrecord.place.Place;
import onrecord.place.Role;
import onrecord.place.Tenant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is corrected while an answer is on its way is corrected in it once it is there. */
final class OvertakenTest {
  private static final Tenant GUILD = new Tenant("discord", "17");
  private static final Place QUAY = new Place(GUILD, "quay", Place.Kind.SHARED);
  private static final Caller ANN = new Caller("ann", Role.MEMBER, Optional.empty());

  private Town town;
  private Source page;

  @BeforeEach
  void open() throws Exception {
    town = new Town(GUILD);
    page = town.page(GUILD, "Guild", 1);
  }

  @AfterEach
  void close() {
    town.close();
  }

  private Draft draft(String line) {
    return town.talk.typed(QUAY, ANN, line).orElseThrow();
  }

  private String edited() {
    await().until(() -> !town.shown.isEmpty());
    return Plain.text(town.shown.getLast().message());
  }

  @Test
  void anAnswerThatWasOvertakenOnItsWaySaysSoAtOnce() throws Exception {
    Draft draft = draft("what did Venn say?");
    town.correct(page, "Guild");
    town.correct(page, "Guild");
    town.talk.posted(draft, "m1");
    await().until(() -> edited().contains("+3."));
    assertThat(edited()).startsWith("Since this was posted:").contains("entry e0");
    assertThat(town.edited.getLast().messageId()).isEqualTo("m1");
  }

  @Test
  void soDoesAnEntryInFull() throws Exception {
    Draft draft = draft("/entry e0");
    town.correct(page, "Guild");
    town.talk.posted(draft, "m1");
    assertThat(edited()).contains("Since this was posted:", "+2.");
  }

  @Test
  void whatWasNotOvertakenStaysAsItIs() throws Exception {
    town.correct(page, "Guild");
    Draft draft = draft("what did Venn say?");
    town.talk.posted(draft, "m1");
    town.talk.close();
    assertThat(town.edited).isEmpty();
  }
}
