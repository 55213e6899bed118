package onrecord.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import onrecord.digest.Period;
import onrecord.digest.Size;

/** /catchup: what happened since a time, and who said what: a digest on demand. */
record CatchUp(Named named, Digesting digesting, InstantSource clock) implements Command {
  /** Where no time is given. */
  static final Duration USUAL = Duration.ofHours(6);

  @Override
  public String name() {
    return "catchup";
  }

  @Override
  public List<Option> options() {
    return List.of(Option.SINCE);
  }

  @Override
  public Reply carryOut(Request request) {
    Instant now = clock.instant();
    return request
        .option(Option.SINCE)
        .map(text -> Since.reply(text, request, now, from -> since(from, request, now)))
        .orElseGet(() -> since(now.minus(USUAL), request, now));
  }

  private Reply since(Instant from, Request request, Instant now) {
    Period period = new Period(from.isAfter(now) ? now : from, now);
    return digesting.of(
        request.place(), period, Optional.empty(), Size.NORMAL, named.usual(request.place()));
  }
}
