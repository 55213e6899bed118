package onrecord.desk;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import onrecord.answer.Filed;
import onrecord.answer.OpenRecord;

/** /entry: one entry in full. */
record Show(OpenRecord record, InstantSource clock) implements Command {
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
    return request
        .option(Option.ID)
        .map(id -> show(id, request.holdings(record, clock.instant())))
        .orElseGet(() -> Refused.missing(Option.ID));
  }

  private Reply show(String id, Holdings holdings) {
    List<Filed> found = holdings.find(id);
    if (found.isEmpty()) {
      return record.rebuilding().isPresent() ? Refused.noSuchEntryYet(id) : Refused.noSuchEntry(id);
    }
    return new Reply.Whole(found, holdings.extent(Optional.empty()));
  }
}
