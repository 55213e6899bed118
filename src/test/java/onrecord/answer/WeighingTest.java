package onrecord.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import onrecord.index.EntryIndex;
import onrecord.index.VectorsInMemory;
import onrecord.place.Tenant;
import onrecord.quote.Attributor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an evaluation leaves out weighs nothing, and what asks the whole is not touched by it. */
final class WeighingTest {
  private static final String QUESTION = "what did Drent say about the viaduct?";

  private final EntryIndex index = new EntryIndex(new SharedWords(), new VectorsInMemory());
  private final OpenRecord record = new OpenRecord(index);

  WeighingTest() {
    record.open(Tramway.COVERAGE, Attributor.attribute(Tramway.COVERAGE));
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void aSignalThatIsLeftOutWeighsNothing() throws Exception {
    index.awaitVectors();
    double whole = best(record);
    assertThat(best(record.weighedBy(Weighing.without(Signal.FUSED)))).isLessThan(whole);
    assertThat(best(record)).isEqualTo(whole);
  }

  @Test
  void withoutTheDoubtThatCountsTheScoreNothingIsLikelyEnough() throws Exception {
    index.awaitVectors();
    assertThat(ask(record)).isInstanceOf(Answer.OnRecord.class);
    assertThat(ask(record.weighedBy(Weighing.without(Doubt.SCORE))))
        .isInstanceOf(Answer.Silence.class);
  }

  @Test
  void eachSignalAndDoubtIsLeftOutOnce() {
    assertThat(Weighing.eachLackingOne())
        .extracting(Weighing::lacks)
        .doesNotHaveDuplicates()
        .hasSize(Signal.values().length + Doubt.values().length - 1)
        .contains("signal FRESH", "doubt SCORE")
        .doesNotContain("doubt ALWAYS");
  }

  @Test
  void whatWasShownWeighsMoreForWhatLeansOnIt() throws Exception {
    index.awaitVectors();
    OpenRecord without = record.weighedBy(Weighing.without(Signal.SHOWN));
    Optional<Answer> before = Optional.of(ask(record));
    String leaning = "why does it need bearings?";
    assertThat(best(without, leaning, before)).isLessThan(best(record, leaning, before));
    assertThat(best(without, QUESTION, before)).isEqualTo(best(record, QUESTION, before));
  }

  private static double best(OpenRecord record) {
    return best(record, QUESTION, Optional.empty());
  }

  private static double best(OpenRecord record, String question, Optional<Answer> before) {
    return ((Answer.OnRecord) ask(record, question, before)).excerpts().getFirst().score();
  }

  private static Answer ask(OpenRecord record) {
    return ask(record, QUESTION, Optional.empty());
  }

  private static Answer ask(OpenRecord record, String question, Optional<Answer> before) {
    Instant now = Tramway.NOW;
    return record.ask(Tenant.EVERYBODY, question, now, Tramway.ZONE, before);
  }
}
