package onrecord.desk;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import onrecord.answer.OpenRecord;

/** Where every platform hands in what people ask for. */
public final class Desk {
  /** After so long "and he?" means somebody else. */
  static final Duration REMEMBERED = Duration.ofMinutes(30);

  /** Each holds one answer, a few kilobytes. */
  static final int MOST_CONVERSATIONS = 10_000;

  private final List<Command> commands;

  /**
   * @param record what is open
   * @param clock the moment of asking: what was published after it does not exist
   */
  public Desk(OpenRecord record, InstantSource clock) {
    Ask ask =
        new Ask(record, new Conversations(record, clock, REMEMBERED, MOST_CONVERSATIONS), clock);
    this.commands =
        List.of(
            ask,
            new Said(ask),
            new Latest(record, clock),
            new CatchUp(record, clock),
            new Show(record, clock),
            new People(record, clock),
            new Help(record, this::commands));
  }

  /** In the order in which they are shown. */
  public List<Command> commands() {
    return commands;
  }

  /** What is to be said; a refusal for a command that does not exist. */
  public Reply carryOut(Request request) {
    return commands.stream()
        .filter(command -> command.name().equals(request.command()))
        .findFirst()
        .map(command -> command.carryOut(request))
        .orElseGet(() -> Refused.unknown(request.command()));
  }
}
