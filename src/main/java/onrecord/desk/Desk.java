package onrecord.desk;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import onrecord.answer.OpenRecord;
import onrecord.coverage.Masthead;
import onrecord.desk.CitedVersions.CitedVersion;
import onrecord.desk.Policy.Verdict;
import onrecord.digest.Period;
import onrecord.digest.Size;
import onrecord.follow.Event;
import onrecord.follow.Follow;
import onrecord.log.RequestId;
import onrecord.place.Account;
import onrecord.place.Asker;
import onrecord.place.Place;
import onrecord.place.Role;
import onrecord.place.Tenant;

/** Where every platform hands in what people ask for. Safe for use by several threads. */
public final class Desk implements AutoCloseable {
  /** After so long "and he?" means somebody else. */
  static final Duration REMEMBERED = Duration.ofMinutes(30);

  /** What was chosen is worth so long a wait, where an answer is waited for. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** Each holds one answer, a few kilobytes. */
  static final int MOST_CONVERSATIONS = 10_000;

  private static final System.Logger LOG = System.getLogger(Desk.class.getName());

  private final OpenRecord record;
  private final RecentChoices choices;
  private final Limits limits;
  private final Conversations conversations;
  private final Forgotten forgotten = new Forgotten();
  private final Forgetting forgetting;
  private final Overtaken overtaken;
  private final Citing citing;
  private final Sightings sightings;
  private final Suggestions suggestions;
  private final Digesting digesting;
  private final Named named;
  private final List<Command> commands;
  private final Consumer<CarriedOut> listener;

  /**
   * @param record what is open
   * @param follow what keeps it level with its sources
   * @param kept what outlives the process
   * @param allowances how much people may ask of us
   * @param clock the moment of asking: what was published after it does not exist
   * @param listener is told of each request that was carried out; it may not take long
   */
  public Desk(
      OpenRecord record,
      Follow follow,
      Kept kept,
      Allowances allowances,
      InstantSource clock,
      Consumer<CarriedOut> listener) {
    this.listener = listener;
    this.record = record;
    this.choices = new RecentChoices(kept.choices(), clock);
    this.citing = new Citing(kept.cited());
    this.sightings = new Sightings(record, follow, clock);
    this.overtaken = new Overtaken(record, follow);
    this.suggestions = new Suggestions(record, follow, kept.watches(), clock);
    this.conversations = new Conversations(record, clock, REMEMBERED, MOST_CONVERSATIONS);
    this.named = new Named(record, this::chosen);
    Ask ask = new Ask(record, conversations, named, citing, clock);
    this.limits = new Limits(allowances, clock);
    Errands errands = new Errands(follow, allowances, clock, this::forget);
    this.forgetting =
        new Forgetting(
            record, follow, conversations, citing, errands, kept.traces(), choices, forgotten);
    this.digesting = new Digesting(record, follow, sightings);
    this.commands =
        List.of(
            ask,
            new Said(ask),
            new Latest(named, clock),
            new CatchUp(named, digesting, clock),
            new DigestPlan(named, digesting, kept.rota(), kept.arrivals(), clock),
            new Show(record, clock),
            new People(named, clock),
            new Corrections(follow, sightings),
            new SourceList(sightings),
            new Begin(follow, sightings, errands),
            new End(follow, sightings),
            new Status(sightings, kept.report()),
            new ExportList(sightings),
            new ImportList(follow, sightings, errands),
            new SetWatch(record, kept.watches(), named, clock),
            new WatchList(kept.watches()),
            new EndWatch(kept.watches()),
            new WhyCaught(record, kept.watches(), clock),
            new Choose(choices, named),
            new Hush(kept.rota(), clock),
            new PrivacyNote(),
            new Disclose(forgetting),
            new Erase(forgetting),
            new Help(record, this::commands));
  }

  /** In the order in which they are shown. */
  public List<Command> commands() {
    return commands;
  }

  /** Those that somebody of that role may have carried out somewhere on a platform. */
  public List<Command> commands(String platform, Role role) {
    return commands.stream()
        .filter(command -> Policy.allowsSomewhere(command.name(), role, platform))
        .toList();
  }

  /** Those that somebody may have carried out where they ask. */
  private List<Command> commands(Request request) {
    return commands.stream()
        .filter(command -> Policy.on(command.name(), request) == Verdict.ALLOWED)
        .toList();
  }

  /**
   * What is to be said; a refusal for a command that does not exist, or that the asker's role does
   * not allow. Following a page may take half a minute.
   */
  public Reply carryOut(Request request) {
    return RequestId.in(() -> timed(request));
  }

  /**
   * The same for people whom nobody checked before: empty where they have asked so often that
   * nothing is to be said for a while.
   */
  public Optional<Reply> inTurn(Request request) {
    Turn turn = turn(request.place(), request.asker().id());
    return turn.isNow()
        ? Optional.of(onTurn(request))
        : turn.rest().filter(any -> turn.isToBeTold()).map(Refused::tooOften);
  }

  /** The same for people whose turn it is already; whoever is forgotten meanwhile stays so. */
  public Reply onTurn(Request request) {
    long begun = moment();
    Reply reply = carryOut(request);
    Account asker = Account.of(request.place(), request.asker());
    if (!keep(begun, Set.of(asker), request.place().tenant(), () -> {})) {
      conversations.forget(asker);
    }
    return reply;
  }

  /** Whether it is somebody's turn to ask for something, which then counts. */
  public Turn turn(Place place, String person) {
    return limits.take(place, new Account(place.tenant().platform(), person));
  }

