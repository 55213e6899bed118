package onrecord.fetch;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;

/** Lets one at a time through for each name; the others wait in the order they came. */
final class Turns {
  private static final class Line {
    final Semaphore free = new Semaphore(1, true);
    int present;
  }

  /** Only of names that somebody is using or waiting for. */
  private final Map<String, Line> lines = new HashMap<>();

  /** Waits for the turn of a name; whoever got it ends it. */
  void take(String name) throws InterruptedException {
    Line line = join(name);
    try {
      line.free.acquire();
    } catch (InterruptedException e) {
      leave(name);
      throw e;
    }
  }

  void end(String name) {
    leave(name).free.release();
  }

  private synchronized Line join(String name) {
    Line line = lines.computeIfAbsent(name, absent -> new Line());
    line.present++;
    return line;
  }

  private synchronized Line leave(String name) {
    Line line = Objects.requireNonNull(lines.get(name));
    line.present--;
    if (line.present == 0) {
      lines.remove(name);
    }
    return line;
  }
}
