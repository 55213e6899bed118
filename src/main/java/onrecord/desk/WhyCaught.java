package onrecord.desk;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import onrecord.answer.Filed;
import onrecord.answer.OpenRecord;
import onrecord.index.FiledEntry;
import onrecord.place.Tenant;
import onrecord.watch.Finding;
import onrecord.watch.StandingWatches;
import onrecord.watch.Watch;
import onrecord.watch.WatchedEntry;

/** /why: what of a watch is in an entry, and what is not. */
record WhyCaught(OpenRecord record, StandingWatches watches, InstantSource clock)
    implements Command {
  private static final Pattern SPACES = Pattern.compile("\\s+");

  @Override
  public String name() {
    return "why";
  }

  @Override
  public List<Option> options() {
    return List.of(Option.WATCH, Option.ID);
  }

  /** Typed as one, "w12 e345", it is both. */
  @Override
  public Reply carryOut(Request request) {
    List<String> words =
        request
            .option(Option.WATCH)
            .map(typed -> List.of(SPACES.split(typed, 2)))
            .orElse(List.of());
    if (words.isEmpty()) {
      return Refused.missing(Option.WATCH);
    }
    Optional<String> entry = request.option(Option.ID).or(() -> words.stream().skip(1).findFirst());
    Optional<Watch> watch =
        watches.at(request.place()).stream()
            .filter(one -> one.id().equalsIgnoreCase(words.getFirst()))
            .findFirst();
    if (watch.isEmpty()) {
      return Refused.noSuchWatch(words.getFirst());
    }
    return entry
        .map(id -> why(watch.get(), id, request))
        .orElseGet(() -> Refused.missing(Option.ID));
  }

  private Reply why(Watch watch, String id, Request request) {
    List<Filed> found = request.holdings(record, clock.instant()).find(id);
    return found.isEmpty() ? Refused.noSuchEntry(id) : why(watch, found.getFirst());
  }

  private Reply why(Watch watch, Filed filed) {
    Tenant reader = watch.place().tenant();
    FiledEntry whole =
        new FiledEntry(
            record.owner(reader, filed.coverage().id()).orElse(reader),
            filed.coverage().id(),
            filed.entry(),
            filed.quotes());
    WatchedEntry entry = WatchedEntry.of(whole);
    return new Reply.Reasons(watch, filed, watch.catches(entry), Finding.of(watch.query(), entry));
  }
}
