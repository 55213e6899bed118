package onrecord.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import onrecord.desk.Harbour;
import onrecord.desk.Option;
import onrecord.desk.Request;
import org.junit.jupiter.api.Test;

final class SlashTest {
  private final Slash slash = new Slash(Harbour.desk(Harbour.page()).commands());

  @Test
  void aLineWithoutASlashIsAQuestion() {
    Request request = read("  what did quill say? ");
    assertThat(request.command()).isEqualTo("ask");
    assertThat(request.options()).isEqualTo(Map.of(Option.QUESTION, "what did quill say?"));
  }

  @Test
  void wordsAfterTheNameBelongToTheFirstOption() {
    assertThat(read("/ENTRY  e4").options()).isEqualTo(Map.of(Option.ID, "e4"));
    assertThat(read("/latest about the ferries").options())
        .isEqualTo(read("/latest the ferries").options())
        .isEqualTo(Map.of(Option.ABOUT, "the ferries"));
    assertThat(read("/catchup since this morning").options())
        .isEqualTo(Map.of(Option.SINCE, "this morning"));
  }

  @Test
  void anOptionMayHaveAColonAndCoverageMustHaveOne() {
    assertThat(read("/ask coverage:quay").options()).isEqualTo(Map.of(Option.COVERAGE, "quay"));
    assertThat(read("/ask was the coverage fair? coverage:The Quay").options())
        .isEqualTo(Map.of(Option.QUESTION, "was the coverage fair?", Option.COVERAGE, "The Quay"));
    assertThat(read("/said Quill about:ferries since:15:00").options())
        .isEqualTo(Map.of(Option.SPEAKER, "Quill", Option.ABOUT, "ferries", Option.SINCE, "15:00"));
  }

  @Test
  void aCommandWithoutWordsHasNoOptions() {
    assertThat(read("/latest").options()).isEmpty();
    assertThat(read("/people of the harbour").options()).isEmpty();
  }

  @Test
  void whatDoesNotExistIsHandedOn() {
    assertThat(read("/drop everything").command()).isEqualTo("drop");
    assertThat(read("/").command()).isEmpty();
  }

  private Request read(String line) {
    return slash.read(line, Harbour.PLACE, Harbour.ASKER);
  }
}
