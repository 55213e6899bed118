package onrecord;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onrecord.chat.Button;
import onrecord.delivery.Ending;
import onrecord.desk.StoreReport;
import onrecord.follow.Followed;
import onrecord.operator.Kept;
import onrecord.store.Health;
import onrecord.store.Store;

/** The store, as its operator looks at it. */
record KeptStore(Store store, InstantSource clock) implements Kept {
  private static final System.Logger LOG = System.getLogger(KeptStore.class.getName());

  @Override
  public StoreReport report() {
    Health health = store.health();
    List<String> setAside = health.setAside().stream().map(Path::toString).toList();
    return new StoreReport(
        health.bytes(), setAside, health.damagedEntries(), health.trouble(), feedback());
  }

  /** None where it cannot be read: the report itself says that. */
  private long feedback() {
    return verdicts().values().stream().mapToLong(Long::longValue).sum();
  }

  /** What people think of answers. */
  Map<Button.Act, Long> verdicts() {
    try {
      return store.posts().verdicts();
    } catch (UncheckedIOException e) {
      LOG.log(System.Logger.Level.DEBUG, "feedback", e);
      return Map.of();
    }
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
  public long announcementsInDoubt() {
    Instant yesterday = clock.instant().minus(Duration.ofDays(1));
    return store.deliveries().endings(yesterday).getOrDefault(Ending.Kind.UNKNOWN, 0L);
  }

  @Override
  public List<Followed> sources() {
    return store.sources().all();
  }
}
