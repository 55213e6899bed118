package onrecord.store;

import java.time.Duration;
import onrecord.coverage.Masthead;
import onrecord.fetch.Validators;
import onrecord.follow.Standing;
import onrecord.follow.Standing.LastRead;
import onrecord.follow.Standing.Schedule;
import onrecord.follow.Standing.Trouble;
import onrecord.reader.Reading.Skipped;

/** How the standing of a source is written. */
final class StandingForm {
  private StandingForm() {}

  static void write(Out out, Standing standing) {
    out.value(standing.schedule(), StandingForm::writeSchedule)
        .text(standing.validators().etag())
        .text(standing.validators().lastModified())
        .time(standing.lastSuccess())
        .value(standing.lastRead(), StandingForm::writeLastRead)
        .value(standing.trouble(), StandingForm::writeTrouble);
  }

  static Standing read(In in) {
    return new Standing(
        in.value(StandingForm::readSchedule),
        new Validators(in.optionalText(), in.optionalText()),
        in.optionalTime(),
        in.optionalValue(StandingForm::readLastRead),
        in.optionalValue(StandingForm::readTrouble));
  }

  private static void writeSchedule(Out out, Schedule schedule) {
    out.time(schedule.nextPoll()).text(schedule.interval().toString()).time(schedule.lastChange());
  }

  private static Schedule readSchedule(In in) {
    return new Schedule(in.time(), Duration.parse(in.text()), in.optionalTime());
  }

  private static void writeLastRead(Out out, LastRead read) {
    Masthead masthead = read.masthead();
    out.text(masthead.id())
        .text(masthead.title())
        .text(masthead.publisher())
        .text(masthead.url())
        .text(masthead.zone().getId())
        .text(read.format())
        .number(read.entries())
        .list(read.skipped(), StandingForm::writeSkipped);
  }

  private static LastRead readLastRead(In in) {
    return new LastRead(
        new Masthead(in.text(), in.optionalText(), in.optionalText(), in.optionalUri(), in.zone()),
        in.text(),
        in.integer(),
        in.list(StandingForm::readSkipped));
  }

  private static void writeSkipped(Out out, Skipped skipped) {
    out.text(skipped.place()).text(skipped.what()).text(skipped.why());
  }

  private static Skipped readSkipped(In in) {
    return new Skipped(in.text(), in.text(), in.text());
  }

  private static void writeTrouble(Out out, Trouble trouble) {
    out.text(trouble.reason())
        .number(trouble.failures())
        .time(trouble.since())
        .flag(trouble.told());
  }

  private static Trouble readTrouble(In in) {
    return new Trouble(in.text(), in.integer(), in.time(), in.flag());
  }
}
