package onrecord.chat.telegram;

import java.io.ByteArrayInputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.LongFunction;
import onrecord.chat.Line;
import onrecord.chat.Message.Attachment;
import onrecord.chat.Piece;
import onrecord.chat.Shown;
import onrecord.chat.Texts;
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
  private final Closed closed = new Closed();
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
    Tried tried = post(this::atOnce, spot, shown, replyTo, instead);
    return tried.failure().isPresent() ? Posted.none(spot) : tried.posted();
  }

  /**
   * What came of a message.
   *
   * @param posted as much of it as was
   * @param failure what came of the first part that was not
   */
  record Tried(Posted posted, Optional<Outcome<Message>> failure) {}

  /** Has something sent in its turn, and waits for what comes of it. */
  @FunctionalInterface
  interface Mail {
    Outcome<Message> send(long chat, LongFunction<Outcome<Message>> request);
  }

  /** Posts a message as somebody has things sent. */
  Tried post(
      Mail mail,
      Spot spot,
      Shown shown,
      Optional<Integer> replyTo,
      Optional<ReplyKeyboard> instead) {
    List<Part> parts = parts(shown);
    Optional<ReplyKeyboard> keys =
        instead.or(() -> Keyboard.of(shown.buttons()).map(ReplyKeyboard.class::cast));
    Posted posted = Posted.none(spot);
    for (int i = 0; i < parts.size(); i++) {
      boolean first = i == 0;
      boolean last = i == parts.size() - 1;
      Outcome<Message> outcome =
          sent(
              mail,
              posted.spot(),
              parts.get(i),
              replyTo.filter(any -> first),
              last ? keys : Optional.empty());
      if (!(outcome instanceof Outcome.Done<Message>(Message message))) {
        tellIfClosed(posted.spot(), shown);
        return new Tried(posted, Optional.of(outcome));
      }
      posted = posted.and(message);
    }
    Spot stands = posted.spot();
    shown.message().attachment().ifPresent(attachment -> post(mail, stands, attachment));
    return new Tried(posted, Optional.empty());
  }

  private Outcome<Message> atOnce(long chat, LongFunction<Outcome<Message>> request) {
    return outbox.send(chat, Handling.sending(request)).join();
  }

  /** Where the group's general topic takes it. */
  private void tellIfClosed(Spot spot, Shown shown) {
    if (closed.isToBeTold(spot)) {
      Spot general = new Spot(spot.chat(), Optional.empty(), spot.kind());
      Line why = Line.of(Piece.plain(Texts.of(shown.locale()).of("telegram.closed")));
      Shown note =
          new Shown(
              new onrecord.chat.Message(
                  List.of(onrecord.chat.Message.Block.of(why)), OptionalInt.empty()),
              List.of(),
              shown.locale(),
              shown.zone());
      for (Part part : parts(note)) {
        Outcome<Message> _ = sent(this::atOnce, general, part, Optional.empty(), Optional.empty());
      }
    }
  }

  /** Where they are alone with us they are known by their messages no more. */
  void forget(String person) {
    sheets.forget(person);
  }

  List<Part> parts(Shown shown) {
    return Rendering.of(shown.message(), shown.locale(), shown.zone(), tagTimes);
  }

  private Outcome<Message> sent(
      Mail mail, Spot spot, Part part, Optional<Integer> replyTo, Optional<ReplyKeyboard> keys) {
    var message = SendMessage.builder().linkPreviewOptions(NO_PREVIEW);
    spot.topic().ifPresent(message::messageThreadId);
    replyTo.map(Poster::reply).ifPresent(message::replyParameters);
    keys.ifPresent(message::replyMarkup);
    return told(
        spot,
        mail.send(
            spot.chat(),
            chat ->
                parsedOrPlain(
                    part,
                    html -> message.chatId(chat).text(html).parseMode(ParseMode.HTML).build(),
                    plain -> message.chatId(chat).text(plain).parseMode(null).build())));
  }

  private Outcome<Message> told(Spot spot, Outcome<Message> outcome) {
    if (outcome.isDone()) {
      closed.open(spot);
    } else if (!Closed.isMeant(outcome)) {
      LOG.log(System.Logger.Level.WARNING, "a message was not posted: {0}", outcome.told());
    } else if (closed.found(spot)) {
      String where = spot.place().id();
      LOG.log(System.Logger.Level.WARNING, "no leave to write in {0}: {1}", where, outcome.told());
    }
    return outcome;
  }

  private static ReplyParameters reply(int message) {
    return ReplyParameters.builder().messageId(message).allowSendingWithoutReply(true).build();
  }

  private void post(Mail mail, Spot spot, Attachment attachment) {
    byte[] text = attachment.text().getBytes(StandardCharsets.UTF_8);
    var _ =
        told(
            spot,
            mail.send(
                spot.chat(),
                chat -> {
                  var document =
                      SendDocument.builder()
                          .chatId(chat)
                          .document(
                              new InputFile(new ByteArrayInputStream(text), attachment.name()));
                  spot.topic().ifPresent(document::messageThreadId);
                  return api.send(document.build());
                }));
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
   * Shows something else in messages of ours; where that is too long for them it takes more.
   *
   * @param messages of one chat, as far as is known
   * @return those that it takes from now on, the one with the buttons last
   */
  List<Integer> edit(long chat, List<Integer> messages, Shown shown) {
    return sheets.change(chat, messages, now -> edited(chat, now, shown));
  }

  private List<Integer> edited(long chat, List<Integer> messages, Shown shown) {
    List<Part> parts = parts(shown);
    Optional<InlineKeyboardMarkup> keys = Keyboard.of(shown.buttons());
    int room = Math.min(messages.size(), parts.size());
    List<Part> here = new ArrayList<>(Collections.nCopies(messages.size() - room, NOTHING));
    here.addAll(parts.subList(0, room));
    boolean shows = show(chat, messages, here, keys);
    List<Part> more = parts.subList(room, parts.size());
    if (!shows || more.isEmpty()) {
      return messages;
    }
    List<Integer> grown = grown(chat, messages, more, keys.map(ReplyKeyboard.class::cast));
    if (keys.isPresent() && grown.size() == messages.size() + more.size()) {
      edit(chat, messages.getLast(), here.getLast(), Optional.empty());
    }
    return grown;
  }

  /** The buttons stand under the last, whose state it tells. */
  private boolean show(
      long chat, List<Integer> messages, List<Part> parts, Optional<InlineKeyboardMarkup> keys) {
    boolean shows = false;
    for (int i = 0; i < messages.size(); i++) {
      boolean last = i == messages.size() - 1;
      shows = edit(chat, messages.get(i), parts.get(i), last ? keys : Optional.empty());
    }
    return shows;
  }

  /** With as many as could be posted, the last of all with the buttons; replies stay in a topic. */
  private List<Integer> grown(
      long chat, List<Integer> messages, List<Part> more, Optional<ReplyKeyboard> keys) {
    Spot spot = new Spot(chat, Optional.empty(), onrecord.place.Place.Kind.SHARED);
    Optional<Integer> replyTo = Optional.of(messages.getLast());
    List<Integer> grown = new ArrayList<>(messages);
    for (int i = 0; i < more.size(); i++) {
      boolean last = i == more.size() - 1;
      Outcome<Message> outcome =
          sent(this::atOnce, spot, more.get(i), replyTo, last ? keys : Optional.empty());
      if (!(outcome instanceof Outcome.Done<Message>(Message message))
          || message.getChat().getId() != chat) {
        return grown;
      }
      grown.add(message.getMessageId());
    }
    return grown;
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
    return sheets.change(chat, messages, now -> left(chat, now)).isEmpty();
  }

  private List<Integer> left(long chat, List<Integer> messages) {
    return messages.stream().filter(message -> !delete(chat, message)).toList();
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
}
