package onrecord.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import onrecord.desk.Reply.Plans.Change;
import onrecord.digest.Length;
import onrecord.digest.Period;
import onrecord.digest.Rota;
import onrecord.digest.Schedule;
import onrecord.digest.StandingDigest;
import onrecord.place.Place;
import onrecord.place.Seal;

/**
 * /digest: today's so far, or when a place gets one by itself: "daily 08:00 Europe/London", "list",
 * "pause", "resume", "off", "preview".
 */
record DigestPlan(
    Named named, Digesting digesting, Rota rota, Arrivals arrivals, InstantSource clock)
    implements Command {
  /** More at one place is no digest any more. */
  static final int MOST_AT_A_PLACE = 10;

  /** So many of the next times are shown when one is made. */
  private static final int NEXT_TIMES = 3;

  private static final int ID_BYTES = 4;

  @Override
  public String name() {
    return "digest";
  }

  @Override
  public List<Option> options() {
    return List.of(Option.WHEN, Option.ZONE, Option.COVERAGE, Option.LENGTH, Option.NOTHING);
  }

  @Override
  public Reply carryOut(Request request) {
    String typed = request.option(Option.WHEN).orElse("now");
    String[] words = typed.toLowerCase(Locale.ROOT).split("\\s+", 2);
    Optional<String> id = words.length > 1 ? Optional.of(words[1]) : Optional.empty();
    return switch (words[0]) {
      case "now" -> now(request);
      case "list" -> plans(Change.NONE, here(request), request);
      case "preview" -> preview(request, id);
      case "pause" -> change(request, Change.PAUSED, id, StandingDigest::paused);
      case "resume" ->
          change(request, Change.RESUMED, id, digest -> digest.resumed(clock.instant()));
      case "off" -> change(request, Change.ENDED, id, digest -> digest);
      default -> allowed(request, () -> make(request, typed));
    };
  }

  /** Of today, as the asker's clock has it. */
  private Reply now(Request request) {
    Instant now = clock.instant();
    Instant midnight =
        now.atZone(request.asker().zone())
            .toLocalDate()
            .atStartOfDay(request.asker().zone())
            .toInstant();
    return with(
        request,
        (coverage, length) ->
            digesting.of(
                request.place(),
                new Period(midnight, now),
                Optional.empty(),
                length.orElse(Length.NORMAL).size(),
                within(request.place(), coverage)));
  }

  private Set<String> within(Place place, Optional<String> coverage) {
    return coverage.map(Set::of).orElseGet(() -> named.usual(place));
  }

  private interface With {
    Reply reply(Optional<String> coverage, Optional<Length> length);
  }

  /** What was typed for a coverage and a length, or a refusal of it. */
  private Reply with(Request request, With then) {
    Optional<String> title =
        request.option(Option.COVERAGE).filter(typed -> !typed.equalsIgnoreCase(Named.ALL));
    Optional<String> coverage =
        title.flatMap(typed -> named.coverage(request.place().tenant(), typed));
    if (title.isPresent() && coverage.isEmpty()) {
      return Refused.noSuchCoverage(title.get());
    }
    Optional<String> typed = request.option(Option.LENGTH);
    Optional<Length> length = typed.flatMap(DigestPlan::length);
    return typed.isPresent() && length.isEmpty()
        ? Refused.unreadableLength(typed.get())
        : then.reply(coverage, length);
  }

  private static Optional<Length> length(String typed) {
    return List.of(Length.values()).stream()
        .filter(length -> length.name().equalsIgnoreCase(typed))
        .findFirst();
  }

  /** What the next one would say at this moment; without one what there is of today. */
  private Reply preview(Request request, Optional<String> id) {
    List<StandingDigest> meant = meant(request, id);
    if (meant.isEmpty()) {
      return id.<Reply>map(Refused::noSuchDigest).orElseGet(() -> now(request));
    }
    StandingDigest digest = meant.getFirst();
    return digesting.of(
        digest.place(),
        digest.period(clock.instant()),
        digest.before(),
        digest.length().size(),
        within(digest.place(), digest.coverage()));
  }

  private List<StandingDigest> here(Request request) {
    return rota.kept().at(request.place());
  }

  /** The one of that id, or all; of another place's nobody learns here. */
  private List<StandingDigest> meant(Request request, Optional<String> id) {
    return here(request).stream()
        .filter(digest -> id.isEmpty() || digest.id().equals(id.get()))
        .toList();
  }

  private static Reply allowed(Request request, Supplier<Reply> then) {
    return switch (Policy.on(Policy.DIGESTS, request)) {
      case ALLOWED -> then.get();
      case NOT_FOR_THEM -> Refused.notAllowed(request.command());
      case NOT_HERE -> Refused.notHere(request.command());
    };
  }

  private Reply change(
      Request request, Change change, Optional<String> id, UnaryOperator<StandingDigest> how) {
    return allowed(
        request,
        () -> {
          List<StandingDigest> changed = meant(request, id).stream().map(how).toList();
          if (changed.isEmpty() && id.isPresent()) {
            return Refused.noSuchDigest(id.get());
          }
          changed.forEach(digest -> keep(digest, change));
          return plans(change, changed, request);
        });
  }

  private void keep(StandingDigest digest, Change change) {
    if (change == Change.ENDED) {
      boolean _ = rota.kept().remove(digest.id());
    } else {
      rota.keep(digest, clock.instant());
    }
  }

  private Reply plans(Change change, List<StandingDigest> digests, Request request) {
    int times = change == Change.MADE ? NEXT_TIMES : 1;
    Instant now = clock.instant();
    List<Reply.Plan> plans =
        digests.stream()
            .map(digest ->
                new Reply.Plan(
                    digest,
                    digest.isPaused() ? List.of() : digest.schedule().next(now, times),
                    arrivals.last(digest.place(), digest.names())))
            .toList();
    boolean mayPlan = Policy.on(Policy.DIGESTS, request) == Policy.Verdict.ALLOWED;
    return new Reply.Plans(change, plans, mayPlan);
  }

  private Reply make(Request request, String typed) {
    return switch (ScheduleWords.read(typed, request.option(Option.ZONE), request.asker().zone())) {
      case ScheduleWords.Read.Not not -> not.why();
      case ScheduleWords.Read.Done done ->
          with(
              request,
              (coverage, length) ->
                  tellsOfNothing(request)
                      .map(tells -> make(request, done.schedule(), coverage, length, tells))
                      .orElseGet(() ->
                          Refused.unreadableNothing(request.option(Option.NOTHING).orElse(""))));
    };
  }

  /** Empty where it cannot be read. */
  private static Optional<Boolean> tellsOfNothing(Request request) {
    return switch (request.option(Option.NOTHING).orElse("say").toLowerCase(Locale.ROOT)) {
      case "say" -> Optional.of(true);
      case "silent" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  /** One at the same times and of the same coverage is changed, as nobody wants two. */
  private Reply make(
      Request request,
      Schedule schedule,
      Optional<String> coverage,
      Optional<Length> length,
      boolean tellsOfNothing) {
    List<StandingDigest> here = here(request);
    Optional<StandingDigest> same =
        here.stream()
            .filter(
                digest -> digest.schedule().equals(schedule) && digest.coverage().equals(coverage))
            .findFirst();
    if (same.isEmpty() && here.size() >= MOST_AT_A_PLACE) {
      return Refused.tooManyDigests(MOST_AT_A_PLACE);
    }
    StandingDigest digest =
        new StandingDigest(
            same.map(StandingDigest::id).orElseGet(DigestPlan::id),
            request.place(),
            coverage,
            schedule,
            length.orElse(Length.NORMAL),
            tellsOfNothing,
            false,
            clock.instant(),
            same.flatMap(StandingDigest::told));
    rota.keep(digest, clock.instant());
    return plans(Change.MADE, List.of(digest), request);
  }

  /** Short enough to be typed, and not the same twice. */
  private static String id() {
    return HexFormat.of().formatHex(Seal.random(ID_BYTES));
  }
}
