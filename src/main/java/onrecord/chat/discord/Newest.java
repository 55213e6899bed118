package onrecord.chat.discord;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was put in last, and so much of it: what came before is forgotten. Used by several threads.
 */
final class Newest<K, V> {
  private final Map<K, V> kept;

  /**
   * @param most that is kept
   */
  Newest(int most) {
    kept =
        new LinkedHashMap<>() {
          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
          }
        };
  }

  /** Puts a value in, in place of another of that key; says whether there was none. */
  synchronized boolean put(K key, V value) {
    boolean isNew = kept.remove(key) == null;
    kept.put(key, value);
    return isNew;
  }

  synchronized Optional<V> find(K key) {
    return Optional.ofNullable(kept.get(key));
  }

  synchronized void remove(K key) {
    kept.remove(key);
  }
}
