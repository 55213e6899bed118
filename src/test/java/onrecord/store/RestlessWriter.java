package onrecord.store;

import static onrecord.store.Tried.FRESH;
import static onrecord.store.Tried.NOW;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import onrecord.coverage.Entry;
import onrecord.follow.Change;
import onrecord.follow.Source;
import onrecord.index.SentenceVector;
import onrecord.index.TextKey;

/** Goes on from what a store holds, prints each change that is kept, and never ends. */
final class RestlessWriter {
  private static final SentenceVector VECTOR = SentenceVector.of(new float[384]);

  private final Store store;
  private final Source source;

  private RestlessWriter(Store store) {
    this.store = store;
    this.source =
        store.sources().all().isEmpty()
            ? store.sources().add(Tried.source("a"), FRESH)
            : store.sources().all().getFirst().source();
  }

  public static void main(String[] arguments) throws StoreException {
    Store store = Databases.open(new StoreSettings.Embedded(Path.of(arguments[0])));
    RestlessWriter writer = new RestlessWriter(store);
    List<Entry> standing = store.history().standing(writer.source);
    for (int i = standing.size(); true; i++) {
      writer.keep(i);
    }
  }

  private void keep(int i) {
    String id = "e" + i;
    keep(new Change.Added(Tried.entry(id, 1, "Words ".repeat(i % 700) + id), false));
    keep(new Change.Corrected(Tried.entry(id, 1, id), Tried.entry(id, 2, id + " anew")));
    store.vectors().put(Map.of(TextKey.of(id), VECTOR));
  }

  private void keep(Change change) {
    store.history().keep(source, FRESH, List.of(change), NOW);
    System.out.println(KillTest.words(change));
  }
}
