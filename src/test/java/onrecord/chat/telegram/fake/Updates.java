package onrecord.chat.telegram.fake;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * What waits to be taken by {@code getUpdates}: held back until something is there; what lies
 * before the offset is done with; a second poll ends the first.
 */
final class Updates {
  private final Lock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Deque<ObjectNode> waiting = new ArrayDeque<>();
  private List<ObjectNode> before = List.of();
  private int last = 900_000;
  private int handedOut;
  private int received;
  private int polls;
  private boolean closed;

  /** Something happens. */
  int add(String kind, ObjectNode what) {
    lock.lock();
    try {
      ObjectNode update = World.JSON.createObjectNode().put("update_id", ++last);
      update.set(kind, what);
      waiting.add(update);
      changed.signalAll();
      return last;
    } finally {
      lock.unlock();
    }
  }

  ArrayNode poll(ObjectNode request) throws ApiError, InterruptedException {
    lock.lock();
    try {
      int poll = ++polls;
      received = handedOut;
      changed.signalAll();
      int offset = request.path("offset").asInt(0);
      waiting.removeIf(update -> offset > 0 && update.path("update_id").asInt() < offset);
      await(poll, Duration.ofSeconds(request.path("timeout").asInt(0)));
      if (poll != polls) {
        throw new ApiError(409, "Conflict: terminated by other getUpdates request", Map.of());
      }
      return batch(request.path("limit").asInt(100));
    } finally {
      lock.unlock();
    }
  }

  private void await(int poll, Duration longest) throws InterruptedException {
    long left = longest.toNanos();
    while (waiting.isEmpty() && left > 0 && poll == polls && !closed) {
      left = changed.awaitNanos(left);
    }
  }

  private ArrayNode batch(int limit) {
    before = new ArrayList<>(waiting.stream().limit(limit).toList());
    before.forEach(update -> handedOut = update.path("update_id").asInt());
    changed.signalAll();
    return World.array().addAll(before);
  }

  /** Those that were handed out the last time. */
  ArrayNode again() {
    lock.lock();
    try {
      return World.array().addAll(before);
    } finally {
      lock.unlock();
    }
  }

  /** Waits until all was taken and is done with. */
  boolean awaitTaken(Duration longest) throws InterruptedException {
    return await(waiting::isEmpty, longest);
  }

  /** Waits until all was handed out at least once, and more was asked for after that. */
  boolean awaitHandedOut(Duration longest) throws InterruptedException {
    return await(() -> received == last, longest);
  }

  private boolean await(BooleanSupplier condition, Duration longest) throws InterruptedException {
    long end = System.nanoTime() + longest.toNanos();
    lock.lock();
    try {
      while (!condition.getAsBoolean() && System.nanoTime() < end) {
        boolean _ = changed.await(20, TimeUnit.MILLISECONDS);
      }
      return condition.getAsBoolean();
    } finally {
      lock.unlock();
    }
  }

  void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
