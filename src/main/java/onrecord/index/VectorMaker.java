package onrecord.index;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import onrecord.embed.Encoder;

/**
 * Makes the vectors of passages: at once for those that a search cannot do without, the others in
 * the background, newest entries first, and only while nobody searches and no page is being read
 * in.
 */
final class VectorMaker implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(VectorMaker.class.getName());

  /** A page that is read in brings an entry more often than this. */
  private static final long QUIET_MILLIS = 20;

  private final Encoder encoder;
  private final KeptVectors kept;
  private final Queue<Indexed> waiting =
      new PriorityQueue<>(
          Comparator.comparing((Indexed indexed) -> indexed.filed().entry().publishedAt())
              .reversed());
  private boolean started;
  private boolean busy;
  private boolean closed;
  private int searches;
  private long lastPut;
  private volatile boolean broken;

  VectorMaker(Encoder encoder, Vectors kept) {
    this.encoder = encoder;
    this.kept = new KeptVectors(kept);
  }

  /** The vector of a question; empty where the model cannot run. */
  Optional<SentenceVector> question(String text) {
    if (broken) {
      return Optional.empty();
    }
    try {
      return Optional.of(SentenceVector.of(encoder.question(text)));
    } catch (IllegalStateException e) {
      giveUp(e);
      return Optional.empty();
    }
  }

  /** Gives each of these passages its vector, made now if need be. */
  void now(List<Candidate> candidates) {
    Lacking lacking = recalled(candidates);
    Map<TextKey, SentenceVector> made = new HashMap<>();
    lacking.texts().forEach((key, text) -> made.put(key, made(text)));
    made.forEach(lacking::give);
    kept.put(made);
  }

  /** Gives these entries the vectors that are kept, and has the others made some time. */
  void laterUnlessKept(List<Indexed> entries) {
    List<TextKey> keys = new ArrayList<>();
    for (Indexed indexed : entries) {
      for (int i = 0; i < indexed.size(); i++) {
        keys.add(TextKey.of(indexed.passages().inContext(i)));
      }
    }
    Map<TextKey, SentenceVector> found = kept.get(keys);
    Iterator<TextKey> rest = keys.iterator();
    for (Indexed indexed : entries) {
      if (!isGivenAll(indexed, rest, found)) {
        later(indexed);
      }
    }
  }

  private static boolean isGivenAll(
      Indexed indexed, Iterator<TextKey> keys, Map<TextKey, SentenceVector> found) {
    boolean all = true;
    for (int i = 0; i < indexed.size(); i++) {
      SentenceVector vector = found.get(keys.next());
      if (vector == null) {
        all = false;
      } else {
        indexed.vectors().set(i, vector);
      }
    }
    return all;
  }

  /** Gives passages the vectors that are kept: what they then lack has to be made. */
  private Lacking recalled(List<Candidate> candidates) {
    Lacking lacking = Lacking.of(candidates);
    kept.get(lacking.texts().keySet()).forEach(lacking::give);
    return lacking;
  }

  private SentenceVector made(String text) {
    return SentenceVector.of(encoder.passage(text));
  }

  /** Has the vectors of an entry made some time. */
  synchronized void later(Indexed indexed) {
    if (closed || broken) {
      return;
    }
    waiting.add(indexed);
    lastPut = System.nanoTime();
    if (!started) {
      started = true;
      Thread.ofPlatform().name("sentence vectors").daemon().start(this::run);
    }
    notifyAll();
  }

  /** An entry that is gone needs no vectors. */
  synchronized void forget(Indexed indexed) {
    waiting.remove(indexed);
  }

  /** How many entries wait for vectors. */
  synchronized int waiting() {
    return waiting.size() + (busy ? 1 : 0);
  }

  /** Keeps the background quiet until {@link #searchEnds}. */
  synchronized void searchBegins() {
    searches++;
  }

  synchronized void searchEnds() {
    searches--;
    notifyAll();
  }

  /** Waits until every vector is there, or none can be made, but no longer than that. */
  synchronized void await(Duration atMost) throws InterruptedException {
    long end = System.nanoTime() + atMost.toNanos();
    long left = atMost.toMillis();
    while (!broken && !closed && (busy || !waiting.isEmpty()) && left > 0) {
      wait(left);
      left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
    }
  }

  private void run() {
    try {
      for (Optional<Indexed> next = next(); next.isPresent(); next = next()) {
        make(next.get());
      }
    } catch (IllegalStateException e) {
      giveUp(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      rest();
    }
  }

  private synchronized void rest() {
    busy = false;
    notifyAll();
  }

  private synchronized Optional<Indexed> next() throws InterruptedException {
    busy = false;
    notifyAll();
    while (waiting.isEmpty() && !closed) {
      wait();
    }
    busy = !closed;
    return closed ? Optional.empty() : Optional.of(waiting.remove());
  }

  private void make(Indexed indexed) throws InterruptedException {
    Lacking lacking = recalled(indexed.candidates());
    Map<TextKey, SentenceVector> made = new HashMap<>();
    try {
      for (Map.Entry<TextKey, String> text : lacking.texts().entrySet()) {
        if (!goesOn()) {
          return;
        }
        made.put(text.getKey(), made(text.getValue()));
        lacking.give(text.getKey(), made.get(text.getKey()));
      }
    } finally {
      kept.put(made);
    }
  }

  private synchronized boolean goesOn() throws InterruptedException {
    while (!closed && (searches > 0 || entriesKeepComing())) {
      wait(searches > 0 ? 0 : QUIET_MILLIS);
    }
    return !closed;
  }

  private boolean entriesKeepComing() {
    return System.nanoTime() - lastPut < TimeUnit.MILLISECONDS.toNanos(QUIET_MILLIS);
  }

  private synchronized void giveUp(IllegalStateException e) {
    if (!broken && !closed) {
      LOG.log(System.Logger.Level.WARNING, "answers go by words alone: {0}", e.getMessage());
    }
    broken = true;
    waiting.clear();
    notifyAll();
  }

  /** Waits for the vector that is being made: the encoder may be freed as soon as this returns. */
  @Override
  public synchronized void close() {
    closed = true;
    waiting.clear();
    notifyAll();
    boolean interrupted = false;
    while (busy && !broken) {
      try {
        wait();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
