package onrecord.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import onrecord.answer.OpenRecord;
import onrecord.index.Scope;
import onrecord.place.Place;
import onrecord.watch.Misread;
import onrecord.watch.QueryRead;
import onrecord.watch.StandingWatches;
import onrecord.watch.Watch;
import onrecord.watch.WatchQuery;

/** /watch: has a place told at once of entries that match a query, and shows what it would have. */
record SetWatch(OpenRecord record, StandingWatches watches, Named named, InstantSource clock)
    implements Command {
  static final int MOST_AT_PLACE = 20;
  static final int MOST_OF_TENANT = 100;

  /** Whoever is alone with us counts as a tenant: all together must not grow without end. */
  static final int MOST_IN_ALL = 200_000;

  private static final Duration LOOKED_BACK = Duration.ofDays(1);

  /** Entries shown of those that it would have caught. */
  private static final int SHOWN = 3;

  private static final Pattern ROLE_ID = Pattern.compile("\\d{1,20}");

  @Override
  public String name() {
    return "watch";
  }

  @Override
  public List<Option> options() {
    return List.of(Option.QUERY, Option.ROLE);
  }

  @Override
  public Reply carryOut(Request request) {
    return request
        .option(Option.QUERY)
        .map(typed -> set(typed, request))
        .orElseGet(() -> Refused.missing(Option.QUERY));
  }

  private Reply set(String typed, Request request) {
    Optional<String> role = request.option(Option.ROLE);
    if (role.filter(id -> !isRole(id, request)).isPresent()) {
      return Refused.noSuchRole(role.get());
    }
    QueryRead read = WatchQuery.read(typed, name -> named.coverage(request.place().tenant(), name));
    return switch (read) {
      case WatchQuery query -> set(query, role, request);
      case Misread misread -> new Reply.Misunderstood(misread);
    };
  }

  /** Of Discord alone, and not the one that everybody has, which is called as its guild. */
  private static boolean isRole(String id, Request request) {
    Place place = request.place();
    return Policy.on(Policy.PING, request) == Policy.Verdict.ALLOWED
        && ROLE_ID.matcher(id).matches()
        && !id.equals(place.tenant().id());
  }

  private Reply set(WatchQuery query, Optional<String> role, Request request) {
    Place place = request.place();
    List<Watch> here = watches.at(place);
    Optional<Watch> same = here.stream().filter(one -> one.query().equals(query)).findFirst();
    if (same.filter(one -> one.ping().equals(role)).isPresent()) {
      return shown(same.get(), false);
    }
    int allowed = allowed(place, here.size());
    if (same.isEmpty() && allowed > 0) {
      return Refused.tooManyWatches(allowed);
    }
    Watch watch = watches.add(place, query, clock.instant(), role);
    same.ifPresent(one -> watches.remove(place, one.id()));
    return shown(watch, true);
  }

  /** How many are, where there is no room for another; else 0. */
  private int allowed(Place place, int here) {
    if (here >= MOST_AT_PLACE) {
      return MOST_AT_PLACE;
    }
    if (watches.count(place.tenant()) >= MOST_OF_TENANT) {
      return MOST_OF_TENANT;
    }
    return watches.count() >= MOST_IN_ALL ? MOST_IN_ALL : 0;
  }

  private Reply shown(Watch watch, boolean isNew) {
    Instant now = clock.instant();
    Scope lastDay = new Scope(watch.place().tenant(), now.minus(LOOKED_BACK), now, Set.of());
    List<CaughtEntry> caught =
        record.entries(lastDay, Integer.MAX_VALUE).stream()
            .flatMap(filed -> CaughtEntry.of(record, filed, List.of(watch)).stream())
            .toList();
    List<CaughtEntry> newest = caught.subList(0, Math.min(SHOWN, caught.size()));
    return new Reply.Watching(watch, isNew, caught.size(), newest);
  }
}
