package onrecord.store;

import java.time.Instant;
import java.util.Optional;
import onrecord.place.Place;
import onrecord.watch.WatchQuery;

/** How a watch is written; its query as text, which is read again. */
record WatchForm(Place.Kind kind, String query, Instant since, Optional<String> ping) {
  static void write(Out out, WatchForm form) {
    out.text(form.kind.name()).text(form.query).time(form.since).text(form.ping);
  }

  static WatchForm read(In in) {
    return new WatchForm(Place.Kind.valueOf(in.text()), in.text(), in.time(), in.optionalText());
  }

  /** Empty where it is no query by what this program knows. */
  Optional<WatchQuery> read() {
    return WatchQuery.kept(query);
  }
}
