package onrecord;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import onrecord.desk.StoreReport;
import onrecord.follow.Followed;
import onrecord.operator.Kept;
import onrecord.store.Health;
import onrecord.store.Store;

/** The store, as its operator looks at it. */
record KeptStore(Store store) implements Kept {
  private static final System.Logger LOG = System.getLogger(KeptStore.class.getName());

  @Override
  public StoreReport report() {
    Health health = store.health();
    List<String> setAside = health.setAside().stream().map(Path::toString).toList();
    return new StoreReport(health.bytes(), setAside, health.damagedEntries(), health.trouble());
  }

  @Override
  public Optional<String> writeProblem() {
    return store.writeProblem();
  }

  @Override
  public Optional<Room> room() {
    return store.folder().flatMap(KeptStore::room);
  }

  /** The room that there is for a folder; empty where nobody knows. */
  static Optional<Room> room(Path folder) {
    try {
      return Optional.of(new Room(folder, Files.getFileStore(folder).getUsableSpace()));
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "the room in {0}: {1}", folder, e);
      return Optional.empty();
    }
  }

  @Override
  public List<Followed> sources() {
    return store.sources().all();
  }
}
