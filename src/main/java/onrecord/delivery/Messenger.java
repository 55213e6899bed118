package onrecord.delivery;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import onrecord.answer.OpenRecord;
import onrecord.desk.CaughtEntry;
import onrecord.desk.Reply;
import onrecord.place.Place;
import onrecord.watch.StandingWatches;
import onrecord.watch.Watch;

/** Makes announcements of what watches caught, as it stands by then. Used by one thread. */
final class Messenger {
  private static final Comparator<CaughtEntry> NEWEST_FIRST =
      Comparator.comparing((CaughtEntry one) -> one.filed().entry().publishedAt()).reversed();

  private final OpenRecord record;
  private final StandingWatches standing;
  private final Catches catches;
  private final Consumer<Announcement> courier;
  private Set<Long> left = new HashSet<>();
  private boolean isFirstLook = true;

  Messenger(
      OpenRecord record,
      StandingWatches standing,
      Catches catches,
      Consumer<Announcement> courier) {
    this.record = record;
    this.standing = standing;
    this.catches = catches;
    this.courier = courier;
  }

  /**
   * Has a batch told. One of a number is told once, however often it is brought.
   *
   * <p>A watch that has ended by then, and an entry that was withdrawn, are not told any more.
   */
  void bring(Catches.Batch batch) {
    Place place = batch.catches().getFirst().place();
    List<Watch> watches = standing.at(place);
    List<CaughtEntry> entries =
        batch.catches().stream()
            .flatMap(one -> entry(one, watches).stream())
            .sorted(NEWEST_FIRST)
            .toList();
    for (Optional<String> ping : pings(entries)) {
      List<CaughtEntry> told = entries.stream().flatMap(one -> of(ping, one).stream()).toList();
      courier.accept(announcement(batch, place, told, ping));
    }
    catches.brought(batch.number());
  }

  private Optional<CaughtEntry> entry(Catch one, List<Watch> watches) {
    List<Watch> caught =
        watches.stream().filter(watch -> one.watches().contains(watch.id())).toList();
    return record
        .entry(one.owner(), one.coverage(), one.entry())
        .flatMap(filed -> CaughtEntry.of(record, filed, caught));
  }

  /** A message calls one role at most: what calls another is told in another. */
  private static Set<Optional<String>> pings(List<CaughtEntry> entries) {
    Set<Optional<String>> pings = new LinkedHashSet<>();
    entries.stream()
        .flatMap(one -> one.reasons().stream())
        .forEach(reason -> pings.add(reason.watch().ping()));
    return pings;
  }

  private static Optional<CaughtEntry> of(Optional<String> ping, CaughtEntry entry) {
    List<CaughtEntry.Reason> reasons =
        entry.reasons().stream().filter(reason -> reason.watch().ping().equals(ping)).toList();
    return reasons.isEmpty()
        ? Optional.empty()
        : Optional.of(new CaughtEntry(entry.filed(), reasons));
  }

  private static Announcement announcement(
      Catches.Batch batch, Place place, List<CaughtEntry> told, Optional<String> ping) {
    String id = "watch/" + batch.number() + ping.map(role -> "/" + role).orElse("");
    return new Announcement(
        id, place, batch.catches().getFirst().at(), new Reply.Caught(told), ping);
  }

  /**
   * Has told what was taken and not brought: by a process that ended, or as it could not be kept.
   * But for the first time, only what was found so once before.
   */
  void lookBack() {
    Set<Long> before = left;
    left = new HashSet<>();
    for (Catches.Batch batch : catches.taken()) {
      if (isFirstLook || before.contains(batch.number())) {
        bring(batch);
      } else {
        left.add(batch.number());
      }
    }
    isFirstLook = false;
  }
}
