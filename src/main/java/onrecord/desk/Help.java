package onrecord.desk;

import java.util.List;
import java.util.function.Function;
import onrecord.answer.OpenRecord;
import onrecord.place.Role;

/**
 * /help: what can be asked for.
 *
 * @param commands those that a role may have carried out
 */
record Help(OpenRecord record, Function<Role, List<Command>> commands) implements Command {
  @Override
  public String name() {
    return "help";
  }

  @Override
  public List<Option> options() {
    return List.of();
  }

  @Override
  public Reply carryOut(Request request) {
    return new Reply.Guide(commands.apply(request.asker().role()), titles(request));
  }

  private List<String> titles(Request request) {
    return record.coverages(request.place().tenant()).stream()
        .map(coverage -> coverage.title().orElse(coverage.id()))
        .toList();
  }
}
