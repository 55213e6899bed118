package onrecord.chat.telegram;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import onrecord.chat.Draft;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** What was answered lately, for questions that are edited. */
final class Answers {
  private static final int MOST = 5_000;

  private record Asked(long chat, int message) {
    Asked(Message message) {
      this(message.getChat().getId(), message.getMessageId());
    }
  }

  /**
   * An answer.
   *
   * @param line what was asked
   * @param posted where it stands
   */
  record Answer(String line, Draft draft, Posted posted) {}

  private final Map<Asked, Answer> answers =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Answer> eldest) {
          return size() > MOST;
        }
      };

  synchronized void remember(Message question, Answer answer) {
    answers.put(new Asked(question), answer);
  }

  /** Those to somebody, wherever they asked, are edited no more. */
  synchronized void forget(String person) {
    answers.values().removeIf(answer -> answer.draft().script().person().equals(person));
  }

  synchronized Optional<Answer> to(Message question) {
    return Optional.ofNullable(answers.get(new Asked(question)));
  }
}
