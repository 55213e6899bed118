package onrecord.operator;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import onrecord.answer.Rebuilding;
import onrecord.desk.StoreReport;

/**
 * How everything is doing.
 *
 * @param at when it was looked at
 * @param reasons why not all is well
 * @param rebuilding how far reading the record back has come; empty once all of it is there
 * @param coverages how many are open
 * @param entries how many are open
 * @param writable whether the store can be written
 * @param room empty where it is not on this machine
 */
public record Report(
    Instant at,
    List<Reason> reasons,
    Optional<Rebuilding> rebuilding,
    int coverages,
    int entries,
    boolean writable,
    StoreReport store,
    Optional<Kept.Room> room,
    List<PlatformState> platforms,
    List<SourceState> sources) {
  /** All in one word, the better first. */
  public enum Status {
    OK,
    /** It does its work, and something needs to be looked after. */
    DEGRADED,
    /** It does not do its work. */
    DOWN
  }

  /**
   * Why not all is well.
   *
   * @param status how bad that is
   * @param words for people
   */
  public record Reason(Status status, String words) {}

  /** A platform. */
  public record PlatformState(String name, boolean up) {}

  public Report {
    reasons = List.copyOf(reasons);
    platforms = List.copyOf(platforms);
    sources = List.copyOf(sources);
  }

  /** The worst of all reasons. */
  public Status status() {
    return reasons.stream().map(Reason::status).max(Comparator.naturalOrder()).orElse(Status.OK);
  }

  /** Whether questions are answered from all that is kept, and what is new is kept. */
  public boolean isReady() {
    return rebuilding.isEmpty() && writable;
  }

  /** The same with a reason more. */
  Report with(Reason reason) {
    List<Reason> more = Stream.concat(Stream.of(reason), reasons.stream()).toList();
    return new Report(
        at, more, rebuilding, coverages, entries, writable, store, room, platforms, sources);
  }
}
