package onrecord;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import onrecord.answer.OpenRecord;
import onrecord.answer.Weighing;
import onrecord.embed.Encoder;
import onrecord.eval.Examination;
import onrecord.eval.Gold;
import onrecord.eval.Outcome;
import onrecord.eval.RememberedQuestions;
import onrecord.eval.Score;
import onrecord.index.EntryIndex;
import onrecord.index.VectorsInMemory;
import onrecord.place.Tenant;

/** Asks page after page its gold, and remembers what came of it. */
final class Evaluation {
  private final Encoder encoder;
  private final List<Weighing> lacking;
  private final List<Outcome> outcomes = new ArrayList<>();
  private final Map<String, List<Outcome>> outcomesLacking = new LinkedHashMap<>();

  /**
   * @param lacking by each of which all is asked again
   */
  Evaluation(Encoder encoder, List<Weighing> lacking) {
    this.encoder = new RememberedQuestions(encoder);
    this.lacking = lacking;
  }

  /** Asks a page, once all its vectors are there: answers would differ with how far they are. */
  void ask(String page, Opened opened, List<Gold> gold) throws InterruptedException {
    try (EntryIndex index = new EntryIndex(encoder, new VectorsInMemory())) {
      OpenRecord record = opened.record(index);
      index.awaitVectors();
      ZoneId zone = opened.zone();
      outcomes.addAll(examination(page, record, zone).of(gold));
      for (Weighing weighing : lacking) {
        outcomesLacking
            .computeIfAbsent(weighing.lacks(), _ -> new ArrayList<>())
            .addAll(examination(page, record.weighedBy(weighing), zone).of(gold));
      }
    }
  }

  private static Examination examination(String page, OpenRecord record, ZoneId zone) {
    return new Examination(
        page, (question, now, before) -> record.ask(Tenant.EVERYBODY, question, now, zone, before));
  }

  Score score() {
    return new Score(outcomes);
  }

  /** The score by each of the other weighings, by the name of what it lacks. */
  Map<String, Score> lacking() {
    Map<String, Score> scores = new LinkedHashMap<>();
    outcomesLacking.forEach((lacks, lacked) -> scores.put(lacks, new Score(lacked)));
    return scores;
  }
}
