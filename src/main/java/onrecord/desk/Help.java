package onrecord.desk;

import java.util.List;
import java.util.function.Supplier;
import onrecord.answer.OpenRecord;

/** /help: what can be asked for. */
record Help(Holdings holdings, Supplier<List<Command>> commands) implements Command {
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
    return new Reply.Guide(commands.get(), titles());
  }

  private List<String> titles() {
    return holdings.open().stream()
        .map(OpenRecord.Page::coverage)
        .map(coverage -> coverage.title().orElse(coverage.id()))
        .toList();
  }
}
