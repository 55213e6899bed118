package onrecord.desk;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import onrecord.answer.Answer;
import onrecord.answer.OpenRecord;
import onrecord.desk.CitedVersions.CitedVersion;
import onrecord.place.Tenant;

/**
 * Has the versions kept that answers cited, in a thread of its own: no answer waits for it or fails
 * by it. What cannot be kept is tried again with the next answer.
 */
final class Citing implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Citing.class.getName());
  private static final Duration LAST_WORDS = Duration.ofSeconds(5);

  /** A megabyte or two; a store that is away for longer than so many answers loses some. */
  private static final int MOST_WAITING = 10_000;

  private final CitedVersions cited;
  private final Set<CitedVersion> waiting = new LinkedHashSet<>();
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("cited versions").factory());
  private boolean told;

  Citing(CitedVersions cited) {
    this.cited = cited;
  }

  /** What the answer shows to the reader is to be kept. */
  void keep(OpenRecord record, Tenant reader, Answer answer) {
    if (answer instanceof Answer.OnRecord found) {
      new Citations(record, reader).of(found).forEach(this::await);
      thread.execute(this::keepWaiting);
    }
  }

  private void await(CitedVersion version) {
    synchronized (waiting) {
      if (waiting.size() < MOST_WAITING) {
        waiting.add(version);
      }
    }
  }

  /** How many versions wait to be kept. */
  int size() {
    synchronized (waiting) {
      return waiting.size();
    }
  }

  /** What waits of a tenant is not to be kept any more. */
  void forget(Tenant tenant) {
    synchronized (waiting) {
      waiting.removeIf(version -> version.owner().equals(tenant));
    }
  }

  private void keepWaiting() {
    List<CitedVersion> versions = waiting();
    try {
      cited.keep(versions);
      told = false;
      synchronized (waiting) {
        versions.forEach(waiting::remove);
      }
    } catch (RuntimeException e) {
      tell(e);
    }
  }

  private List<CitedVersion> waiting() {
    synchronized (waiting) {
      return List.copyOf(waiting);
    }
  }

  private void tell(RuntimeException e) {
    if (!told) {
      LOG.log(System.Logger.Level.WARNING, "what was cited cannot be kept: {0}", e.toString());
    }
    told = true;
  }

  /** Waits a little for what is not kept yet. */
  @Override
  public void close() {
    thread.shutdown();
    try {
      boolean _ = thread.awaitTermination(LAST_WORDS.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
