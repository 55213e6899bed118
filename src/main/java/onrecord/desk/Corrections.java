package onrecord.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import onrecord.follow.Follow;
import onrecord.place.Tenant;

/** /changes: what was corrected or withdrawn, with the words before and after. */
record Corrections(Follow follow, Sightings sightings) implements Command {
  /** More than anybody pages through. */
  static final int MOST = 200;

  @Override
  public String name() {
    return "changes";
  }

  @Override
  public List<Option> options() {
    return List.of(Option.SINCE);
  }

  @Override
  public Reply carryOut(Request request) {
    Instant now = sightings.clock().instant();
    return request
        .option(Option.SINCE)
        .map(text -> Since.reply(text, request, now, from -> since(Optional.of(from), request)))
        .orElseGet(() -> since(Optional.empty(), request));
  }

  private Reply since(Optional<Instant> from, Request request) {
    Tenant reader = request.place().tenant();
    List<Notice> notices =
        follow.corrections(reader, from.orElse(Instant.EPOCH), MOST).stream()
            .flatMap(event -> sightings.notice(reader, request.asker().role(), event).stream())
            .toList();
    return new Reply.Changes(notices, from);
  }
}
