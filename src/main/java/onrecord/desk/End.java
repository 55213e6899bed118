package onrecord.desk;

import java.util.List;
import onrecord.follow.Follow;
import onrecord.follow.Outcome;

/** /unfollow: follows a source of the asker's tenant no more. */
record End(Follow follow, Sightings sightings) implements Command {
  @Override
  public String name() {
    return "unfollow";
  }

  @Override
  public List<Option> options() {
    return List.of(Option.SOURCE);
  }

  @Override
  public Reply carryOut(Request request) {
    return request
        .option(Option.SOURCE)
        .map(which -> end(which, request))
        .orElseGet(() -> Refused.missing(Option.SOURCE));
  }

  private Reply end(String which, Request request) {
    return switch (follow.unfollow(request.place().tenant(), which)) {
      case Outcome.Done done -> new Reply.Ended(sightings.of(done.followed(), request));
      case Outcome.Refused refused -> Declined.of(refused, Knowledge.of(request));
    };
  }
}
