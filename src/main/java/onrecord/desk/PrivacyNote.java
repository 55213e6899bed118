package onrecord.desk;

import java.util.List;

/** /privacy: what is kept of people, how long, and how to erase it. */
record PrivacyNote() implements Command {
  @Override
  public String name() {
    return "privacy";
  }

  @Override
  public List<Option> options() {
    return List.of();
  }

  @Override
  public Reply carryOut(Request request) {
    return new Reply.Privacy(Traces.MESSAGES_KEPT, Traces.FEEDBACK_KEPT, Desk.REMEMBERED);
  }
}
