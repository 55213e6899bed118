package onrecord.desk;

import java.util.List;
import onrecord.watch.StandingWatches;

/** /watches: what is watched for at a place. */
record WatchList(StandingWatches watches) implements Command {
  @Override
  public String name() {
    return "watches";
  }

  @Override
  public List<Option> options() {
    return List.of();
  }

  @Override
  public Reply carryOut(Request request) {
    return new Reply.Watched(
        watches.at(request.place()), Policy.on("watch", request) == Policy.Verdict.ALLOWED);
  }
}
