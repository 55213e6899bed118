package onrecord.desk;

import java.util.List;
import onrecord.place.Account;

/** /forgetme: erases every trace of somebody, at once. */
record Erase(Forgetting forgetting) implements Command {
  @Override
  public String name() {
    return "forgetme";
  }

  @Override
  public List<Option> options() {
    return List.of();
  }

  @Override
  public Reply carryOut(Request request) {
    Account person = Account.of(request.place(), request.asker());
    return new Reply.Erased(forgetting.forget(person));
  }
}
