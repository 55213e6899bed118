package onrecord.digest;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import onrecord.place.Place;

/**
 * A digest that a place gets again and again.
 *
 * @param id distinct among all of them, letters and digits
 * @param coverage the id of the one that it is of; what the place usually asks where it is empty
 * @param tellsOfNothing whether it is said in one line where nothing is new
 * @param isPaused whether it waits until it is resumed
 * @param since slots that are due by then do not count: it was made, or resumed, at that time
 * @param told what was told last
 */
public record StandingDigest(
    String id,
    Place place,
    Optional<String> coverage,
    Schedule schedule,
    Length length,
    boolean tellsOfNothing,
    boolean isPaused,
    Instant since,
    Optional<Told> told) {
  /** A slot further ahead than this was never told: its clock was wrong, or is now. */
  private static final Duration FURTHEST_AHEAD = Duration.ofDays(2);

  /**
   * What was told.
   *
   * @param upTo when the newest entry was published of which it knew. What was published later is
   *     news, also where it was read a little late, or the clock was wrong at that moment.
   */
  public record Told(Slot slot, Instant upTo) {}

  public StandingDigest {
    if (!id.matches("[a-z0-9]{1,32}")) {
      throw new IllegalArgumentException(
          "digest \"" + id + "\" of " + place + ": allowed are 1 to 32 small letters and digits");
    }
  }

  /**
   * The slot to be told at a moment: the last one that is due by then, unless it was told or does
   * not count. One that is told tells what those before it would have.
   */
  public Optional<Slot> due(Instant now) {
    return Optional.of(schedule.last(now))
        .filter(slot -> !isPaused && slot.due().isAfter(since))
        .filter(slot -> told.isEmpty() || slot.compareTo(told.get().slot()) > 0);
  }

  /** The slot that comes next after a moment; empty where it is paused. */
  public Optional<Slot> next(Instant now) {
    return Optional.of(schedule.next(now)).filter(any -> !isPaused);
  }

  /** What a digest tells at a moment: from the last one on, a day or a week where there is none. */
  public Period period(Instant now) {
    Instant from = told.map(one -> one.upTo().plusNanos(1)).orElseGet(() -> now.minus(usual()));
    return new Period(earlier(from, now), now);
  }

  /** What the last one told, as far as it would be told again; empty where there is none. */
  public Optional<Period> before() {
    return told.map(one -> new Period(one.upTo().minus(usual()), one.upTo()));
  }

  /** A day, where it comes on every one or several of the week; else a week. */
  private Duration usual() {
    return Duration.ofDays(schedule.days().size() > 1 ? 1 : 7);
  }

  /** The name under which a slot of it is told, once for all times. */
  public String name(Slot slot) {
    return names() + slot.name();
  }

  /** How the names of all its slots begin. */
  public String names() {
    return "digest/" + id + "/";
  }

  /**
   * The same after clocks were set back: it was not made later than now. What was told while the
   * clock ran ahead stays told, unless it ran ahead by days.
   */
  public StandingDigest by(Instant now) {
    return withTold(told.filter(one -> !one.slot().due().isAfter(now.plus(FURTHEST_AHEAD))))
        .withSince(earlier(since, now));
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  public StandingDigest withTold(Optional<Told> other) {
    return new StandingDigest(
        id, place, coverage, schedule, length, tellsOfNothing, isPaused, since, other);
  }

  private StandingDigest withSince(Instant other) {
    return new StandingDigest(
        id, place, coverage, schedule, length, tellsOfNothing, isPaused, other, told);
  }

  /** The same, paused. */
  public StandingDigest paused() {
    return new StandingDigest(
        id, place, coverage, schedule, length, tellsOfNothing, true, since, told);
  }

  /** The same, going on: slots that went by meanwhile are not made up for. */
  public StandingDigest resumed(Instant now) {
    return new StandingDigest(
        id, place, coverage, schedule, length, tellsOfNothing, false, now, told);
  }
}
