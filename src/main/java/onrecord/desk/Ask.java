package onrecord.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import onrecord.answer.Answer;
import onrecord.answer.OpenRecord;
import onrecord.place.Tenant;

/** /ask: a free question, which may lean on the one before. */
record Ask(OpenRecord record, Conversations conversations, Citing citing, InstantSource clock)
    implements Command {
  @Override
  public String name() {
    return Request.ASK;
  }

  @Override
  public List<Option> options() {
    return List.of(Option.QUESTION);
  }

  @Override
  public Reply carryOut(Request request) {
    return request
        .option(Option.QUESTION)
        .map(question -> answer(question, request))
        .orElseGet(() -> Refused.missing(Option.QUESTION));
  }

  /** The record's answer to a question in this person's conversation at this place. */
  Reply answer(String question, Request request) {
    Instant now = clock.instant();
    Conversation conversation = conversation(request);
    Answer answer = conversation.ask(question, now);
    Tenant reader = request.place().tenant();
    citing.keep(record, reader, answer);
    return Reply.Answered.of(answer, now, coverages(request));
  }

  private Conversation conversation(Request request) {
    return request.asker().isAnonymous()
        ? new Conversation(
            record, request.place().tenant(), request.within(), request.asker().zone())
        : conversations.of(request.place(), request.asker());
  }

  private int coverages(Request request) {
    return request.within().isEmpty()
        ? record.coverages(request.place().tenant()).size()
        : request.within().size();
  }
}
