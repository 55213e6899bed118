package onrecord.follow;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import onrecord.fetch.AddressException;
import onrecord.fetch.Fetcher;
import onrecord.fetch.Validators;
import onrecord.follow.Outcome.Problem;
import onrecord.place.Tenant;
import onrecord.reader.CoverageIds;
import onrecord.reader.Pages;

/** Follows pages and feeds for as long as it is open. Safe for use by several threads. */
public final class Follow implements AutoCloseable {
  /** The poller leaves a source alone that is read for the first time. */
  private static final Duration FIRST_VISIT = Duration.ofMinutes(1);

  private static final int MOST_IDS = 1_000;

  private final Sources sources;
  private final History history;
  private final FollowSettings settings;
  private final InstantSource clock;
  private final Visitor visitor;
  private final Poll poll;
  private final Poller poller;
  private final Listener listener;

  /**
   * Begins to poll with {@link #start}.
   *
   * @param listener is told right after events were kept
   * @param polled is told of each poll; it may not take long
   */
  public Follow(
      Sources sources,
      History history,
      Fetcher fetcher,
      Pages pages,
      FollowSettings settings,
      InstantSource clock,
      Listener listener,
      Consumer<Polled> polled) {
    this.sources = sources;
    this.history = history;
    this.settings = settings;
    this.clock = clock;
    this.listener = listener;
    this.visitor = new Visitor(fetcher, settings.rules(), pages, clock);
    this.poll = new Poll(sources, history, settings.rhythm(), clock, RandomGenerator.getDefault());
    this.poller = new Poller(sources, visitor, poll, clock, settings, listener, polled);
  }

  /** Polls from now on, in the background. */
  public void start() {
    poller.start();
  }

  /** What a tenant sees: its own sources and those of everybody, in the order of their coming. */
  public List<Followed> sources(Tenant reader) {
    return sources.all().stream()
        .filter(followed -> reader.sees(followed.source().owner()))
        .toList();
  }

  /** How many sources are followed whose owner is meant. */
  public long count(Predicate<Tenant> owner) {
    return sources.all().stream().filter(followed -> owner.test(followed.source().owner())).count();
  }

  /** The newest corrections and withdrawals that a tenant sees, newest first. */
  public List<Event> corrections(Tenant reader, Instant since, int atMost) {
    return history.corrections(reader, since, atMost);
  }

  /**
   * Reads a page or feed, and follows it for a tenant from now on.
   *
   * @param typed its address, as people type it
   */
  public Outcome follow(Tenant owner, String typed) throws InterruptedException {
    try {
      String address = settings.rules().parse(typed).text();
      Source source =
          new Source(owner, id(owner, address), address, Optional.empty(), Optional.empty());
      long own = sources(owner).stream().filter(one -> one.source().owner().equals(owner)).count();
      return own >= settings.sourcesPerTenant()
          ? refused(Problem.TOO_MANY, Integer.toString(settings.sourcesPerTenant()))
          : open(source);
    } catch (AddressException e) {
      return refused(Problem.ADDRESS, String.valueOf(e.getMessage()));
    } catch (UncheckedIOException e) {
      return refused(Problem.NOT_KEPT, String.valueOf(e.getMessage()));
    }
  }

  /**
   * Reads a source that the operator names, which may be a file, and follows it for everybody from
   * now on.
   */
  public Outcome open(Named named) throws InterruptedException {
    try {
      return open(everybodys(named));
    } catch (UncheckedIOException e) {
      return refused(Problem.NOT_KEPT, String.valueOf(e.getMessage()));
    }
  }

  /** What is followed can be asked about when this returns. */
  private Outcome open(Source source) throws InterruptedException {
    Optional<Followed> already = at(source.owner(), source.location());
    if (already.isPresent()) {
      return refused(Problem.FOLLOWED_ALREADY, already.get().source().coverage());
    }
    Visit visit = visitor.visit(source, Validators.NONE, true);
    if (visit instanceof Visit.Failed failed) {
      return refused(Problem.UNREADABLE, failed.reason());
    }
    Instant later = clock.instant().plus(FIRST_VISIT);
    Standing fresh = Standing.fresh(later, settings.rhythm().first());
    Optional<Source> followed = add(source, fresh);
    if (followed.isEmpty()) {
      return refused(Problem.FOLLOWED_ALREADY, source.location());
    }
    Followed added = new Followed(followed.get(), fresh);
    poll.keep(added, visit);
    changed();
    listener.await();
    return new Outcome.Done(at(source.owner(), source.location()).orElse(added));
  }

