package onrecord.desk;

import java.util.List;
import java.util.function.Function;
import onrecord.answer.OpenRecord;

/**
 * /help: what can be asked for.
 *
 * @param commands those that the asker may have carried out there
 */
record Help(OpenRecord record, Function<Request, List<Command>> commands) implements Command {
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
    return new Reply.Guide(commands.apply(request), titles(request));
  }

  private List<String> titles(Request request) {
    return record.coverages(request.place().tenant()).stream()
        .map(coverage -> coverage.title().orElse(coverage.id()))
        .toList();
  }
}
