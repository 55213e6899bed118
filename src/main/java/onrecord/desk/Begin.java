package onrecord.desk;

import java.util.List;
import onrecord.follow.Follow;
import onrecord.follow.Outcome;

/** /follow: reads a page or feed at once, and follows it for the asker's tenant from now on. */
record Begin(Follow follow, Sightings sightings, Errands errands) implements Command {
  @Override
  public String name() {
    return "follow";
  }

  @Override
  public List<Option> options() {
    return List.of(Option.ADDRESS);
  }

  @Override
  public Reply carryOut(Request request) {
    return request
        .option(Option.ADDRESS)
        .map(address -> errands.run(request, _ -> begin(address, request)))
        .orElseGet(() -> Refused.missing(Option.ADDRESS));
  }

  private Reply begin(String address, Request request) {
    try {
      return switch (follow.follow(request.place().tenant(), address)) {
        case Outcome.Done done -> new Reply.Begun(sightings.of(done.followed(), request));
        case Outcome.Refused refused -> Declined.of(refused, Knowledge.of(request));
      };
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Refused.brokenOff(address);
    }
  }
}
