package onrecord.store;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import onrecord.digest.Length;
import onrecord.digest.QuietHours;
import onrecord.digest.Restraints;
import onrecord.digest.Schedule;
import onrecord.digest.Slot;
import onrecord.digest.StandingDigest;
import onrecord.digest.StandingDigest.Told;
import onrecord.place.Place;

/**
 * How a standing digest is written, and what its place bears.
 *
 * @param kind of the place, which is a column for the rest
 */
record DigestForm(
    Place.Kind kind,
    Optional<String> coverage,
    Schedule schedule,
    Length length,
    boolean tellsOfNothing,
    boolean isPaused,
    Instant since) {
  static DigestForm of(StandingDigest digest) {
    return new DigestForm(
        digest.place().kind(),
        digest.coverage(),
        digest.schedule(),
        digest.length(),
        digest.tellsOfNothing(),
        digest.isPaused(),
        digest.since());
  }

  StandingDigest digest(String id, Place place, Optional<Told> told) {
    return new StandingDigest(
        id, place, coverage, schedule, length, tellsOfNothing, isPaused, since, told);
  }

  static void write(Out out, DigestForm form) {
    out.text(form.kind.name())
        .text(form.coverage)
        .value(form.schedule, DigestForm::writeSchedule)
        .text(form.length.name())
        .flag(form.tellsOfNothing)
        .flag(form.isPaused)
        .time(form.since);
  }

  static DigestForm read(In in) {
    return new DigestForm(
        Place.Kind.valueOf(in.text()),
        in.optionalText(),
        in.value(DigestForm::schedule),
        Length.valueOf(in.text()),
        in.flag(),
        in.flag(),
        in.time());
  }

  private static void writeSchedule(Out out, Schedule schedule) {
    out.texts(schedule.days().stream().sorted().map(DayOfWeek::name).toList())
        .texts(schedule.times().stream().map(LocalTime::toString).toList())
        .text(schedule.zone().getId());
  }

  private static Schedule schedule(In in) {
    return new Schedule(
        in.texts().stream().map(DayOfWeek::valueOf).collect(Collectors.toSet()),
        in.texts().stream().map(LocalTime::parse).toList(),
        in.zone());
  }

  static void writeTold(Out out, Told told) {
    out.text(told.slot().at().toString()).time(told.slot().due()).time(told.upTo());
  }

  static Told told(In in) {
    return new Told(new Slot(LocalDateTime.parse(in.text()), in.time()), in.time());
  }

  static void writeRestraints(Out out, Restraints restraints) {
    out.value(restraints.quiet(), DigestForm::writeQuiet).number(restraints.mostPosts().orElse(0));
  }

  static Restraints restraints(In in) {
    Optional<QuietHours> quiet = in.optionalValue(DigestForm::quiet);
    int most = in.integer();
    return new Restraints(quiet, most == 0 ? OptionalInt.empty() : OptionalInt.of(most));
  }

  private static void writeQuiet(Out out, QuietHours quiet) {
    out.text(quiet.from().toString()).text(quiet.to().toString()).text(quiet.zone().getId());
  }

  private static QuietHours quiet(In in) {
    return new QuietHours(LocalTime.parse(in.text()), LocalTime.parse(in.text()), in.zone());
  }
}
