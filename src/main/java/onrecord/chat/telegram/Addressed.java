package onrecord.chat.telegram;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/**
 * Tells what is meant for us. Alone with us everything is; where others read along a command is
 * that names us, or that we have and that names nobody, a reply to a message of ours, and words
 * that mention us.
 *
 * @param commands the names of ours
 */
record Addressed(Me me, Set<String> commands) {
  static final String START = "start";

  private static final Pattern COMMAND =
      Pattern.compile("/(\\w{1,64})(?:@(\\w{1,64}))?(?=\\s|$)(.*)", Pattern.DOTALL);

  /** What somebody says to us, as they would type it to us alone; empty where they do not. */
  Optional<String> line(Message message) {
    return Optional.ofNullable(message.getText())
        .or(() -> Optional.ofNullable(message.getCaption()))
        .map(String::strip)
        .filter(text -> !text.isEmpty() && !isByMachine(message))
        .flatMap(text -> line(text, message));
  }

  /** What we had posted ourselves, what Telegram copies from a channel, what other bots say. */
  private static boolean isByMachine(Message message) {
    User from = message.getFrom();
    boolean bot = from != null && from.getIsBot() && message.getSenderChat() == null;
    return bot
        || message.getViaBot() != null
        || Boolean.TRUE.equals(message.getIsAutomaticForward());
  }

  /** What somebody passes on is another's: nothing in it is done in their name. */
  static boolean isForwarded(Message message) {
    return message.getForwardOrigin() != null;
  }

  private Optional<String> line(String text, Message message) {
    Matcher command = COMMAND.matcher(text);
    return command.matches() && !isForwarded(message)
        ? command(command, message)
        : Optional.of(text).filter(any -> isToUs(text, message)).map(this::withoutName);
  }

  private Optional<String> command(Matcher command, Message message) {
    String name = command.group(1).toLowerCase(Locale.ROOT);
    Optional<String> whose = Optional.ofNullable(command.group(2));
    boolean ours =
        whose
            .map(me.name()::equalsIgnoreCase)
            .orElseGet(() -> isAlone(message) || commands.contains(name) || name.equals(START));
    return ours ? Optional.of("/" + name + command.group(3)) : Optional.empty();
  }

  private static boolean isAlone(Message message) {
    return message.getChat().isUserChat();
  }

  private boolean isToUs(String text, Message message) {
    return isAlone(message) || isReply(message) || name().matcher(text).find();
  }

  /** In a topic every message is a reply to the one that began it, which says nothing. */
  private boolean isReply(Message message) {
    return Optional.ofNullable(message.getReplyToMessage())
        .filter(to -> to.getForumTopicCreated() == null)
        .map(Message::getFrom)
        .filter(from -> from.getId() == me.id())
        .isPresent();
  }

  private String withoutName(String text) {
    return name().matcher(text).replaceAll(" ").strip();
  }

  private Pattern name() {
    return Pattern.compile(
        "(?<![\\w@])@" + Pattern.quote(me.name()) + "(?!\\w)[,:]?", Pattern.CASE_INSENSITIVE);
  }
}
