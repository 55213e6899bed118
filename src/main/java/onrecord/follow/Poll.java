package onrecord.follow;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import onrecord.coverage.Entry;
import onrecord.coverage.Masthead;
import onrecord.fetch.Validators;
import onrecord.follow.Standing.LastRead;
import onrecord.follow.Standing.Schedule;
import onrecord.follow.Standing.Trouble;
import onrecord.reader.Reading;

/** Turns one visit of a source into changes, and keeps them with how the source stands then. */
final class Poll {
  /** One failure is an accident, three are told. */
  static final int TOLD_AFTER = 3;

  private final Sources sources;
  private final History history;
  private final Rhythm rhythm;
  private final InstantSource clock;
  private final RandomGenerator random;

  Poll(
      Sources sources,
      History history,
      Rhythm rhythm,
      InstantSource clock,
      RandomGenerator random) {
    this.sources = sources;
    this.history = history;
    this.rhythm = rhythm;
    this.clock = clock;
    this.random = random;
  }

  /** Keeps what came of a visit, and says whether there are events. */
  boolean keep(Followed followed, Visit visit) {
    return switch (visit) {
      case Visit.Read read -> read(followed, read);
      case Visit.Unchanged unchanged -> unchanged(followed, unchanged);
      case Visit.Failed failed -> failed(followed, failed);
    };
  }

  private boolean read(Followed followed, Visit.Read read) {
    Source source = followed.source();
    Standing before = followed.standing();
    List<Entry> standing = history.standing(source);
    Difference difference = difference(followed, standing, read);
    LastRead last = lastRead(followed, read.reading(), difference.doubt().isPresent());
    List<Change> changes = new ArrayList<>(retitled(before, last).stream().toList());
    changes.addAll(difference.changes());
    Optional<Trouble> trouble = difference.doubt().map(reason -> trouble(before, reason, changes));
    recovered(before, trouble).ifPresent(changes::add);
    boolean changed = difference.changes().stream().anyMatch(change -> isNews(change, standing));
    return keep(
        source,
        succeeded(before, changed, read.freshFor(), read.validators(), Optional.of(last), trouble),
        changes);
  }

  private Difference difference(Followed followed, List<Entry> standing, Visit.Read read) {
    Optional<LastRead> last = followed.standing().lastRead();
    OptionalInt shownBefore =
        last.isEmpty() ? OptionalInt.empty() : OptionalInt.of(last.get().entries());
    List<Entry> entries = new ArrayList<>(read.reading().coverage().entries());
    entries.addAll(read.older());
    return new Comparison(standing, history.withdrawn(followed.source()), shownBefore)
        .with(entries);
  }

  /** Under the id that the coverage has here; a page that is doubted showed nothing new. */
  private static LastRead lastRead(Followed followed, Reading reading, boolean doubted) {
    int shown = reading.coverage().entries().size();
    int before = followed.standing().lastRead().map(LastRead::entries).orElse(shown);
    return new LastRead(
        reading.coverage().masthead().named(followed.source().coverage()),
        reading.format(),
        doubted ? before : shown,
        reading.skipped());
  }

  private static Optional<Change> retitled(Standing before, LastRead now) {
    Optional<Masthead> known = before.lastRead().map(LastRead::masthead);
    return known.equals(Optional.of(now.masthead()))
        ? Optional.empty()
        : Optional.of(new Change.Retitled());
  }

  /** What is older than all that stands was pruned, and is on its page at every poll. */
  private static boolean isNews(Change change, List<Entry> standing) {
    return !(change instanceof Change.Added added)
        || standing.isEmpty()
        || standing.stream()
            .anyMatch(entry -> entry.publishedAt().isBefore(added.entry().publishedAt()));
  }

  private boolean unchanged(Followed followed, Visit.Unchanged unchanged) {
    Standing before = followed.standing();
    List<Change> changes = new ArrayList<>();
    // A doubt is about what the page shows, and it shows the same.
    Optional<Trouble> doubt =
        before
            .trouble()
            .filter(any -> before.isReadable())
            .map(same -> trouble(before, same.reason(), changes));
    recovered(before, doubt).ifPresent(changes::add);
    Standing after =
        succeeded(
            before, false, unchanged.freshFor(), unchanged.validators(), before.lastRead(), doubt);
    return keep(followed.source(), after, changes);
  }

  private Standing succeeded(
      Standing before,
      boolean changed,
      Optional<Duration> freshFor,
      Validators validators,
      Optional<LastRead> lastRead,
      Optional<Trouble> trouble) {
    Instant now = clock.instant();
    Schedule schedule = before.schedule();
    Duration interval =
        changed ? rhythm.faster(schedule.interval()) : rhythm.slower(schedule.interval());
    return new Standing(
        new Schedule(
            rhythm.next(now, interval, freshFor.map(rhythm::within), random),
            interval,
            changed ? Optional.of(now) : schedule.lastChange()),
        validators,
        Optional.of(now),
        lastRead,
        trouble);
  }

  private boolean failed(Followed followed, Visit.Failed failed) {
    Standing before = followed.standing();
    Instant now = clock.instant();
    List<Change> changes = new ArrayList<>();
    Trouble trouble = trouble(before, failed.reason(), changes);
    Duration interval = rhythm.backedOff(trouble.failures());
    Standing after =
        new Standing(
            new Schedule(
                rhythm.next(now, interval, failed.retryAfter(), random),
                before.schedule().interval(),
                before.schedule().lastChange()),
            before.validators(),
            before.lastSuccess(),
            before.lastRead(),
            Optional.of(trouble));
    return keep(followed.source(), after, changes);
  }

  /** The trouble that goes on or begins; where it is to be told, that is among the changes. */
  private Trouble trouble(Standing before, String reason, List<Change> changes) {
    Optional<Trouble> last = before.trouble();
    int failures = last.map(Trouble::failures).orElse(0) + 1;
    boolean told = last.map(Trouble::told).orElse(false);
    if (!told && failures >= TOLD_AFTER) {
      changes.add(new Change.Failing(reason));
      told = true;
    }
    return new Trouble(reason, failures, last.map(Trouble::since).orElseGet(clock::instant), told);
  }

  private static Optional<Change> recovered(Standing before, Optional<Trouble> now) {
    return before
        .trouble()
        .filter(trouble -> trouble.told() && now.isEmpty())
        .map(trouble -> new Change.Recovered());
  }

  private boolean keep(Source source, Standing after, List<Change> changes) {
    if (changes.isEmpty()) {
      sources.keep(source, after);
      return false;
    }
    return !history.keep(source, after, changes, clock.instant()).isEmpty();
  }
}
