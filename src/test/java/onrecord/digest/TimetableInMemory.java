package onrecord.digest;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rings when a test says that time has passed. */
public final class TimetableInMemory implements Timetable {
  private final Map<String, Instant> set = new LinkedHashMap<>();
  private Bell bell = any -> Optional.empty();

  @Override
  public synchronized void set(String name, Instant due) {
    set.putIfAbsent(name, due);
  }

  @Override
  public synchronized void start(Bell other) {
    bell = other;
  }

  /** What is set, and for when. */
  public synchronized Map<String, Instant> set() {
    return Map.copyOf(set);
  }

  /** Nothing is set any more. */
  public synchronized void clear() {
    set.clear();
  }

  /** It is that time: what is due by then rings. */
  public synchronized void pass(Instant now) {
    List<String> due =
        set.entrySet().stream()
            .filter(one -> !one.getValue().isAfter(now))
            .map(Map.Entry::getKey)
            .toList();
    for (String name : due) {
      set.remove(name);
      bell.ring(name).ifPresent(wait -> set.put(name, now.plus(wait)));
    }
  }

  @Override
  public void close() {
    bell = any -> Optional.empty();
  }
}
