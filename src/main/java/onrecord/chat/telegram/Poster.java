package onrecord.chat.telegram;

import java.io.ByteArrayInputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import onrecord.chat.Message.Attachment;
import onrecord.chat.Shown;
import org.telegram.telegrambots.meta.api.methods.ParseMode;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboard;

/** Posts, edits and deletes our messages; each call waits until that is done, or was given up. */
final class Poster {
  private static final System.Logger LOG = System.getLogger(Poster.class.getName());

  /** Stands where nothing is to be said any more. */
  private static final Part NOTHING = new Part("\u2026", "\u2026");

  private static final String NOT_MODIFIED = "message is not modified";
  private static final String GONE = "message to delete not found";
  static final String CANNOT_PARSE = "can't parse entities";
  private static final String TIME_TAG = "tg-time";

  static final LinkPreviewOptions NO_PREVIEW =
      LinkPreviewOptions.builder().isDisabled(true).build();

  private final Api api;
  private final Outbox outbox;
  private final Sheets sheets = new Sheets();
  private volatile boolean tagTimes;

  /**
   * @param tagTimes whether each reader sees times in their own zone
   */
  Poster(Api api, Outbox outbox, boolean tagTimes) {
    this.api = api;
    this.outbox = outbox;
    this.tagTimes = tagTimes;
  }

  /**
   * Posts a message.
   *
   * @param replyTo what it answers; it is posted as well where that is gone
   * @param instead what stands in place of its buttons
   * @return the messages that it took; none unless it was posted as a whole
   */
  Posted post(Spot spot, Shown shown, Optional<Integer> replyTo, Optional<ReplyKeyboard> instead) {
    List<Part> parts = parts(shown);
    Optional<ReplyKeyboard> keys =
        instead.or(() -> Keyboard.of(shown.buttons()).map(ReplyKeyboard.class::cast));
    Posted posted = Posted.none(spot);
    for (int i = 0; i < parts.size(); i++) {
      boolean first = i == 0;
      boolean last = i == parts.size() - 1;
      Optional<Message> message =
          post(
              posted.spot(),
              parts.get(i),
              replyTo.filter(any -> first),
              last ? keys : Optional.empty());
      if (message.isEmpty()) {
        return Posted.none(spot);
      }
      posted = posted.and(message.get());
    }
    Spot stands = posted.spot();
    shown.message().attachment().ifPresent(attachment -> post(stands, attachment));
    sheets.remember(stands.chat(), posted.messages());
    return posted;
  }

  /** Where they are alone with us they are known by their messages no more. */
  void forget(String person) {
    sheets.forget(person);
  }

  List<Part> parts(Shown shown) {
    return Rendering.of(shown.message(), shown.locale(), shown.zone(), tagTimes);
  }

  private Optional<Message> post(
      Spot spot, Part part, Optional<Integer> replyTo, Optional<ReplyKeyboard> keys) {
    var message = SendMessage.builder().linkPreviewOptions(NO_PREVIEW);
    spot.topic().ifPresent(message::messageThreadId);
    replyTo.map(Poster::reply).ifPresent(message::replyParameters);
    keys.ifPresent(message::replyMarkup);
    return sent(
        spot.chat(),
        chat ->
            parsedOrPlain(
                part,
                html -> message.chatId(chat).text(html).parseMode(ParseMode.HTML).build(),
                plain -> message.chatId(chat).text(plain).parseMode(null).build()));
  }

  private static ReplyParameters reply(int message) {
    return ReplyParameters.builder().messageId(message).allowSendingWithoutReply(true).build();
  }

  private void post(Spot spot, Attachment attachment) {
    byte[] text = attachment.text().getBytes(StandardCharsets.UTF_8);
    var _ =
        sent(
            spot.chat(),
            chat -> {
              var document =
                  SendDocument.builder()
                      .chatId(chat)
                      .document(new InputFile(new ByteArrayInputStream(text), attachment.name()));
              spot.topic().ifPresent(document::messageThreadId);
              return api.send(document.build());
            });
  }

