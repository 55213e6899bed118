package onrecord;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import onrecord.answer.Verbatim;
import onrecord.coverage.Entry;
import onrecord.follow.Change;
import onrecord.follow.Event;
import onrecord.follow.Source;
import onrecord.store.Store;

/** What a bot said, all its lives together, and whether a store still bears it out. */
final class Keepsake {
  private final Set<String> events = new LinkedHashSet<>();
  private final Set<String> citations = new LinkedHashSet<>();
  private int told;
  private int answers;
  private int cited;

  void add(List<String> said) {
    for (String line : said) {
      switch (line.substring(0, line.indexOf('\t'))) {
        case "event" -> {
          told++;
          events.add(line);
        }
        case "cited" -> {
          cited++;
          citations.add(line);
        }
        case "answered" -> answers++;
        default -> {}
      }
    }
  }

  int events() {
    return events.size();
  }

  int answers() {
    return answers;
  }

  /** That of the events nothing is lost, twice, or at odds with another or with what stands. */
  void check(Store store, String as) {
    assertThat(store.health().setAside()).as(as).isEmpty();
    assertThat(told).as(as + ": events that were told, each once").isEqualTo(events.size());
    List<Event> kept = store.history().after(0, Integer.MAX_VALUE);
    assertThat(kept.stream().map(Event::position)).as(as).isSorted().doesNotHaveDuplicates();
    assertThat(kept.stream().map(KilledBot::line).collect(Collectors.toSet()))
        .as(as + ": events that were told")
        .containsAll(events);
    Played played = new Played(as);
    kept.forEach(played::add);
    played.check(store);
    assertThat(store.health().damagedEntries()).as(as).isZero();
    citations.forEach(line -> checkCited(line, played, store, as));
  }

  private static void checkCited(String line, Played played, Store store, String as) {
    String[] fields = line.split("\t", -1);
    Source source = played.source(fields[1]);
    String text = new String(Base64.getDecoder().decode(fields[5]), StandardCharsets.UTF_8);
    String key = fields[2] + "\t" + fields[3] + "\t" + fields[4];
    assertThat(played.keys).as(as + ": what was cited").contains(fields[1] + "\t" + key);
    Optional<Entry> version =
        store.history().version(source, fields[2], Integer.parseInt(fields[3]));
    assertThat(version)
        .as("%s: words that were cited from %s", as, line)
        .hasValueSatisfying(entry -> assertThat(Verbatim.stands(text, entry)).isTrue());
  }

  /** The events one after the other, and what stands after them. */
  private static final class Played {
    private final String as;
    private final Map<String, Source> sources = new HashMap<>();
    private final Map<String, Map<String, Entry>> standing = new HashMap<>();
    private final Map<String, Map<String, Entry>> last = new HashMap<>();
    private final Set<String> keys = new HashSet<>();

    Played(String as) {
      this.as = as;
    }

    Source source(String coverage) {
      return Optional.ofNullable(sources.get(coverage)).orElseThrow();
    }

    void add(Event event) {
      String coverage = event.source().coverage();
      switch (event.change()) {
        case Change.Opened _ ->
            assertThat(sources.put(coverage, event.source())).as(as + ": opened once").isNull();
        case Change.OfEntry change -> {
          keys.add(coverage + "\t" + KilledBot.key(change.entry()));
          entry(
              change,
              standing.computeIfAbsent(coverage, any -> new LinkedHashMap<>()),
              last.computeIfAbsent(coverage, any -> new HashMap<>()));
        }
        default -> {}
      }
    }

    /** Each event follows from those before: then none is there twice, and none is missing. */
    private void entry(
        Change.OfEntry change, Map<String, Entry> standing, Map<String, Entry> last) {
      Entry entry = change.entry();
      String where = as + ": " + change;
      int before = Optional.ofNullable(last.get(entry.id())).map(Entry::version).orElse(0);
      switch (change) {
        case Change.Added _ -> {
          assertThat(entry.version()).as(where).isEqualTo(before + 1);
          assertThat(standing.put(entry.id(), entry)).as(where).isNull();
        }
        case Change.Corrected corrected -> {
          assertThat(entry.version()).as(where).isEqualTo(before + 1);
          assertThat(standing.put(entry.id(), entry)).as(where).isEqualTo(corrected.before());
        }
        case Change.Amended _ -> {
          assertThat(entry.version()).as(where).isEqualTo(before);
          assertThat(standing.put(entry.id(), entry)).as(where).isNotNull().isNotEqualTo(entry);
        }
        case Change.Withdrawn _ ->
            assertThat(standing.remove(entry.id())).as(where).isEqualTo(entry);
      }
      last.put(entry.id(), entry);
    }

    void check(Store store) {
      sources
          .values()
          .forEach(source ->
              assertThat(store.history().standing(source))
                  .as(as + ": what stands")
                  .containsExactlyInAnyOrderElementsOf(
                      standing.getOrDefault(source.coverage(), Map.of()).values()));
    }
  }

  @Override
  public String toString() {
    return "%d events told, %d answers that cite %d times".formatted(told, answers, cited);
  }
}
