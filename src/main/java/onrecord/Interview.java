package onrecord;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onrecord.answer.Answer;
import onrecord.answer.OpenRecord;
import onrecord.chat.console.PlainText;
import onrecord.desk.Reply;
import onrecord.json.AnswerJson;
import onrecord.json.QuestionLine;
import onrecord.place.Tenant;

/** Puts questions to the record and takes the time that each answer takes. */
final class Interview {
  private final OpenRecord record;
  private final InstantSource clock;
  private final ZoneId zone;
  private final int coverages;

  /**
   * @param machine tells the moment of asking where neither the question nor the options do
   */
  Interview(OpenRecord record, Opened opened, InstantSource machine) {
    this.record = record;
    this.clock = opened.clock(machine);
    this.zone = opened.zone();
    this.coverages = opened.readings().size();
  }

  /** An answer for a person to read. */
  String text(String question) {
    AnswerJson answer = answer(question);
    return PlainText.of(Reply.Answered.of(answer.answer(), answer.asOf(), coverages), zone);
  }

  AnswerJson answer(String question) {
    return answer(question, clock.instant(), Optional.empty());
  }

  /** The answer, or the answers of a conversation, on one line. */
  String answer(QuestionLine line) {
    Instant now = line.now().orElseGet(clock::instant);
    List<AnswerJson> turns = new ArrayList<>();
    Optional<Answer> before = Optional.empty();
    for (String question : line.questions()) {
      AnswerJson answer = answer(question, now, before);
      before = Optional.of(answer.answer());
      turns.add(answer);
    }
    return line.conversation()
        ? AnswerJson.printTurns(line.id(), turns)
        : turns.getFirst().print(line.id());
  }

  private AnswerJson answer(String question, Instant now, Optional<Answer> before) {
    long start = System.nanoTime();
    Answer answer = record.ask(Tenant.EVERYBODY, question, now, zone, before);
    return new AnswerJson(question, answer, now, Duration.ofNanos(System.nanoTime() - start));
  }
}
