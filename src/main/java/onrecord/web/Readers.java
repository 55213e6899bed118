package onrecord.web;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import onrecord.chat.Sends;
import onrecord.desk.Desk;
import onrecord.desk.Limit;
import onrecord.desk.Request;
import onrecord.follow.Change;
import onrecord.follow.Event;
import onrecord.log.RequestId;
import onrecord.page.AnswerPage;
import onrecord.page.Asset;
import onrecord.page.AtomFeed;
import onrecord.page.ChangesPage;
import onrecord.page.EntryPage;
import onrecord.page.HomePage;
import onrecord.page.PageSize;
import onrecord.page.PageWriter;
import onrecord.page.PeoplePage;
import onrecord.page.Portion;
import onrecord.page.SaidPage;
import onrecord.page.Shown;
import onrecord.place.Place;
import onrecord.place.Tenant;
import onrecord.quote.Person;

/** What readers are served: the pages of each coverage that they may see. */
final class Readers implements Served, AutoCloseable {
  private static final String HTML = "text/html; charset=utf-8";

  /** In characters; nobody asks that much. */
  private static final int LONGEST_QUESTION = 1_000;

  /** RFC 9309: what answers to whatever is asked is no page of its own. */
  private static final String ROBOTS =
      """
      User-agent: *
      Disallow: /private/
      Disallow: /ask
      Disallow: /*/ask
      Disallow: /*quote=
      """;

  private static final Duration HEARTBEAT = Duration.ofSeconds(15);
  private static final Limit.Allowance PAGES = new Limit.Allowance(300, Duration.ofMillis(100));
  private static final Limit.Allowance QUESTIONS = new Limit.Allowance(20, Duration.ofSeconds(2));

  /** Each takes some 300 bytes. */
  private static final int MOST_HOUSEHOLDS = 20_000;

  private final Views views;
  private final Timelines timelines;
  private final Histories histories;
  private final TimelinePages timelinePages;
  private final Desk desk;
  private final PageWriter writer;
  private final Sends sends;
  private final InstantSource clock;
  private final Clients clients;
  private final Limit<Household> pages;
  private final Limit<Household> questions;
  private final Broadcast broadcast;

  Readers(
      Views views,
      Timelines timelines,
      Histories histories,
      Desk desk,
      PageWriter writer,
      Sends sends,
      Clients clients,
      EventIds ids,
      InstantSource clock) {
    this.views = views;
    this.timelines = timelines;
    this.histories = histories;
    this.timelinePages = new TimelinePages(histories, ids);
    this.desk = desk;
    this.writer = writer;
    this.sends = sends;
    this.clients = clients;
    this.clock = clock;
    this.pages = new Limit<>(PAGES, MOST_HOUSEHOLDS, clock);
    this.questions = new Limit<>(QUESTIONS, MOST_HOUSEHOLDS, clock);
    this.broadcast =
        new Broadcast(histories.history(), timelines::of, this::told, ids, HEARTBEAT, clock);
  }

  /** A page of one coverage. */
  private interface Paging {
    Optional<Response.Whole> page(View view, Call call) throws IOException;
  }

  /** A proxy may pass the path of the base on, or take it away. */
  @Override
  public List<Route> routes() {
    String base = views.site().home().getRawPath().replaceFirst("/$", "");
    List<Route> routes = bare();
    if (!base.isEmpty()) {
      bare().forEach(one -> routes.add(new Route(base + one.path(), one.answering())));
      routes.add(new Route(base, call -> home()));
    }
    return routes;
  }

  private List<Route> bare() {
    List<Route> routes = new ArrayList<>();
    routes.add(new Route("/", call -> home()));
    routes.add(new Route("/robots.txt", call -> Response.plain(200, ROBOTS)));
    routes.add(new Route(Route.ASK, call -> ask(Optional.empty(), call)));
    for (Asset asset : Asset.all()) {
      routes.add(new Route("/static/" + asset.name(), call -> asset(asset)));
    }
    for (String below : List.of("/coverage/{coverage}", "/private/{token}")) {
      add(routes, below, this::timeline);
      add(routes, below + "/entry/{entry}", this::entry);
      add(routes, below + "/entry/{entry}/version/{version}", this::version);
      add(routes, below + "/people", this::people);
      add(routes, below + "/people/{name}", this::said);
      add(routes, below + "/changes", this::changes);
      add(routes, below + "/coverage.json", this::data);
      add(routes, below + "/feed.atom", this::feed);
      routes.add(new Route(below + Route.ASK, this::askOne));
      routes.add(new Route(below + "/events", this::events));
    }
    return routes;
  }

