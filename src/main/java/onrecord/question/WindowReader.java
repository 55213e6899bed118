package onrecord.question;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the stretch of publication times in a question: a small grammar of clock times, days and
 * spans back from now.
 */
final class WindowReader {
  /**
   * Where a window stands.
   *
   * @param window firm where it has a clock time or a span, not where it is a mere day
   * @param bare whether its clock time is a mere number
   */
  record Hit(Window window, int start, int end, boolean bare) {}

  private static final Set<String> AFTER = Set.of("after", "since", "past", "from", "post");
  private static final Set<String> BEFORE = Set.of("before", "until", "till", "til", "by", "pre");
  private static final Set<String> AROUND = Set.of("around", "at", "about", "circa");
  private static final Duration NEAR = Duration.ofMinutes(30);
  private static final Map<String, Duration> UNITS =
      Map.ofEntries(
          Map.entry("minute", Duration.ofMinutes(1)),
          Map.entry("minutes", Duration.ofMinutes(1)),
          Map.entry("min", Duration.ofMinutes(1)),
          Map.entry("mins", Duration.ofMinutes(1)),
          Map.entry("hour", Duration.ofHours(1)),
          Map.entry("hours", Duration.ofHours(1)),
          Map.entry("hr", Duration.ofHours(1)),
          Map.entry("hrs", Duration.ofHours(1)),
          Map.entry("day", Duration.ofDays(1)),
          Map.entry("days", Duration.ofDays(1)),
          Map.entry("week", Duration.ofDays(7)));
  private static final Map<String, Integer> COUNTS =
      Map.ofEntries(
          Map.entry("a", 1),
          Map.entry("an", 1),
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("couple", 2),
          Map.entry("three", 3),
          Map.entry("few", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("eight", 8),
          Map.entry("ten", 10),
          Map.entry("fifteen", 15),
          Map.entry("twenty", 20),
          Map.entry("thirty", 30));

  private final Typed typed;
  private final Instant now;
  private final ZoneId zone;

  WindowReader(Typed typed, Instant now, ZoneId zone) {
    this.typed = typed;
    this.now = now;
    this.zone = zone;
  }

  /** The first window that has a clock time or a span, else the first day. */
  Optional<Hit> find() {
    Optional<Hit> day = Optional.empty();
    for (int i = 0; i < typed.size(); i++) {
      Optional<Hit> hit = at(i);
      if (hit.isPresent() && hit.get().window().firm()) {
        return hit;
      }
      day = day.isPresent() ? day : hit;
    }
    return day;
  }

  private Optional<Hit> at(int i) {
    return between(i)
        .or(() -> fromTo(i))
        .or(() -> dayThenClock(i))
        .or(() -> bounded(i))
        .or(() -> lastSpan(i))
        .or(() -> ago(i))
        .or(() -> dayBound(i))
        .or(() -> day(i));
  }

  /** "between 3 and 5pm", "from 15:00 to 16:30 yesterday". */
  private Optional<Hit> between(int i) {
    if (!typed.is(i, "between", "from")) {
      return Optional.empty();
    }
    Optional<Clock> first = Clock.at(typed, i + 1);
    if (first.isEmpty() || !typed.is(first.get().end(), "and", "to", "till", "until")) {
      return Optional.empty();
    }
    return Clock.at(typed, first.get().end() + 1).flatMap(last -> between(i, first.get(), last));
  }

  /** "midnight to 6 today", "9am to 11am", "3-5pm". */
  private Optional<Hit> fromTo(int i) {
    Optional<Clock> first = typed.closes(i) ? Optional.empty() : Clock.at(typed, i);
    if (first.isEmpty()) {
      return Optional.empty();
    }
    int at =
        typed.is(first.get().end(), "to", "till", "until")
            ? first.get().end() + 1
            : first.get().end();
    Optional<Clock> last = Clock.at(typed, at);
    boolean told = last.isPresent() && !(first.get().bare() && last.get().bare());
    boolean joined = at > first.get().end() || isDash(first.get().end() - 1);
    return told && joined ? between(i, first.get(), last.get()) : Optional.empty();
  }

  private boolean isDash(int before) {
    int end = typed.tokens().get(before).end();
    return typed.text().startsWith("-", end) || typed.text().startsWith("\u2013", end);
  }

  /** "yesterday evening after 9pm", "today before noon". */
  private Optional<Hit> dayThenClock(int i) {
    int start = typed.is(i, "from", "on") ? i + 1 : i;
    Optional<Day> day = Day.at(typed, start, now.atZone(zone));
    int at = day.map(d -> d.end()).orElse(0);
    if (day.isEmpty() || !(typed.in(at, AFTER) || typed.in(at, BEFORE))) {
      return Optional.empty();
    }
    return Clock.at(typed, at + 1)
        .filter(clock -> !isCount(clock, clock.end(), Optional.empty()))
        .map(clock -> dayThenClock(i, at, day, clock));
  }

  private Hit dayThenClock(int i, int preposition, Optional<Day> day, Clock clock) {
    Hit hit = bounded(preposition, clock.end(), resolve(clock, day), day, false);
    return hit(hit.window().from(), hit.window().to(), i, clock.end(), false);
  }

  private Optional<Hit> between(int i, Clock first, Clock last) {
    Optional<Day> day = dayAfter(last.end());
    int end = day.map(Day::end).orElse(last.end());
    if (isCount(last, end, day)) {
      return Optional.empty();
    }
    Instant to = resolve(first.sure() ? last.next(first) : last, day);
    Instant from = latestBefore(first, to, last);
    return Optional.of(
        hit(Optional.of(from), Optional.of(to), i, end, first.bare() && last.bare()));
  }

  /** The last time before the end that the first clock shows. */
  private Instant latestBefore(Clock first, Instant end, Clock last) {
    ZoneId in = first.zone().or(last::zone).orElse(zone);
    ZonedDateTime to = end.atZone(in);
    ZonedDateTime from = to.with(first.time());
    if (!first.sure() && to.with(first.afternoon().time()).isBefore(to)) {
      from = to.with(first.afternoon().time());
    }
    return (from.isBefore(to) ? from : from.minusDays(1)).toInstant();
  }

  /** "after 9pm", "before 10 this morning", "since midnight", "around noon". */
  private Optional<Hit> bounded(int i) {
    int at = clockAfter(i);
    if (at < 0) {
      return Optional.empty();
    }
    return Clock.at(typed, at).flatMap(clock -> bounded(i, clock));
  }

  /** Where the time stands that a preposition at i introduces; -1 where it introduces none. */
  private int clockAfter(int i) {
    if (typed.is(i, "later", "earlier") && typed.is(i + 1, "than")) {
      return i + 2;
    }
    if (typed.is(i, "up") && typed.is(i + 1, "to", "until")) {
      return i + 2;
    }
    return typed.in(i, AFTER) || typed.in(i, BEFORE) || typed.in(i, AROUND) ? i + 1 : -1;
  }

  private Optional<Hit> bounded(int i, Clock clock) {
    Optional<Day> day = dayAfter(clock.end());
    int end = day.map(Day::end).orElse(clock.end());
    boolean ago = UNITS.containsKey(typed.key(clock.end()));
    if (ago || isCount(clock, end, day) || (clock.bare() && typed.in(i, AROUND))) {
      return Optional.empty();
    }
    if (typed.is(end, "on", "onwards", "onward")) {
      end++;
    }
    Instant time = resolve(clock, day);
    return Optional.of(bounded(i, end, time, day, clock.bare()));
  }

  private Hit bounded(int i, int end, Instant time, Optional<Day> day, boolean bare) {
    Optional<Instant> dayEnds =
        day.filter(d -> isOver(d)).map(d -> instant(d.to())).filter(t -> t.isAfter(time));
    Optional<Instant> dayStarts = day.map(d -> instant(d.from())).filter(t -> t.isBefore(time));
    if (typed.in(i, AROUND)) {
      return hit(Optional.of(time.minus(NEAR)), Optional.of(time.plus(NEAR)), i, end, bare);
    }
    return typed.in(i, AFTER) || typed.is(i, "later")
        ? hit(Optional.of(time), dayEnds, i, end, bare)
        : hit(dayStarts, Optional.of(time), i, end, bare);
  }

  /** "since 10 this morning" runs until now, "after 10 yesterday" until the day's end. */
  private boolean isOver(Day day) {
    return !day.isRunning(now.atZone(zone)) && !instant(day.to()).isAfter(now);
  }

  /** A mere number that words follow counts something: "after 10 people died". */
  private boolean isCount(Clock clock, int end, Optional<Day> day) {
    boolean follows = end < typed.size() && !typed.closes(end - 1);
    return clock.bare() && day.isEmpty() && follows && !typed.is(end, "on", "onwards", "or", "and");
  }

  private Optional<Day> dayAfter(int i) {
    return typed.closes(i - 1) ? Optional.empty() : Day.at(typed, i, now.atZone(zone));
  }

  private Instant resolve(Clock clock, Optional<Day> day) {
    ZoneId in = clock.zone().orElse(zone);
    LocalDateTime local = LocalDateTime.ofInstant(now, in);
    return day.map(d -> d.at(clock, local).atZone(in).toInstant())
        .orElseGet(() -> latest(clock, now.atZone(in)));
  }

  /** The last time not after now that the clock showed it. */
  private static Instant latest(Clock clock, ZonedDateTime now) {
    ZonedDateTime morning = notAfter(now.with(clock.time()), now);
    ZonedDateTime evening = notAfter(now.with(clock.afternoon().time()), now);
    return (evening.isAfter(morning) ? evening : morning).toInstant();
  }

  private static ZonedDateTime notAfter(ZonedDateTime time, ZonedDateTime now) {
    return time.isAfter(now) ? time.minusDays(1) : time;
  }

  /** "in the last hour", "past 20 minutes", "last couple of hours". */
  private Optional<Hit> lastSpan(int i) {
    int start = typed.is(i, "in", "over", "within", "during") ? i + 1 : i;
    int at = typed.is(start, "the", "this") ? start + 1 : start;
    if (!typed.is(at, "last", "past", "previous")) {
      return Optional.empty();
    }
    return span(at + 1)
        .map(s -> hit(Optional.of(now.minus(s.length())), Optional.empty(), i, s.end(), false));
  }

  /** "since two hours ago", "30 minutes ago". */
  private Optional<Hit> ago(int i) {
    boolean bound = typed.in(i, AFTER) || typed.in(i, BEFORE);
    Optional<Stretch> span = span(bound ? i + 1 : i).filter(s -> typed.is(s.end(), "ago"));
    return span.map(s -> ago(i, now.minus(s.length()), s.end() + 1));
  }

  private Hit ago(int i, Instant time, int end) {
    if (typed.in(i, AFTER)) {
      return hit(Optional.of(time), Optional.empty(), i, end, false);
    }
    return typed.in(i, BEFORE)
        ? hit(Optional.empty(), Optional.of(time), i, end, false)
        : hit(Optional.of(time.minus(NEAR)), Optional.of(time.plus(NEAR)), i, end, false);
  }

  private record Stretch(Duration length, int end) {}

  private Optional<Stretch> span(int i) {
    boolean half = typed.is(i, "half") || (typed.is(i, "half") && typed.is(i + 1, "an", "a"));
    int unit = half ? (typed.is(i + 1, "an", "a") ? i + 2 : i + 1) : i;
    int count = 1;
    if (!half) {
      count = count(typed.key(i));
      unit = count > 0 ? i + 1 : i;
      unit += typed.is(unit, "of") ? 1 : typed.is(unit, "couple", "few") ? 1 : 0;
      unit += typed.is(unit, "of") ? 1 : 0;
    }
    Duration one = UNITS.get(typed.key(unit));
    if (one == null) {
      return Optional.empty();
    }
    Duration length = half ? one.dividedBy(2) : one.multipliedBy(Math.max(1, count));
    return Optional.of(new Stretch(length, unit + 1));
  }

  private static int count(String word) {
    boolean digits =
        !word.isEmpty() && word.length() <= 4 && word.chars().allMatch(Character::isDigit);
    return digits ? Integer.parseInt(word) : COUNTS.getOrDefault(word, 0);
  }

  /** "since yesterday", "before Saturday", "after this morning". */
  private Optional<Hit> dayBound(int i) {
    if (!typed.in(i, AFTER) && !typed.in(i, BEFORE)) {
      return Optional.empty();
    }
    return Day.at(typed, i + 1, now.atZone(zone)).map(day -> dayBound(i, day));
  }

  private Hit dayBound(int i, Day day) {
    if (typed.in(i, BEFORE)) {
      return hit(Optional.empty(), Optional.of(instant(day.from())), i, day.end(), false);
    }
    Instant from = instant(typed.is(i, "after") ? day.to() : day.from());
    return hit(Optional.of(from), Optional.empty(), i, day.end(), false);
  }

  private Optional<Hit> day(int i) {
    return Day.at(typed, i, now.atZone(zone))
        .map(day -> {
          Hit hit =
              hit(
                  Optional.of(instant(day.from())),
                  Optional.of(instant(day.to())),
                  i,
                  day.end(),
                  false);
          return new Hit(hit.window().asFirm(false), hit.start(), hit.end(), false);
        });
  }

  private Instant instant(LocalDateTime local) {
    return local.atZone(zone).toInstant();
  }

  private Hit hit(Optional<Instant> from, Optional<Instant> to, int start, int end, boolean bare) {
    return new Hit(new Window(from, to, true, typed.words(start, end)), start, end, bare);
  }
}