  private Optional<Message> sent(long chat, Function<Long, Outcome<Message>> request) {
    Outcome<Message> outcome = outbox.send(chat, Handling.sending(request::apply)).join();
    if (outcome instanceof Outcome.Done<Message>(Message message)) {
      return Optional.of(message);
    }
    LOG.log(System.Logger.Level.WARNING, "a message was not posted: {0}", outcome.told());
    return Optional.empty();
  }

  /** Without any markup, once, where Telegram cannot read it: that must not lose an answer. */
  private <T extends Serializable> Outcome<T> parsedOrPlain(
      Part part, Function<String, BotApiMethod<T>> html, Function<String, BotApiMethod<T>> plain) {
    Outcome<T> outcome = api.call(html.apply(part.html()));
    if (says(outcome, CANNOT_PARSE)) {
      LOG.log(System.Logger.Level.ERROR, "sent without markup: {0}", outcome.told());
      tagTimes &= !says(outcome, TIME_TAG);
      return api.call(plain.apply(part.plain()));
    }
    return outcome;
  }

  static boolean says(Outcome<?> outcome, String words) {
    return outcome instanceof Outcome.Refused<?>(int _, String why, var _) && why.contains(words);
  }

  /**
   * Shows something else in messages of ours.
   *
   * @param messages of one chat, the one with the buttons last
   */
  void edit(long chat, List<Integer> messages, Shown shown) {
    List<Part> parts = parts(shown);
    int more = parts.size() - messages.size();
    Optional<InlineKeyboardMarkup> keys = Keyboard.of(shown.buttons());
    for (int i = 0; i < messages.size(); i++) {
      int at = i + Math.min(more, 0);
      boolean last = i == messages.size() - 1;
      edit(chat, messages.get(i), at < 0 ? NOTHING : parts.get(at), last ? keys : Optional.empty());
    }
    if (more > 0) {
      Spot spot = new Spot(chat, Optional.empty(), onrecord.place.Place.Kind.SHARED);
      parts
          .subList(messages.size(), parts.size())
          .forEach(part -> post(spot, part, Optional.of(messages.getLast()), Optional.empty()));
    }
  }

  /** Whether it shows that now. */
  private boolean edit(long chat, int message, Part part, Optional<InlineKeyboardMarkup> keys) {
    var edited = EditMessageText.builder().messageId(message).linkPreviewOptions(NO_PREVIEW);
    keys.ifPresent(edited::replyMarkup);
    Outcome<Serializable> outcome =
        outbox
            .<Serializable>change(
                chat,
                () ->
                    parsedOrPlain(
                        part,
                        html -> edited.chatId(chat).text(html).parseMode(ParseMode.HTML).build(),
                        plain -> edited.chatId(chat).text(plain).parseMode(null).build()))
            .join();
    boolean shows = outcome.isDone() || says(outcome, NOT_MODIFIED);
    if (!shows) {
      LOG.log(System.Logger.Level.INFO, "a message was not edited: {0}", outcome.told());
    }
    return shows;
  }

  /**
   * Deletes what goes with the message under which a button was pressed. What Telegram does not
   * delete any more (after 48 hours) loses its words and its buttons instead.
   *
   * @return whether nothing of it is to be seen now
   */
  boolean delete(long chat, List<Integer> messages) {
    boolean gone = true;
    for (int message : messages) {
      gone &= delete(chat, message);
    }
    return gone;
  }

  private boolean delete(long chat, int message) {
    Outcome<Boolean> outcome =
        outbox.change(chat, () -> api.call(new DeleteMessage(Long.toString(chat), message))).join();
    boolean gone = outcome.isDone() || says(outcome, GONE);
    if (!gone) {
      LOG.log(System.Logger.Level.INFO, "a message was not deleted: {0}", outcome.told());
    }
    return gone || edit(chat, message, NOTHING, Optional.empty());
  }

  /** Shows something else in what goes with the message under which a button was pressed. */
  void turn(long chat, int last, Shown shown) {
    edit(chat, sheets.with(chat, last), shown);
  }
}
