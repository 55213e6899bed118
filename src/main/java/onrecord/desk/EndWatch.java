package onrecord.desk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import onrecord.watch.StandingWatches;
import onrecord.watch.Watch;

/** /unwatch: ends a watch of a place. */
record EndWatch(StandingWatches watches) implements Command {
  @Override
  public String name() {
    return "unwatch";
  }

  @Override
  public List<Option> options() {
    return List.of(Option.WATCH);
  }

  @Override
  public Reply carryOut(Request request) {
    Optional<String> id = request.option(Option.WATCH).map(typed -> typed.toLowerCase(Locale.ROOT));
    if (id.isEmpty()) {
      return Refused.missing(Option.WATCH);
    }
    Optional<Watch> ended = watches.remove(request.place(), id.get());
    return ended.<Reply>map(Reply.Unwatched::new).orElseGet(() -> Refused.noSuchWatch(id.get()));
  }
}
