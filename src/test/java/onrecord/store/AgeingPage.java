package onrecord.store;

import static onrecord.store.Tried.FRESH;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import onrecord.coverage.Entry;
import onrecord.desk.CitedVersions.CitedVersion;
import onrecord.follow.Change;
import onrecord.follow.Source;

/** A page that changes at random while its store is pruned, and what must be left of it. */
final class AgeingPage {
  private final Store store;
  private final Source source;
  private final Random random;
  private final Map<String, Entry> standing = new LinkedHashMap<>();
  private final Map<String, Instant> changed = new LinkedHashMap<>();
  private final Set<Entry> cited = new HashSet<>();
  private int count;

  AgeingPage(Store store, Source source, Random random) {
    this.store = store;
    this.source = source;
    this.random = random;
  }

  /** Adds, corrects or withdraws an entry, and now and then cites one that stands. */
  void liveThrough(Instant day) {
    Change.OfEntry change = change(day);
    store.history().keep(source, FRESH, List.of(change), day);
    Entry entry = change.entry();
    changed.put(entry.id(), day);
    if (change instanceof Change.Withdrawn) {
      standing.remove(entry.id());
    } else {
      standing.put(entry.id(), entry);
    }
    if (random.nextInt(3) == 0) {
      cite(entry);
    }
  }

  private Change.OfEntry change(Instant day) {
    if (standing.isEmpty() || random.nextInt(3) == 0) {
      return new Change.Added(entry("e" + count++, 1, day), random.nextBoolean());
    }
    List<Entry> any = new ArrayList<>(standing.values());
    Entry one = any.get(random.nextInt(any.size()));
    return random.nextInt(4) == 0
        ? new Change.Withdrawn(one)
        : new Change.Corrected(one, entry(one.id(), one.version() + 1, one.publishedAt()));
  }

  private static Entry entry(String id, int version, Instant published) {
    Entry plain = Tried.entry(id, version, id + " as it was " + version);
    return new Entry(
        id,
        version,
        plain.title(),
        published,
        plain.modifiedAt(),
        plain.zone(),
        plain.bylines(),
        plain.breaking(),
        plain.url(),
        plain.paragraphs());
  }

  private void cite(Entry entry) {
    CitedVersion version =
        new CitedVersion(source.owner(), source.coverage(), entry.id(), entry.version());
    CitedVersion unknown = new CitedVersion(source.owner(), "no such page", "e", 1);
    store.cited().keep(List.of(version, unknown));
    store.cited().keep(List.of(version));
    cited.add(entry);
  }

  void lose(Pruned pruned) {
    pruned.entries().stream()
        .filter(gone -> gone.source().equals(source))
        .forEach(gone -> standing.remove(gone.entry()));
  }

  /**
   * Compares the store with what must be left.
   *
   * @param youngest what changed since then may not have gone
   */
  void check(String as, Instant youngest) {
    assertThat(store.history().standing(source)).as(as).hasSameElementsAs(standing.values());
    for (Entry entry : cited) {
      assertThat(store.history().version(source, entry.id(), entry.version()))
          .as(as)
          .contains(entry);
      assertThat(store.history().last(source, entry.id()))
          .as(as)
          .hasValueSatisfying(
              last -> assertThat(last.version()).isGreaterThanOrEqualTo(entry.version()));
    }
    changed.forEach((id, at) ->
        assertThat(at.isBefore(youngest) || isThere(id)).as("%s: %s of %s", as, id, at).isTrue());
    assertThat(standing.keySet())
        .as(as)
        .allMatch(id -> !changed.getOrDefault(id, Instant.MIN).isBefore(youngest));
  }

  private boolean isThere(String id) {
    return standing.containsKey(id)
        || store.history().withdrawn(source).stream().anyMatch(entry -> entry.id().equals(id));
  }
}
