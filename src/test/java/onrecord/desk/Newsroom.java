package onrecord.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import onrecord.answer.OpenRecord;
import onrecord.coverage.Masthead;
import onrecord.digest.DigestsInMemory;
import onrecord.digest.Rota;
import onrecord.digest.TimetableInMemory;
import onrecord.fetch.FetchSettings;
import onrecord.fetch.Fetcher;
import onrecord.fetch.Validators;
import onrecord.follow.Change;
import onrecord.follow.Event;
import onrecord.follow.Follow;
import onrecord.follow.FollowSettings;
import onrecord.follow.History;
import onrecord.follow.Listener;
import onrecord.follow.Source;
import onrecord.follow.Standing;
import onrecord.follow.Standing.LastRead;
import onrecord.follow.Standing.Schedule;
import onrecord.follow.Standing.Trouble;
import onrecord.place.Asker;
import onrecord.place.Place;
import onrecord.place.Role;
import onrecord.place.Tenant;
import onrecord.reader.Pages;
import onrecord.reader.Reading;
import onrecord.reader.liveblog.JsonReader;
import onrecord.watch.WatchesInMemory;
import org.mockito.Mockito;

/** A desk over what is followed, all of it in memory. */
public final class Newsroom {
  private static final FetchSettings USUAL =
      new FetchSettings("", false, true, Set.of(80), Duration.ofSeconds(5), 1_000_000);
  private static final Fetcher FETCHER = new Fetcher(USUAL, InstantSource.fixed(Harbour.NOW));

  /** What answers cited. */
  public final BlockingQueue<CitedVersions.CitedVersion> cited = new LinkedBlockingQueue<>();

  /** What came of each request, in their order. */
  public final BlockingQueue<CarriedOut> carriedOut = new LinkedBlockingQueue<>();

  /** Is told as well. */
  public volatile Consumer<CarriedOut> whenCarriedOut = any -> {};

  /** As often as a test likes. */
  private static final Allowances PLENTY = allowances(1_000_000);

  public final TracesInMemory traces = new TracesInMemory();
  public final ChoicesInMemory choices = new ChoicesInMemory();
  public final TimetableInMemory timetable = new TimetableInMemory();
  public final Rota rota = new Rota(new DigestsInMemory(), timetable);

  /** How what a place got by itself arrived; a test may say something else. */
  public volatile BiFunction<Place, String, Optional<Arrivals.Arrival>> arrivals =
      (place, name) -> Optional.empty();

  final Memory memory = new Memory();
  public final OpenRecord record;
  public final Desk desk;
  private final Follow follow;

  /** Over pages that are open. */
  public Newsroom(Harbour.Page... pages) {
    this(FETCHER, USUAL, PLENTY, new StoreReport(1_500_000, List.of(), 0, Optional.empty()), pages);
  }

  /** One whose store is in trouble. */
  public Newsroom(StoreReport report, Harbour.Page... pages) {
    this(FETCHER, USUAL, PLENTY, report, pages);
  }

  private Newsroom(
      Fetcher fetcher,
      FetchSettings settings,
      Allowances allowances,
      StoreReport report,
      Harbour.Page... pages) {
    this.record = Harbour.record(pages);
    InstantSource clock = InstantSource.fixed(Harbour.NOW);
    FollowSettings following =
        new FollowSettings(
            settings.rules(), 3, Duration.ofSeconds(10), Duration.ofMinutes(30), "test");
    this.follow =
        new Follow(
            memory,
            memory,
            fetcher,
            new Pages(List.of(new JsonReader())),
            following,
            clock,
            Mockito.mock(Listener.class),
            any -> {});
    this.desk =
        new Desk(
            record,
            follow,
            new Kept(
                cited::addAll,
                choices,
                new WatchesInMemory(),
                traces,
                rota,
                (place, name) -> arrivals.apply(place, name),
                () -> report),
            allowances,
            clock,
            this::carriedOut);
  }

  /** What happened so far. */
  public History history() {
    return memory;
  }

  private static Allowances allowances(int atOnce) {
    Limit.Allowance each = new Limit.Allowance(atOnce, Duration.ofSeconds(1));
    return new Allowances(each, each, each, 1_000_000, 1_000_000);
  }

  private void carriedOut(CarriedOut done) {
    carriedOut.add(done);
    whenCarriedOut.accept(done);
  }

  /** One that may fetch from a port of this machine, with three sources a tenant at most. */
  static Newsroom fetchingFrom(int port) {
    return fetchingFrom(port, PLENTY);
  }

  static Newsroom fetchingFrom(int port, Allowances allowances) {
    FetchSettings settings =
        new FetchSettings("", false, true, Set.of(port), Duration.ofSeconds(5), 1_000_000);
    Fetcher fetcher = new Fetcher(settings, InstantSource.fixed(Harbour.NOW));
    StoreReport report = new StoreReport(0, List.of(), 0, Optional.empty());
    return new Newsroom(fetcher, settings, allowances, report);
  }

  /** A source of somebody's that was read five minutes ago. */
  public Source followed(Tenant owner, String coverage, String location) {
    return followed(owner, coverage, location, List.of(), Optional.empty());
  }

  /** A source of somebody's. */
  public Source followed(
      Tenant owner,
      String coverage,
      String location,
      List<Reading.Skipped> skipped,
      Optional<Trouble> trouble) {
    Source source = new Source(owner, coverage, location, Optional.empty(), Optional.empty());
    Masthead masthead =
        new Masthead(
            coverage,
            Optional.of("Title of " + coverage),
            Optional.empty(),
            Optional.empty(),
            Harbour.ZONE);
    Instant read = Harbour.NOW.minusSeconds(300);
    Schedule schedule =
        new Schedule(Harbour.NOW.plusSeconds(60), Duration.ofSeconds(45), Optional.of(read));
    LastRead last = new LastRead(masthead, "format of " + coverage, 4, skipped);
    return memory.add(
        source,
        new Standing(schedule, Validators.NONE, Optional.of(read), Optional.of(last), trouble));
  }

  /** A source of everybody's of which nothing is known but where it is. */
  public Source salvaged(String coverage, String location) {
    return memory.add(
        new Source(Tenant.EVERYBODY, coverage, location, Optional.empty(), Optional.empty()),
        Standing.fresh(Instant.EPOCH, Duration.ofMinutes(1)));
  }

  /** Something happens to a source. */
  public Event happened(Source source, Instant at, Change change) {
    Standing standing =
        memory.all().stream()
            .filter(one -> one.source().equals(source))
            .findFirst()
            .orElseThrow()
            .standing();
    return memory.keep(source, standing, List.of(change), at).getFirst();
  }

  /** What somebody of a tenant is told. */
  public Reply told(Tenant tenant, Role role, String command, Map<Option, String> options) {
    Place place = new Place(tenant, "quay", Place.Kind.SHARED);
    return desk.carryOut(
        new Request(place, new Asker("ann", Harbour.ZONE, role), command, options));
  }

  /** What an operator is told at the harbour. */
  public Reply told(String command) {
    return told(Harbour.PLACE.tenant(), Role.OPERATOR, command, Map.of());
  }
}
