package onrecord.desk;

import java.time.InstantSource;
import java.util.List;

/** Where every platform hands in what people ask for. */
public final class Desk {
  private final List<Command> commands;

  /**
   * @param holdings what is on record
   * @param clock the moment of asking: what was published after it does not exist
   */
  public Desk(Holdings holdings, InstantSource clock) {
    Since since = new Since();
    this.commands =
        List.of(
            new Latest(holdings, clock),
            new CatchUp(holdings, since, clock),
            new Show(holdings, clock),
            new People(holdings, clock),
            new Help(holdings, this::commands));
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
