package onrecord.page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import onrecord.coverage.Entry;
import onrecord.follow.Change;
import onrecord.follow.Event;

/** The versions of an entry that are kept, and whether it was withdrawn. */
final class Versions {
  /**
   * An entry as it stood.
   *
   * @param noticed when it was; empty where that is not kept
   */
  record Version(Entry entry, Optional<Instant> noticed) {}

  private final TreeMap<Integer, Version> kept = new TreeMap<>();
  private Optional<Instant> withdrawn = Optional.empty();

  private Versions() {}

  static Versions of(Shown shown) {
    Versions versions = new Versions();
    shown.history().forEach(versions::read);
    versions.put(shown.entry(), Optional.empty());
    return versions;
  }

  /** Oldest first. */
  List<Version> all() {
    return List.copyOf(kept.values());
  }

  int newest() {
    return kept.lastKey();
  }

  /** When it was seen to be gone; empty where it stands. */
  Optional<Instant> withdrawn() {
    return withdrawn;
  }

  private void read(Event event) {
    switch (event.change()) {
      case Change.Added added -> {
        withdrawn = Optional.empty();
        put(added.entry(), Optional.of(event.at()));
      }
      case Change.Corrected corrected -> {
        put(corrected.before(), Optional.empty());
        put(corrected.entry(), Optional.of(event.at()));
      }
      case Change.Withdrawn gone -> {
        withdrawn = Optional.of(event.at());
        put(gone.entry(), Optional.empty());
      }
      case Change.Amended amended -> put(amended.entry(), Optional.empty());
      default -> {}
    }
  }

  private void put(Entry entry, Optional<Instant> noticed) {
    kept.merge(
        entry.version(),
        new Version(entry, noticed),
        (before, now) -> new Version(now.entry(), before.noticed().or(now::noticed)));
  }
}
