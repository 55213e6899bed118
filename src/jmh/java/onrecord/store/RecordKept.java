package onrecord.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import onrecord.answer.OpenRecord;
import onrecord.coverage.Entry;
import onrecord.coverage.Masthead;
import onrecord.embed.Encoder;
import onrecord.fetch.Validators;
import onrecord.follow.Change;
import onrecord.follow.Source;
import onrecord.follow.Standing;
import onrecord.follow.Standing.LastRead;
import onrecord.follow.Standing.Schedule;
import onrecord.index.EntryIndex;
import onrecord.index.InventedEntries;
import onrecord.index.Liveblogs;
import onrecord.live.LiveRecord;

/**
 * Keeps 100,000 entries in 100 sources as a running bot does once it has read their pages: kept
 * with their events, attributed for real, indexed, and a random vector of each sentence kept too.
 */
public final class RecordKept {
  private static final int SOURCES = 100;
  private static final int ENTRIES_EACH = 1_000;

  /** As a record prints itself: then the entries have five sentences each. */
  private static final int LONGEST = 2_000;

  private RecordKept() {}

  public static void main(String[] arguments) throws Exception {
    StoreSettings settings = RecordFigures.at(arguments[0]);
    List<Entry> entries = invented();
    try (Store store = Store.open(settings, InstantSource.system(), "1");
        EntryIndex index = new EntryIndex(new Anything(), store.vectors())) {
      OpenRecord record = new OpenRecord(index);
      try (LiveRecord live =
          new LiveRecord(
              store.sources(), store.history(), store.attributions(), record, event -> {})) {
        live.start();
        live.await();
        ProcessCost before = ProcessCost.now(settings);
        for (int i = 0; i < SOURCES; i++) {
          keep(store, i, entries.subList(i * ENTRIES_EACH, (i + 1) * ENTRIES_EACH));
          live.await();
        }
        ProcessCost answerable = ProcessCost.now(settings).since(before);
        index.awaitVectors();
        ProcessCost all = ProcessCost.now(settings).since(before);
        System.out.printf(
            "kept, attributed and indexed: %s: %.0f entries a CPU second%n",
            answerable, answerable.each(entries.size()));
        System.out.printf(
            "with a vector of each sentence: %s: %.0f entries a CPU second%n",
            all, all.each(entries.size()));
      }
    }
  }

  private static List<Entry> invented() {
    List<Entry> models =
        Liveblogs.all().stream()
            .flatMap(coverage -> coverage.entries().stream())
            .filter(entry -> entry.toString().length() < LONGEST)
            .toList();
    return new InventedEntries(models, new Random(7)).make(SOURCES * ENTRIES_EACH);
  }

  private static void keep(Store store, int number, List<Entry> entries) {
    Source wanted = Tried.source("page-" + number);
    Standing standing = standing(wanted, entries.size());
    Source source = store.sources().add(wanted, standing);
    List<Change> changes = new ArrayList<>();
    entries.forEach(entry -> changes.add(new Change.Added(entry, true)));
    var _ = store.history().keep(source, standing, changes, Instant.now());
  }

  private static Standing standing(Source source, int entries) {
    Masthead masthead =
        new Masthead(
            source.coverage(),
            Optional.of("An invented page"),
            Optional.empty(),
            Optional.empty(),
            ZoneOffset.UTC);
    return new Standing(
        new Schedule(Instant.now(), Duration.ofMinutes(1), Optional.empty()),
        Validators.NONE,
        Optional.of(Instant.now()),
        Optional.of(new LastRead(masthead, "invented", entries, List.of())),
        Optional.empty());
  }

  /** One of many random directions, at next to no cost: a model would take 8 ms a sentence. */
  private static final class Anything implements Encoder {
    private final float[] random = new float[1 << 16];

    Anything() {
      Random source = new Random(7);
      for (int i = 0; i < random.length; i++) {
        random[i] = (float) source.nextGaussian();
      }
    }

    @Override
    public float[] question(String text) {
      return passage(text);
    }

    @Override
    public float[] passage(String text) {
      float[] vector = new float[DIMENSIONS];
      int from = Math.floorMod(text.hashCode(), random.length - DIMENSIONS);
      double squares = 0;
      for (int i = 0; i < vector.length; i++) {
        squares += random[from + i] * random[from + i];
      }
      for (int i = 0; i < vector.length; i++) {
        vector[i] = (float) (random[from + i] / Math.sqrt(squares));
      }
      return vector;
    }
  }
}