  private void add(List<Route> routes, String path, Paging paging) {
    routes.add(new Route(path, call -> page(paging, call)));
  }

  private Response page(Paging paging, Call call) throws IOException {
    Optional<View> view = views.of(call);
    Optional<Response.Whole> page =
        view.isPresent() ? paging.page(view.get(), call) : Optional.empty();
    return page.map(found -> kept(view, found)).orElseGet(() -> problem(404));
  }

  /** What is a tenant's own is neither to be found nor kept by others. */
  private static Response.Whole kept(Optional<View> view, Response.Whole page) {
    return view.filter(seen -> !seen.owner().isEverybody()).isEmpty()
        ? page
        : page.with("X-Robots-Tag", "noindex").with("Cache-Control", "private, no-cache");
  }

  @Override
  public InetAddress client(InetAddress remote, List<String> forwarded) {
    return clients.of(remote, forwarded);
  }

  @Override
  public Optional<Response> refused(InetAddress client) {
    return pages.take(Household.of(client)).rest().map(this::tooOften);
  }

  private Response tooOften(Duration rest) {
    sends.throttled();
    return problem(429).with("Retry-After", Long.toString(Math.max(1, rest.toSeconds() + 1)));
  }

  @Override
  public Response.Whole problem(int status) {
    return html(status, writer.problem(status, RequestId.current()))
        .with("Cache-Control", "no-store");
  }

  private static Response.Whole html(int status, String text) {
    return Response.of(status, HTML, text);
  }

  private static Response asset(Asset asset) {
    String text = new String(asset.content(), StandardCharsets.UTF_8);
    return Response.of(200, asset.type(), text)
        .with("Cache-Control", "public, max-age=31536000, immutable");
  }

  private Response home() {
    Instant now = clock.instant();
    return html(
        200,
        writer.write(
            new HomePage(views.everybodys().stream().map(view -> open(view, now)).toList())));
  }

  private HomePage.Open open(View view, Instant now) {
    var entries = timelines.of(view).until(now);
    Optional<Instant> newest =
        entries.stream().findFirst().map(filed -> filed.entry().publishedAt());
    return new HomePage.Open(view.coverage(), view.links(), entries.size(), newest);
  }

  private Optional<Response.Whole> timeline(View view, Call call) {
    return Optional.of(
        html(200, writer.write(timelinePages.of(view, timelines.of(view), call, clock.instant()))));
  }

  private Optional<Response.Whole> data(View view, Call call) {
    return timelinePages
        .of(view, timelines.of(view), call, clock.instant())
        .data()
        .map(data -> Response.of(200, "application/ld+json", data));
  }

  private Optional<Response.Whole> feed(View view, Call call) {
    Standing standing = timelines.of(view);
    List<Shown> newest =
        standing.until(clock.instant()).stream()
            .limit(PageSize.ENTRIES)
            .map(filed -> histories.onTimeline(standing.source(), filed))
            .toList();
    String feed = AtomFeed.of(view.coverage(), newest, view.links());
    return Optional.of(Response.of(200, "application/atom+xml; charset=utf-8", feed));
  }

  private Optional<Response.Whole> entry(View view, Call call) {
    Standing standing = timelines.of(view);
    return histories
        .newest(view, standing.source(), call.name("entry"), clock.instant())
        .map(shown -> entry(view, standing, shown, false, call));
  }

  private Optional<Response.Whole> version(View view, Call call) {
    String version = call.name("version");
    if (!version.matches("[1-9]\\d{0,8}")) {
      return Optional.empty();
    }
    Standing standing = timelines.of(view);
    return histories
        .version(
            view, standing.source(), call.name("entry"), Integer.parseInt(version), clock.instant())
        .map(shown -> entry(view, standing, shown, true, call));
  }

