package onrecord.chat.discord;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.entities.ISnowflake;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageEmbed;
import net.dv8tion.jda.api.entities.MessageHistory;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.utils.TimeUtil;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import onrecord.chat.Outgoing;

/**
 * Looks in a channel for a message of ours: by its nonce where Discord still tells it, by its
 * buttons, which no other has, or by all that it says.
 *
 * @param data as it would be posted now
 */
record Search(MessageChannel channel, Outgoing outgoing, MessageCreateData data) {
  /** Clocks differ, and Discord's made the ids. */
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

  private static final int AT_ONCE = 100;
  private static final int MOST_REQUESTS = 20;

  /** So much was said in the channel that the search was given up. */
  static final class TooMuchException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** Its id; empty if it is not there. */
  Optional<String> messageSince(Instant since) {
    long after = TimeUtil.getDiscordTimestamp(since.minus(CLOCKS_DIFFER).toEpochMilli());
    for (int i = 0; i < MOST_REQUESTS; i++) {
      String from = Long.toUnsignedString(after);
      List<Message> messages =
          Sending.complete(() -> MessageHistory.getHistoryAfter(channel, from).limit(AT_ONCE))
              .getRetrievedHistory();
      Optional<String> found =
          messages.stream().filter(this::isIt).map(ISnowflake::getId).findFirst();
      if (found.isPresent() || messages.size() < AT_ONCE) {
        return found;
      }
      after =
          messages.stream().map(ISnowflake::getIdLong).max(Comparator.naturalOrder()).orElse(after);
    }
    throw new TooMuchException();
  }

  private boolean isIt(Message message) {
    boolean isOurs = message.getAuthor().equals(message.getJDA().getSelfUser());
    return isOurs
        && (outgoing.nonce().equals(message.getNonce()) || hasButton(message) || says(message));
  }

  private boolean hasButton(Message message) {
    Set<String> payloads =
        outgoing.draft().shown().buttons().stream()
            .map(onrecord.chat.Button::payload)
            .collect(Collectors.toSet());
    return message.getComponentTree().findAll(Button.class).stream()
        .anyMatch(
            button -> button.getCustomId() != null && payloads.contains(button.getCustomId()));
  }

  private boolean says(Message message) {
    return message.getContentRaw().equals(data.getContent())
        && texts(message.getEmbeds()).equals(texts(data.getEmbeds()));
  }

  private static List<String> texts(List<MessageEmbed> embeds) {
    return embeds.stream().map(embed -> String.valueOf(embed.getDescription())).toList();
  }
}
