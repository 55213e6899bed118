package onrecord.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** /ask: a free question, which may lean on the one before. */
record Ask(Holdings holdings, Conversations conversations, InstantSource clock) implements Command {
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
    Conversation conversation = conversations.of(request.place(), request.asker());
    return Reply.Answered.of(conversation.ask(question, now), now, holdings.open().size());
  }
}
