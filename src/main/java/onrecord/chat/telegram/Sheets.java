package onrecord.chat.telegram;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which messages of Telegram's are one of ours: a long one takes several, and the buttons stand
 * under the last. A post names all of them ("12+13"); here it is looked up by the last, for a
 * while.
 */
final class Sheets {
  private static final int MOST = 20_000;
  private static final String AND = "+";

  private record Last(long chat, int message) {}

  private final Map<Last, List<Integer>> before =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Last, List<Integer>> eldest) {
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

  synchronized void remember(long chat, List<Integer> messages) {
    if (messages.size() > 1) {
      before.put(new Last(chat, messages.getLast()), List.copyOf(messages));
    }
  }

  /** Nothing is known of a chat any more. */
  synchronized void forget(String chat) {
    before.keySet().removeIf(last -> Long.toString(last.chat()).equals(chat));
  }

  /** All that go with the one under which a button was pressed. */
  synchronized List<Integer> with(long chat, int last) {
    return Optional.ofNullable(before.get(new Last(chat, last))).orElse(List.of(last));
  }
}
