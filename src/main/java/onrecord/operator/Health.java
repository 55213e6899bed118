package onrecord.operator;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import onrecord.answer.OpenRecord;
import onrecord.answer.Rebuilding;
import onrecord.desk.StoreReport;
import onrecord.follow.Followed;
import onrecord.follow.Polled;
import onrecord.follow.Source;
import onrecord.index.Scope;
import onrecord.operator.Report.PlatformState;
import onrecord.operator.Report.Reason;
import onrecord.operator.Report.Status;

/**
 * Looks after all parts of a bot. A look is taken by one thread, again and again, as it may have to
 * wait; what it found is told to any thread at once.
 */
public final class Health {
  /** How often to {@link #look}. */
  public static final Duration EVERY = Duration.ofSeconds(15);

  /** A look that takes longer than this hangs. */
  static final Duration HANGS = Duration.ofSeconds(45);

  private static final StoreReport UNREADABLE = new StoreReport(0, List.of(), 0, Optional.empty());

  private final OpenRecord record;
  private final Kept kept;
  private final InstantSource clock;
  private final List<Platform> platforms = new CopyOnWriteArrayList<>();
  private final Map<Source, Instant> polls = new ConcurrentHashMap<>();
  private final Instant started;
  private volatile Report last;

  /** Nothing has been looked at yet. */
  public Health(OpenRecord record, Kept kept, InstantSource clock) {
    this.record = record;
    this.kept = kept;
    this.clock = clock;
    this.started = clock.instant();
    this.last =
        new Report(
            clock.instant(),
            List.of(new Reason(Status.DOWN, "nothing has been looked at yet: it is starting")),
            Optional.of(new Rebuilding(0, 0)),
            0,
            0,
            false,
            UNREADABLE,
            Optional.empty(),
            List.of(),
            List.of());
  }

  /** From now on this platform is expected to be up. */
  public void expect(Platform platform) {
    platforms.add(platform);
  }

  /** A source was asked. */
  public void polled(Polled polled) {
    polls.put(polled.source(), polled.at());
  }

  /** Looks at everything; writes to the store. */
  public void look() {
    List<Reason> reasons = new ArrayList<>();
    Optional<Rebuilding> rebuilding = record.rebuilding();
    rebuilding.ifPresent(progress -> reasons.add(rebuilding(progress)));
    List<PlatformState> states =
        platforms.stream().map(one -> new PlatformState(one.name(), one.isUp())).toList();
    states.stream().filter(one -> !one.up()).forEach(one -> reasons.add(stopped(one)));
    Optional<String> unwritten = kept.writeProblem();
    unwritten.ifPresent(why -> reasons.add(new Reason(Status.DOWN, why)));
    StoreReport store = kept.report();
    reasons.addAll(reasons(store, unwritten));
    Optional<Kept.Room> room = kept.room();
    room.filter(Kept.Room::isLittle).ifPresent(little -> reasons.add(little(little)));
    doubts().ifPresent(reasons::add);
    List<SourceState> sources = sources(reasons);
    last =
        new Report(
            clock.instant(),
            reasons,
            rebuilding,
            record.coverages(),
            record.entries(),
            unwritten.isEmpty(),
            store,
            room,
            states,
            sources);
  }

  private static Reason rebuilding(Rebuilding progress) {
    return new Reason(
        Status.DOWN,
        "the record is being read back: " + progress.read() + " of " + progress.all() + " entries");
  }

  private static Reason stopped(PlatformState platform) {
    return new Reason(Status.DOWN, platform.name() + " does not answer");
  }

  private static List<Reason> reasons(StoreReport store, Optional<String> told) {
    List<Reason> reasons = new ArrayList<>();
    store
        .trouble()
        .filter(why -> !told.equals(Optional.of(why)))
        .ifPresent(why -> reasons.add(degraded("the last change was not kept: " + why)));
    if (!store.setAside().isEmpty()) {
      String files = String.join(", ", store.setAside());
      reasons.add(degraded("damaged files were set aside, to be looked at and removed: " + files));
    }
    if (store.damagedEntries() > 0) {
      reasons.add(degraded(store.damagedEntries() + " entries are damaged and cannot be read"));
    }
    return reasons;
  }

  /** What cannot be read is a reason already. */
  private Optional<Reason> doubts() {
    try {
      return Optional.of(kept.announcementsInDoubt())
          .filter(count -> count > 0)
          .map(count ->
              degraded(
                  count
                      + " announcements of the last day may or may not have arrived: the log says"
                      + " which"));
    } catch (UncheckedIOException e) {
      return Optional.empty();
    }
  }

  private static Reason little(Kept.Room room) {
    return degraded("only " + (room.free() >> 20) + " MiB are free in " + room.folder());
  }

  private static Reason degraded(String words) {
    return new Reason(Status.DEGRADED, words);
  }

  private List<SourceState> sources(List<Reason> reasons) {
    try {
      List<Followed> followed = kept.sources();
      polls.keySet().retainAll(followed.stream().map(Followed::source).collect(Collectors.toSet()));
      Instant now = clock.instant();
      List<SourceState> states = followed.stream().map(one -> state(one, now)).toList();
      states.stream()
          .filter(SourceState::isDead)
          .forEach(dead -> reasons.add(degraded(dead.words())));
      return states;
    } catch (UncheckedIOException e) {
      reasons.add(new Reason(Status.DOWN, String.valueOf(e.getMessage())));
      return last.sources();
    }
  }

  private SourceState state(Followed followed, Instant now) {
    Source source = followed.source();
    Scope scope = new Scope(source.owner(), Instant.MIN, now, Set.of(source.coverage()));
    Optional<Instant> newest =
        record.entries(scope, 1).stream().findFirst().map(filed -> filed.entry().publishedAt());
    return SourceState.of(followed, newest, Optional.ofNullable(polls.get(source)), started, now);
  }

  /** What the last look found; one that hangs is a reason too. */
  public Report report() {
    Report report = last;
    Duration age = Duration.between(report.at(), clock.instant());
    return age.compareTo(HANGS) <= 0
        ? report
        : report.with(
            new Reason(
                Status.DOWN,
                "nothing could be looked at for "
                    + SourceState.words(age)
                    + ": the store or the process hangs"));
  }
}
