package onrecord.desk;

import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import onrecord.digest.QuietHours;
import onrecord.digest.Restraints;
import onrecord.digest.Rota;

/**
 * /quiet: when nothing is posted at a place unasked, and how much of it on one day: "22:00-07:00
 * Europe/London", "off", with "posts 10" or "posts any".
 */
record Hush(Rota rota, InstantSource clock) implements Command {
  private static final String OFF = "off";
  private static final String ANY = "any";

  @Override
  public String name() {
    return "quiet";
  }

  @Override
  public List<Option> options() {
    return List.of(Option.HOURS, Option.ZONE, Option.POSTS);
  }

  @Override
  public Reply carryOut(Request request) {
    Restraints before = rota.kept().restraints(request.place());
    Optional<String> hours = request.option(Option.HOURS);
    Optional<String> posts = request.option(Option.POSTS);
    if (hours.isEmpty() && posts.isEmpty()) {
      return new Reply.Restrained(before, false);
    }
    Optional<Restraints> quiet =
        hours.map(typed -> quiet(before, typed, request)).orElse(Optional.of(before));
    if (quiet.isEmpty()) {
      return Refused.unreadableHours(hours.orElse(""));
    }
    Optional<Restraints> both = posts.map(typed -> posts(quiet.get(), typed)).orElse(quiet);
    return both.map(restraints -> keep(request, restraints))
        .orElseGet(() -> Refused.unreadablePosts(posts.orElse("")));
  }

  private Reply keep(Request request, Restraints restraints) {
    rota.restrain(request.place(), restraints, clock.instant());
    return new Reply.Restrained(restraints, true);
  }

  private static Optional<Restraints> quiet(Restraints before, String typed, Request request) {
    return typed.toLowerCase(Locale.ROOT).equals(OFF)
        ? Optional.of(before.withQuiet(Optional.empty()))
        : hours(typed, request).map(hours -> before.withQuiet(Optional.of(hours)));
  }

  /** Two times with a dash between them, and a zone behind them. */
  private static Optional<QuietHours> hours(String typed, Request request) {
    String[] words = typed.replaceAll("\\s*[-\u2013\u2014]\\s*", "-").split("\\s+", -1);
    String[] times = words[0].split("-", -1);
    String rest = Arrays.stream(words).skip(1).collect(Collectors.joining(" "));
    String zone = request.option(Option.ZONE).orElse(rest);
    if (times.length != 2) {
      return Optional.empty();
    }
    return ClockTime.of(times[0])
        .flatMap(
            from -> ClockTime.of(times[1]).flatMap(to -> hours(from, to, zone(zone, request))));
  }

  private static Optional<ZoneId> zone(String typed, Request request) {
    return typed.isBlank() ? Optional.of(request.asker().zone()) : Zones.of(typed);
  }

  private static Optional<QuietHours> hours(LocalTime from, LocalTime to, Optional<ZoneId> zone) {
    return zone.filter(any -> !from.equals(to)).map(one -> new QuietHours(from, to, one));
  }

  private static Optional<Restraints> posts(Restraints before, String typed) {
    if (typed.toLowerCase(Locale.ROOT).equals(ANY)) {
      return Optional.of(before.withMostPosts(OptionalInt.empty()));
    }
    return Optional.of(typed)
        .filter(text -> text.matches("[0-9]{1,4}"))
        .map(Integer::parseInt)
        .filter(most -> most >= 1 && most <= Restraints.MOST)
        .map(most -> before.withMostPosts(OptionalInt.of(most)));
  }
}
