package onrecord.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** /entry: one entry in full. */
record Show(Holdings holdings, InstantSource clock) implements Command {
  @Override
  public String name() {
    return "entry";
  }

  @Override
  public List<Option> options() {
    return List.of(Option.ID);
  }

  @Override
  public Reply carryOut(Request request) {
    return request.option(Option.ID).map(this::show).orElseGet(() -> Refused.missing(Option.ID));
  }

  private Reply show(String id) {
    Instant now = clock.instant();
    List<Filed> found = holdings.find(id, now);
    return found.isEmpty()
        ? Refused.noSuchEntry(id)
        : new Reply.Whole(found, holdings.extent(Optional.empty(), now));
  }
}