  /**
   * Adds it under its id, or else a numbered one, as what was followed before keeps its own; empty
   * if somebody else added it meanwhile.
   */
  private Optional<Source> add(Source source, Standing fresh) {
    Source tried = source;
    for (int n = 2; n <= MOST_IDS; n++) {
      try {
        return Optional.of(sources.add(tried, fresh));
      } catch (IllegalStateException e) {
        if (at(source.owner(), source.location()).isPresent()) {
          return Optional.empty();
        }
      }
      tried = source.named(source.coverage() + "-" + n);
    }
    throw new IllegalStateException("no id is free for " + source.location());
  }

  /**
   * Follows what the operator names, without reading it at once, and nothing else for everybody.
   *
   * @param named by everybody
   * @return what it ceased to follow
   */
  public List<Source> followOnly(List<Named> named) {
    List<Source> ceased =
        sources(Tenant.EVERYBODY).stream()
            .map(Followed::source)
            .filter(source -> named.stream().noneMatch(one -> isAt(source, one.location())))
            .toList();
    ceased.forEach(sources::remove);
    followToo(named);
    return ceased;
  }

  /** Follows what the operator names, without reading it at once, besides what is followed. */
  public void followToo(List<Named> named) {
    named.stream()
        .filter(one -> at(Tenant.EVERYBODY, one.location()).isEmpty())
        .forEach(one ->
            add(everybodys(one), Standing.fresh(clock.instant(), settings.rhythm().first())));
    changed();
  }

  /**
   * Ends following a tenant's own source.
   *
   * @param which the id of its coverage, or its address
   */
  public Outcome unfollow(Tenant owner, String which) {
    Optional<Followed> found =
        sources(owner).stream()
            .filter(one -> isMeant(one.source(), which.strip()))
            .max(Comparator.comparing(one -> one.source().owner().equals(owner)));
    if (found.isEmpty()) {
      return refused(Problem.NOT_FOLLOWED, which);
    }
    Source source = found.get().source();
    if (!source.owner().equals(owner)) {
      return refused(Problem.EVERYBODYS, source.coverage());
    }
    try {
      boolean _ = sources.remove(source);
    } catch (UncheckedIOException e) {
      return refused(Problem.NOT_KEPT, String.valueOf(e.getMessage()));
    }
    changed();
    return new Outcome.Done(found.get());
  }

  private boolean isMeant(Source source, String which) {
    return source.coverage().equalsIgnoreCase(which)
        || isAt(source, which)
        || isAt(source, canonical(which));
  }

  private String canonical(String typed) {
    try {
      return settings.rules().parse(typed).text();
    } catch (AddressException e) {
      return typed;
    }
  }

  private void changed() {
    listener.kept();
    poller.wakeUp();
  }

  private Source everybodys(Named named) {
    return new Source(
        Tenant.EVERYBODY,
        id(Tenant.EVERYBODY, named.location()),
        named.location(),
        named.date(),
        named.zone());
  }

  /** Two sources that somebody sees both have two ids. */
  private String id(Tenant owner, String location) {
    Set<String> taken =
        sources.all().stream()
            .map(Followed::source)
            .filter(source -> owner.equals(Tenant.EVERYBODY) || owner.sees(source.owner()))
            .map(Source::coverage)
            .collect(Collectors.toSet());
    String id = CoverageIds.of(location);
    String free = id;
    for (int n = 2; taken.contains(free); n++) {
      free = id + "-" + n;
    }
    return free;
  }

  private Optional<Followed> at(Tenant reader, String location) {
    return sources(reader).stream().filter(one -> isAt(one.source(), location)).findFirst();
  }

  private static boolean isAt(Source source, String location) {
    return source.location().equals(location);
  }

  private static Outcome refused(Problem problem, String detail) {
    return new Outcome.Refused(problem, detail);
  }

  /** Ends polling; visits that are under way are given up. */
  @Override
  public void close() {
    poller.close();
  }
}
