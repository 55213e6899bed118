package onrecord.chat.telegram;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which messages of Telegram's are one of ours: a long one takes several, and the buttons stand
 * under the last. A post names all of them ("12+13"). What changes one waits for whoever changes it
 * at that moment, and hears of what it grew to: else each would have it grow once more.
 */
final class Sheets {
  private static final int MOST = 20_000;
  private static final String AND = "+";

  /** One of ours, by the first of its messages, which it keeps. */
  private record Ours(long chat, int first) {}

  private final Lock lock = new ReentrantLock();
  private final Condition ended = lock.newCondition();
  private final Set<Ours> underWay = new HashSet<>();
  private final Map<Ours, List<Integer>> grown =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Ours, List<Integer>> eldest) {
          return size() > MOST;
        }
      };

  /** As a post has them. */
  static String id(List<Integer> messages) {
    return messages.stream().map(String::valueOf).collect(Collectors.joining(AND));
  }

  /** Of a post. */
  static List<Integer> of(String id) {
    return Stream.of(id.split("\\+")).map(Integer::valueOf).toList();
  }

  /**
   * Changes one of ours; one at a time.
   *
   * @param known what it was made of once, at least one
   * @param change is given what it is made of now, and hands back what it is then
   * @return the latter
   */
  List<Integer> change(long chat, List<Integer> known, UnaryOperator<List<Integer>> change) {
    Ours ours = new Ours(chat, known.getFirst());
    List<Integer> now = begin(ours, known);
    try {
      List<Integer> after = change.apply(now);
      remember(ours, now, after);
      return after;
    } finally {
      end(ours);
    }
  }

  private List<Integer> begin(Ours ours, List<Integer> known) {
    lock.lock();
    try {
      while (!underWay.add(ours)) {
        ended.awaitUninterruptibly();
      }
      return Optional.ofNullable(grown.get(ours))
          .filter(all -> all.size() > known.size())
          .orElse(known);
    } finally {
      lock.unlock();
    }
  }

  private void remember(Ours ours, List<Integer> before, List<Integer> after) {
    lock.lock();
    try {
      if (after.size() > before.size()) {
        grown.put(ours, List.copyOf(after));
      }
    } finally {
      lock.unlock();
    }
  }

  private void end(Ours ours) {
    lock.lock();
    try {
      underWay.remove(ours);
      ended.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Nothing is known of a chat any more. */
  void forget(String chat) {
    lock.lock();
    try {
      grown.keySet().removeIf(ours -> Long.toString(ours.chat()).equals(chat));
    } finally {
      lock.unlock();
    }
  }
}
