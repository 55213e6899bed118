package onrecord.operator;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import onrecord.desk.StoreReport;
import onrecord.follow.Followed;

/** What is kept, as its operator looks at it. Each method may wait for the disk or the network. */
public interface Kept {
  /** How the store is doing. */
  StoreReport report();

  /** Writes something, and says why that cannot be done; empty where it can. */
  Optional<String> writeProblem();

  /** The room where it is kept; empty where that is not on this machine. */
  Optional<Room> room();

  /**
   * How many announcements of the last day may have been posted or not, as nobody knows.
   *
   * @throws UncheckedIOException if that cannot be read
   */
  long announcementsInDoubt();

  /**
   * All sources that are followed.
   *
   * @throws UncheckedIOException if they cannot be read
   */
  List<Followed> sources();

  /**
   * The file system of a folder.
   *
   * @param free how many bytes may be written, at least 0
   */
  record Room(Path folder, long free) {
    /** Less than this is told of: a day of a live page, or a copy of a store, may need it. */
    public static final long LITTLE = 200L << 20;

    public boolean isLittle() {
      return free < LITTLE;
    }
  }
}
