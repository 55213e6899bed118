package onrecord.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import onrecord.answer.OpenRecord;
import onrecord.coverage.Entry;
import onrecord.desk.CitedVersions.CitedVersion;
import onrecord.follow.Change;
import onrecord.follow.Event;
import onrecord.follow.Follow;
import onrecord.place.Tenant;

/** Finds what was corrected or withdrawn between its being cited and now. */
record Overtaken(OpenRecord record, Follow follow) {
  /** Nothing is cited that was overtaken by more. */
  private static final int MOST = 200;

  /**
   * What happened to versions that are not the newest any more, in its order. Where all of them
   * are, which is nearly always, nobody is asked for it.
   *
   * @param since what happened before is not looked at
   */
  List<Event> of(Tenant reader, Set<CitedVersion> cited, Instant since) {
    Set<CitedVersion> old =
        cited.stream().filter(one -> !isNewest(one)).collect(Collectors.toSet());
    return old.isEmpty()
        ? List.of()
        : follow.corrections(reader, since, MOST).reversed().stream()
            .filter(event -> old.stream().anyMatch(one -> isAfter(one, event)))
            .toList();
  }

  private boolean isNewest(CitedVersion cited) {
    return standing(cited).filter(entry -> entry.version() <= cited.version()).isPresent();
  }

  private Optional<Entry> standing(CitedVersion cited) {
    return record.entry(cited.owner(), cited.coverage(), cited.entry()).map(filed -> filed.entry());
  }

  private static boolean isAfter(CitedVersion cited, Event event) {
    return event.source().owner().equals(cited.owner())
        && event.source().coverage().equals(cited.coverage())
        && event.change() instanceof Change.OfEntry change
        && change.entry().id().equals(cited.entry())
        && (change instanceof Change.Withdrawn || change.entry().version() > cited.version());
  }
}