  private Response.Whole entry(
      View view, Standing standing, Shown shown, boolean pinned, Call call) {
    Neighbours beside = Neighbours.of(standing, shown.entry(), clock.instant());
    return html(
        200,
        writer.write(
            new EntryPage(
                view.coverage(),
                view.links(),
                shown,
                pinned,
                call.parameter("quote"),
                beside.older(),
                beside.newer(),
                Optional.of(TimelinePages.data(view, shown)))));
  }

  private Optional<Response.Whole> changes(View view, Call call) {
    List<Event> events = histories.changes(view, timelines.of(view).source());
    return Optional.of(
        html(200, writer.write(new ChangesPage(view.coverage(), view.links(), events))));
  }

  private Optional<Response.Whole> people(View view, Call call) {
    var voices = People.in(timelines.of(view).until(clock.instant()));
    return Optional.of(
        html(
            200,
            writer.write(
                new PeoplePage(view.coverage(), view.links(), Portion.of(voices, number(call))))));
  }

  private Optional<Response.Whole> said(View view, Call call) {
    var said = People.said(timelines.of(view).until(clock.instant()), call.name("name"));
    Optional<Person> speaker = said.stream().findFirst().flatMap(one -> one.quote().speaker());
    return speaker.map(person ->
        html(
            200,
            writer.write(
                new SaidPage(
                    view.coverage(), view.links(), person, Portion.of(said, number(call))))));
  }

  private static int number(Call call) {
    return call.parameter("page")
        .filter(page -> page.matches("[1-9]\\d{0,6}"))
        .map(Integer::parseInt)
        .orElse(1);
  }

  private Response askOne(Call call) {
    Optional<View> view = views.of(call);
    return view.isPresent() ? ask(view, call) : problem(404);
  }

  private Response ask(Optional<View> view, Call call) {
    String question = call.parameter("question").orElse("");
    if (question.length() > LONGEST_QUESTION) {
      return problem(400);
    }
    if (question.isEmpty()) {
      return kept(view, html(200, writer.write(new AnswerPage(scope(view), "", Optional.empty()))));
    }
    return questions
        .take(Household.of(call.client()))
        .rest()
        .map(this::tooOften)
        .orElseGet(() -> kept(view, html(200, answer(view, question))));
  }

  private String answer(Optional<View> view, String question) {
    Place place =
        new Place(view.map(View::owner).orElse(Tenant.EVERYBODY), "web", Place.Kind.PRIVATE);
    ZoneId zone = view.map(seen -> seen.coverage().zone()).orElse(ZoneOffset.UTC);
    Set<String> within = view.map(seen -> Set.of(seen.coverage().id())).orElse(Set.of());
    Request request = Request.ask(place, zone, within, question);
    String page =
        writer.write(new AnswerPage(scope(view), question, Optional.of(desk.carryOut(request))));
    sends.sent();
    return page;
  }

  private static Optional<AnswerPage.Scope> scope(Optional<View> view) {
    return view.map(seen -> new AnswerPage.Scope(seen.coverage(), seen.links()));
  }

  /** How many are told of events. */
  int listening() {
    return broadcast.size();
  }

  private Response events(Call call) {
    Optional<View> view = views.of(call);
    if (view.isEmpty()) {
      return problem(404);
    }
    return broadcast
        .join(view.get(), call.lastEvent().or(() -> call.parameter("after")), call.client())
        .<Response>map(source -> new Response.Stream("text/event-stream; charset=utf-8", source))
        .orElseGet(() -> problem(503).with("Retry-After", "60"));
  }

  private String told(View view, Event event) {
    if (!(event.change() instanceof Change.OfEntry change)) {
      return "";
    }
    Shown shown = histories.told(view, event.source(), change.entry());
    if (change instanceof Change.Withdrawn) {
      return shown.element();
    }
    return writer.entry(view.coverage(), view.links(), shown);
  }

  /** Something happened, and the record knows of it. */
  void happened(Event event) {
    timelines.happened(event);
    broadcast.happened(event);
  }

  @Override
  public void close() {
    broadcast.close();
  }
}
