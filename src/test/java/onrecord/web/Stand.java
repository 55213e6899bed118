package onrecord.web;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import onrecord.answer.OpenRecord;
import onrecord.chat.Sends;
import onrecord.coverage.Coverage;
import onrecord.coverage.Entry;
import onrecord.coverage.Masthead;
import onrecord.coverage.Paragraph;
import onrecord.desk.Allowances;
import onrecord.desk.Desk;
import onrecord.desk.Kept;
import onrecord.desk.StoreReport;
import onrecord.digest.Rota;
import onrecord.embed.NoMeaning;
import onrecord.fetch.FetchSettings;
import onrecord.fetch.Fetcher;
import onrecord.follow.Change;
import onrecord.follow.Event;
import onrecord.follow.Follow;
import onrecord.follow.FollowSettings;
import onrecord.follow.Source;
import onrecord.index.EntryIndex;
import onrecord.index.FiledEntry;
import onrecord.index.VectorsInMemory;
import onrecord.place.Tenant;
import onrecord.quote.Attribution;
import onrecord.quote.Attributor;
import onrecord.reader.Pages;
import onrecord.reader.liveblog.JsonReader;
import onrecord.store.Store;
import onrecord.store.StoreSettings;
import org.mockito.Mockito;

/** Pages of coverages that a test writes, served on a port of this machine. */
final class Stand implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  static final byte[] KEY = new byte[32];
  private static final System.Logger LOG = System.getLogger(Stand.class.getName());

  final Store store;
  final OpenRecord record = new OpenRecord(new EntryIndex(new NoMeaning(), new VectorsInMemory()));
  final Sends sends = Mockito.mock(Sends.class);
  Web web;
  private final Web.Parts parts;
  private final InstantSource clock = InstantSource.fixed(NOW);
  private final String path;
  private final List<Network> proxies;
  private final Map<String, Source> sources = new HashMap<>();
  private final Map<Source, List<Entry>> entries = new HashMap<>();

  Stand() throws Exception {
    this("", List.of());
  }

  /**
   * @param path of the base address
   * @param proxies that are believed
   */
  Stand(String path, List<Network> proxies) throws Exception {
    this.path = path;
    this.proxies = proxies;
    store = Store.open(new StoreSettings.InMemory(), clock, "test");
    FetchSettings fetch =
        new FetchSettings("", false, true, Set.of(80), Duration.ofSeconds(1), 1_000);
    Follow follow =
        new Follow(
            store.sources(),
            store.history(),
            new Fetcher(fetch, clock),
            new Pages(List.of(new JsonReader())),
            new FollowSettings(
                fetch.rules(), 3, Duration.ofSeconds(10), Duration.ofMinutes(30), "test"),
            clock,
            Mockito.mock(onrecord.follow.Listener.class),
            any -> {});
    Desk desk =
        new Desk(
            record,
            follow,
            new Kept(
                store.cited(),
                store.choices(),
                store.watches(),
                store.traces(),
                new Rota(store.digests(), store.timetable()),
                (place, name) -> Optional.empty(),
                () -> new StoreReport(0, List.of(), 0, Optional.empty())),
            Allowances.USUAL,
            clock,
            done -> LOG.log(System.Logger.Level.INFO, "{0}", done.fields()));
    parts = new Web.Parts(record, follow, store.history(), desk, sends);
    web = begun();
  }

  private Web begun() throws IOException {
    Bound bound = Bound.to(new Address("127.0.0.1", 0));
    URI base = URI.create("http://" + bound.address() + path);
    WebSettings settings = new WebSettings(bound.address(), base, proxies, Duration.ofDays(30));
    Web begun = new Web(bound, settings, parts, KEY, clock);
    begun.start();
    return begun;
  }

  /** Ends every connection; what happens from now on is kept and filed, and nobody told. */
  void stop() throws IOException {
    web.close();
  }

  /** Serves again, at another port, as somebody who knows nothing of the time before. */
  void begin() throws IOException {
    web = begun();
  }

  /** Of another key, time or life. */
  static SignedLinks links(byte[] key, Instant now, Duration holds) {
    return new SignedLinks(key, holds, InstantSource.fixed(now));
  }

  static String token(Tenant owner, String coverage) {
    return links(KEY, NOW, Duration.ofDays(30)).token(owner, coverage);
  }

  int port() {
    return web.address().port();
  }

  /** What comes back for a path. */
  String get(String path) throws IOException {
    return Raw.get(port(), path);
  }

  /** A coverage, without entries at first. */
  Source open(Tenant owner, String id) {
    Masthead masthead = masthead(id);
    Source source =
        store
            .sources()
            .add(
                new Source(
                    owner,
                    id,
                    "https://example.org/" + owner.id() + "/" + id,
                    Optional.empty(),
                    Optional.empty()),
                onrecord.follow.Standing.fresh(NOW, Duration.ofMinutes(1)));
    sources.put(owner + id, source);
    entries.put(source, new ArrayList<>());
    Attribution none = Attributor.attribute(coverage(masthead, List.of()));
    record.file(owner, masthead, none.cast(), List.of());
    return source;
  }

  private static Masthead masthead(String id) {
    return new Masthead(
        id, Optional.of("Title of " + id), Optional.empty(), Optional.empty(), ZoneOffset.UTC);
  }

  private static Coverage coverage(Masthead masthead, List<Entry> entries) {
    return new Coverage(
        masthead.id(),
        masthead.title(),
        Optional.empty(),
        Optional.empty(),
        masthead.zone(),
        List.of(),
        entries);
  }

  static Entry entry(String id, int version, Instant at, String... paragraphs) {
    return new Entry(
        id,
        version,
        Optional.of("Title of " + id),
        at,
        Optional.empty(),
        ZoneOffset.UTC,
        List.of(),
        false,
        Optional.empty(),
        List.of(paragraphs).stream().map(Paragraph::body).toList());
  }

  /** Something happens, is kept, filed and told. */
  Event happen(Source source, Change.OfEntry change) {
    return happen(source, List.of(change)).getLast();
  }

  List<Event> happen(Source source, List<? extends Change> changes) {
    List<Event> events =
        store
            .history()
            .keep(
                source,
                onrecord.follow.Standing.fresh(NOW, Duration.ofMinutes(1)),
                List.copyOf(changes),
                NOW);
    List<Entry> standing = entries.computeIfAbsent(source, any -> new ArrayList<>());
    for (Change change : changes) {
      if (change instanceof Change.OfEntry of) {
        standing.removeIf(entry -> entry.id().equals(of.entry().id()));
        if (change instanceof Change.Withdrawn) {
          record.withdraw(source.owner(), source.coverage(), of.entry().id());
        } else {
          standing.add(of.entry());
        }
      }
    }
    file(source, standing);
    events.forEach(web::happened);
    return events;
  }

  private void file(Source source, List<Entry> standing) {
    Masthead masthead = masthead(source.coverage());
    Attribution attribution = Attributor.attribute(coverage(masthead, standing));
    record.file(
        source.owner(),
        masthead,
        attribution.cast(),
        standing.stream()
            .map(entry ->
                new FiledEntry(source.owner(), source.coverage(), entry, attribution.of(entry)))
            .toList());
  }

  @Override
  public void close() throws IOException {
    web.close();
    store.close();
  }
}
