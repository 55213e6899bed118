package onrecord.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import onrecord.answer.Answer;
import onrecord.answer.OpenRecord;
import onrecord.place.Tenant;

/** /ask: a free question, which may lean on the one before. */
record Ask(
    OpenRecord record, Conversations conversations, Named named, Citing citing, InstantSource clock)
    implements Command {
  @Override
  public String name() {
    return Request.ASK;
  }

  @Override
  public List<Option> options() {
    return List.of(Option.QUESTION, Option.COVERAGE);
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
    if (request.asker().isAnonymous()) {
      return once(question, request, request.within());
    }
    if (request.isQuoted()) {
      return once(question, request, named.usual(request.place()));
    }
    Optional<String> coverage = request.option(Option.COVERAGE);
    Optional<Set<String>> within = coverage.flatMap(name -> named.within(request, name));
    return coverage.isPresent() && within.isEmpty()
        ? Refused.noSuchCoverage(coverage.get())
        : answer(question, request, within);
  }

  /** Nothing of it is remembered. */
  private Reply once(String question, Request request, Set<String> within) {
    Tenant reader = request.place().tenant();
    Conversation alone = new Conversation(record, reader, within, request.asker().zone());
    return answered(alone.ask(question, clock.instant()), request, within);
  }

  /** Where a question names no coverage, it is about the one that the conversation is about. */
  private Reply answer(String question, Request request, Optional<Set<String>> within) {
    Conversation conversation =
        conversations.of(request.place(), request.asker(), within, named.usual(request.place()));
    return answered(conversation.ask(question, clock.instant()), request, Set.of());
  }

  private Reply answered(Answer answer, Request request, Set<String> within) {
    Instant now = clock.instant();
    Tenant reader = request.place().tenant();
    citing.keep(record, reader, answer);
    int coverages = within.isEmpty() ? record.coverages(reader).size() : within.size();
    return Reply.Answered.of(answer, now, coverages);
  }
}
