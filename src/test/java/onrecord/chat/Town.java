package onrecord.chat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import onrecord.answer.OpenRecord;
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
import onrecord.follow.Follow;
import onrecord.follow.FollowSettings;
import onrecord.follow.Source;
import onrecord.follow.Standing;
import onrecord.index.EntryIndex;
import onrecord.index.VectorsInMemory;
import onrecord.live.LiveRecord;
import onrecord.place.Place;
import onrecord.place.Seal;
import onrecord.place.Tenant;
import onrecord.reader.Pages;
import onrecord.reader.liveblog.JsonReader;
import onrecord.store.Store;
import onrecord.store.StoreException;
import onrecord.store.StoreSettings;

/**
 * A bot without a platform: its real parts from the store to the talk, over pages that a test
 * writes for several tenants. Everything of a tenant's has the tenant's own word in it; all else is
 * the same with all of them.
 */
final class Town implements AutoCloseable {
  static final Instant START = Instant.parse("2026-03-02T18:00:00Z");

  /** The time; people rest between two wishes. */
  volatile Instant now = START;

  final Store store;
  final OpenRecord record = new OpenRecord(new EntryIndex(new NoMeaning(), new VectorsInMemory()));
  final Follow follow;
  final LiveRecord live;
  final Desk desk;
  final Talk talk;
  final List<String> forgotten = new CopyOnWriteArrayList<>();
  final List<Post> edited = new CopyOnWriteArrayList<>();
  final List<Shown> shown = new CopyOnWriteArrayList<>();
  private final Map<Source, Integer> versions = new HashMap<>();
  private final Map<Tenant, Integer> entries = new HashMap<>();

  Town(Tenant... platforms) throws StoreException {
    store = Store.open(new StoreSettings.InMemory(), () -> now, "test");
    FetchSettings fetch =
        new FetchSettings("", false, true, Set.of(80), Duration.ofSeconds(1), 1_000);
    live =
        new LiveRecord(
            store.sources(), store.history(), store.attributions(), record, this::happened);
    follow =
        new Follow(
            store.sources(),
            store.history(),
            new Fetcher(fetch, () -> now),
            new Pages(List.of(new JsonReader())),
            new FollowSettings(
                fetch.rules(), 3, Duration.ofSeconds(10), Duration.ofMinutes(30), "test"),
            () -> now,
            live,
            any -> {});
    Kept kept =
        new Kept(
            store.cited(),
            store.choices(),
            store.watches(),
            store.traces(),
            new Rota(store.digests(), store.timetable()),
            (place, name) -> Optional.empty(),
            () -> new StoreReport(0, List.of(), 0, Optional.empty()));
    desk = new Desk(record, follow, kept, Allowances.USUAL, () -> now, done -> {});
    talk =
        new Talk(
            desk,
            store.posts(),
            tenant -> Permalinks.NONE,
            new Seal(Seal.random(Seal.BYTES)),
            () -> now);
    for (Tenant platform : platforms) {
      talk.open(new Noting(platform.platform()));
    }
    live.start();
  }

  private void happened(onrecord.follow.Event event) {
    talk.happened(event);
  }

  /** Notes what is edited, and who is forgotten. */
  private final class Noting implements ChatPlatform {
    private final String name;

    Noting(String name) {
      this.name = name;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public void start(Talk with) {}

    @Override
    public boolean isUp() {
      return true;
    }

    @Override
    public synchronized void edit(Post post, Shown changed) {
      edited.add(post);
      shown.add(changed);
    }

    @Override
    public void forget(String person) {
      forgotten.add(name + " " + person);
    }

    @Override
    public Fate post(Outgoing outgoing) {
      return new Fate.Refused("nobody is told anything here", true);
    }

    @Override
    public Fate settle(Outgoing outgoing, Instant since) {
      return new Fate.Refused("nobody is told anything here", true);
    }

    @Override
    public boolean settlesDoubts() {
      return true;
    }

    @Override
    public void close() {}
  }

  /** A page of somebody's, with so many entries. */
  Source page(Tenant owner, String word, int count) throws InterruptedException {
    Source source =
        store
            .sources()
            .add(
                new Source(
                    owner,
                    id(owner),
                    "https://" + word + ".example/live",
                    Optional.empty(),
                    Optional.empty()),
                Standing.fresh(now, Duration.ofMinutes(1)));
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      changes.add(new Change.Added(entry("e" + i, 1, i, word), true));
    }
    store.history().keep(source, read(owner, word, count), changes, now);
    entries.merge(owner, count, Integer::sum);
    live.await();
    return source;
  }

  /** The same with all tenants. */
  private static String id(Tenant owner) {
    return owner.isEverybody() ? "commons" : "page";
  }

  private Standing read(Tenant owner, String word, int count) {
    Masthead masthead =
        new Masthead(
            id(owner),
            Optional.of(word + " harbour"),
            Optional.of(word),
            Optional.of(URI.create("https://" + word + ".example/live")),
            ZoneOffset.UTC);
    Standing fresh = Standing.fresh(now, Duration.ofMinutes(1));
    return new Standing(
        fresh.schedule(),
        fresh.validators(),
        Optional.of(now),
        Optional.of(new Standing.LastRead(masthead, word + " format", count, List.of())),
        Optional.empty());
  }

  /** An entry of the page is corrected. */
  void correct(Source source, String word) throws InterruptedException {
    int version = versions.merge(source, 1, Integer::sum) + 1;
    store
        .history()
        .keep(
            source,
            read(source.owner(), word, 1),
            List.of(
                new Change.Corrected(
                    entry("e0", version - 1, 0, word), entry("e0", version, 0, word))),
            now);
    live.await();
  }

  /**
   * How many entries are looked at where nobody names a coverage: a place may have its usual one.
   */
  int entries(Place place) {
    int own = entries.getOrDefault(place.tenant(), 0);
    int others = entries.getOrDefault(Tenant.EVERYBODY, 0);
    return desk.chosen(place)
        .coverage()
        .map(chosen -> chosen.equals(id(place.tenant())) ? own : others)
        .orElse(own + others);
  }

  private static Entry entry(String id, int version, int number, String word) {
    return new Entry(
        id,
        version,
        Optional.of(word + " ferries, part " + number),
        START.minusSeconds(60L * number + 60),
        Optional.empty(),
        ZoneOffset.UTC,
        List.of(),
        number == 1,
        Optional.of(URI.create("https://" + word + ".example/live/" + id)),
        List.of(
            Paragraph.body(
                "The harbour master, Orla Quill%s, said the %s ferries return at dawn, take %d."
                    .formatted(word, word, version)),
            Paragraph.body("\u201cThe %s pier is closed,\u201d Tomas Venn said.".formatted(word)),
            Paragraph.body("* %s divers".formatted(word))));
  }

  @Override
  public void close() {
    live.close();
    talk.close();
    desk.close();
    follow.close();
    store.close();
  }
}
