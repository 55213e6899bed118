package onrecord.desk;

import java.util.List;
import onrecord.place.Account;

/** /mydata: all that is kept of somebody, to them alone. */
record Disclose(Forgetting forgetting) implements Command {
  @Override
  public String name() {
    return "mydata";
  }

  @Override
  public List<Option> options() {
    return List.of();
  }

  @Override
  public Reply carryOut(Request request) {
    Account person = Account.of(request.place(), request.asker());
    return new Reply.Disclosed(forgetting.traces(person));
  }
}
