package onrecord.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import onrecord.index.FiledEntry;
import onrecord.place.Place;
import onrecord.place.Tenant;
import org.junit.jupiter.api.Test;

class WatchesTest {
  private static final Place PLACE = new Place(new Tenant("discord", "1"), "11", Place.Kind.SHARED);
  private static final Place OTHER = new Place(new Tenant("discord", "2"), "21", Place.Kind.SHARED);

  private final WatchesInMemory kept = new WatchesInMemory();
  private final Watches watches = new Watches(kept);

  private Watch watch(Place place, String query) {
    WatchQuery read = WatchQuery.kept(query).orElseThrow();
    return kept.add(place, read, Instant.EPOCH, Optional.empty());
  }

  /** The index finds what a loop over all queries finds, and both what the query says. */
  @Test
  void matchesAreThoseOfALoop() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    AnyQueries any = new AnyQueries(random);
    List<Watch> all = new ArrayList<>();
    int caught = 0;
    for (int round = 0; round < 40; round++) {
      for (int i = 0; i < 50; i++) {
        String typed = any.query(3);
        if (WatchQuery.read(typed, Optional::of) instanceof WatchQuery query) {
          all.add(kept.add(PLACE, query, Instant.EPOCH, Optional.empty()));
          assertThat(WatchQuery.kept(query.text())).as("seed %d: %s", seed, typed).contains(query);
        }
      }
      for (int i = 0; i < 5; i++) {
        Watch gone = all.remove(random.nextInt(all.size()));
        assertThat(kept.remove(PLACE, gone.id())).contains(gone);
      }
      watches.refresh();
      assertThat(watches.size()).isEqualTo(all.size());
      for (int i = 0; i < 10; i++) {
        FiledEntry filed = any.entry(i);
        WatchedEntry entry = WatchedEntry.of(filed);
        List<Watch> loop = all.stream().filter(one -> one.catches(entry)).toList();
        assertThat(watches.catching(filed)).as("seed %d: %s", seed, filed).isEqualTo(loop);
        assertThat(loop)
            .as("seed %d: %s", seed, filed)
            .isEqualTo(
                all.stream()
                    .filter(one -> PlainReading.fits(one.query().clause(), filed))
                    .toList());
        caught += loop.size();
      }
    }
    System.out.printf(
        "%d queries, 400 entries, %d matches equal to a loop's (seed %d)%n",
        all.size(), caught, seed);
    assertThat(caught).isPositive();
  }

  @Test
  void whatIsAnothersIsNotCaught() {
    Watch own = watch(PLACE, "drones");
    Watch others = watch(OTHER, "drones");
    watches.refresh();
    FiledEntry everybodys = Watched.entry("Drones over the port");
    assertThat(watches.catching(everybodys)).containsExactly(own, others);
    FiledEntry owned =
        new FiledEntry(
            OTHER.tenant(), everybodys.coverage(), everybodys.entry(), everybodys.quotes());
    assertThat(watches.catching(owned)).containsExactly(others);
  }

  @Test
  void itSaysWithWhichWordsItMatched() {
    WatchQuery query =
        WatchQuery.kept("(\"prime minister\" OR truce) drone NOT speaker:Rutte").orElseThrow();
    WatchedEntry entry =
        WatchedEntry.of(Watched.entry("Drones struck as the Prime Minister spoke"));
    assertThat(Finding.of(query, entry))
        .extracting(Finding::isExcluded, Finding::isThere, Finding::words)
        .containsExactly(
            tuple(false, true, "Prime Minister"),
            tuple(false, false, ""),
            tuple(false, true, "Drones"),
            tuple(true, false, ""));
  }
}