  /**
   * Whether somebody of that role may press a button.
   *
   * @param message to whom it belongs
   */
  public boolean mayPress(String act, Belongs message, Place place, Role role) {
    String under =
        switch (message) {
          case TO_THEM -> Policy.OWN;
          case TO_THE_PLACE -> Policy.THE_PLACES;
          case TO_ANYBODY -> Policy.ANYBODYS;
          case TO_ANOTHER -> "";
        };
    return isAllowed(under + act, place, role) || isAllowed(act, place, role);
  }

  private static boolean isAllowed(String what, Place place, Role role) {
    return Policy.on(what, role, place.kind(), place.tenant().platform()) == Verdict.ALLOWED;
  }

  /**
   * What somebody may mean who has typed the beginning of an option of a command: at most 25, each
   * of at most 100 characters; nothing where they may not have the command carried out.
   */
  public List<String> suggest(Place place, Role role, String command, Option option, String typed) {
    try {
      return isAllowed(command, place, role) ? suggestions.of(place, option, typed) : List.of();
    } catch (UncheckedIOException e) {
      LOG.log(System.Logger.Level.DEBUG, "suggestions for {0}: {1}", option, e.getMessage());
      return List.of();
    }
  }

  private Reply timed(Request request) {
    long began = System.nanoTime();
    try {
      Reply reply = reply(request);
      listener.accept(CarriedOut.of(request, reply, since(began)));
      return reply;
    } catch (RuntimeException e) {
      listener.accept(CarriedOut.failed(request, e, since(began)));
      throw e;
    }
  }

  private static Duration since(long began) {
    return Duration.ofNanos(System.nanoTime() - began);
  }

  private Reply reply(Request request) {
    return commands.stream()
        .filter(command -> command.name().equals(request.command()))
        .findFirst()
        .map(command -> carryOut(command, request))
        .orElseGet(() -> Refused.unknown(request.command()));
  }

  private static Reply carryOut(Command command, Request request) {
    try {
      return switch (Policy.on(request)) {
        case ALLOWED -> command.carryOut(request);
        case NOT_FOR_THEM -> Refused.notAllowed(command.name());
        case NOT_HERE -> Refused.notHere(command.name());
      };
    } catch (UncheckedIOException e) {
      LOG.log(System.Logger.Level.WARNING, "/{0}: {1}", command.name(), e.getMessage());
      return Refused.storeFailed(command.name());
    }
  }

  /**
   * What happened, as far as somebody at a place may know of it; empty where they see nothing of
   * the source.
   */
  public Optional<Notice> notice(Place place, Asker reader, Event event) {
    return sightings.notice(place.tenant(), reader.role(), event);
  }

  /** What somebody chose for themselves; nothing where that cannot be read now. */
  public Choice chosen(Account person) {
    return chosen(person, PATIENCE);
  }

  /**
   * The same.
   *
   * @param patience how long to wait for it at most
   */
  public Choice chosen(Account person, Duration patience) {
    return choices.recent(person, patience);
  }

  /** What was chosen for a place, else for the one above it, else for all of its tenant. */
  public Choice chosen(Place place) {
    return chosen(place, PATIENCE);
  }

  /**
   * The same.
   *
   * @param patience how long to wait for it at most
   */
  public Choice chosen(Place place, Duration patience) {
    return choices.recent(place, patience);
  }

  /**
   * What happened in a period, for a place.
   *
   * @param before the period of which was told before: what says the same again is no news
   * @param within the ids of the coverages that are meant; what the place usually asks where it is
   *     empty
   * @throws UncheckedIOException if the store cannot be read now
   */
  public Reply.Digested digest(
      Place place, Period period, Optional<Period> before, Size size, Set<String> within) {
    Set<String> meant = within.isEmpty() ? named.usual(place) : within;
    return digesting.of(place, period, before, size, meant);
  }

  /** What a tenant sees of the record, in the order in which it was opened. */
  public List<Masthead> coverages(Tenant reader) {
    return record.coverages(reader);
  }

  /** The versions that a reply to somebody of a tenant shows. */
  public Set<CitedVersion> cited(Tenant reader, Reply reply) {
    return new Citations(record, reader).of(reply);
  }

  private void forget(Account person) {
    int _ = forgetting.forget(person);
  }

  /**
   * What was corrected or withdrawn by now of what somebody of a tenant was shown, in its order.
   *
   * @param since what happened before is not looked at
   */
  public List<Event> overtaken(Tenant reader, Set<CitedVersion> cited, Instant since) {
    return overtaken.of(reader, cited, since);
  }

  /** This moment, as {@link #keep} compares it. */
  public long moment() {
    return forgotten.moment();
  }

  /**
   * Has something kept of people at a tenant's, unless one of them, or the tenant, was forgotten
   * since it was begun.
   *
   * @param begun the moment when it was
   * @return whether it is kept
   */
  public boolean keep(long begun, Set<Account> people, Tenant tenant, Runnable keeping) {
    Set<Object> whom = new HashSet<>(people);
    whom.add(tenant);
    return forgotten.unless(begun, whom, keeping);
  }

  /**
   * Erases all that there is of a tenant whom we have left.
   *
   * @throws UncheckedIOException if the store cannot be written now
   */
  public void gone(Tenant tenant) {
    forgetting.forget(tenant);
  }

  /**
   * A tenant is called otherwise from now on.
   *
   * @throws UncheckedIOException if the store cannot be written now
   */
  public void moved(Tenant from, Tenant to) {
    forgetting.move(from, to);
  }

  /** How many versions that were cited wait to be kept. */
  public int waiting() {
    return citing.size();
  }

  /** Waits a little until what was cited is kept. */
  @Override
  public void close() {
    citing.close();
    choices.close();
  }
}
