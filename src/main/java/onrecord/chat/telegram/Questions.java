package onrecord.chat.telegram;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import onrecord.chat.Caller;
import onrecord.chat.Draft;
import onrecord.chat.Line;
import onrecord.chat.Piece;
import onrecord.chat.Shown;
import onrecord.chat.Talk;
import onrecord.desk.Option;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ForceReplyKeyboard;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboard;

/** Answers what people type. */
final class Questions {
  /** Telegram shows an edited question as such; later the talk has gone on. */
  private static final int EDITED_WITHIN_SECONDS = 60;

  private static final String START = "/" + Addressed.START;
  private static final String DISCLOSE = "/mydata";
  private static final String FORGET = "/forgetme";
  private static final String ASK_WITHOUT_WORDS = "/ask";
  private static final String ADDED = "true";

  /** What they say is nobody else's business. */
  private static final Set<String> PERSONAL = Set.of(DISCLOSE, FORGET);

  private static final System.Logger LOG = System.getLogger(Questions.class.getName());

  private final Talk talk;
  private final Addressed addressed;
  private final Callers callers;
  private final Poster poster;
  private final Answers answers = new Answers();

  Questions(Talk talk, Addressed addressed, Callers callers, Poster poster) {
    this.talk = talk;
    this.addressed = addressed;
    this.callers = callers;
    this.poster = poster;
  }

  /** Forgets whom it answered. */
  void forget(String person) {
    answers.forget(person);
  }

  void asked(Message message) {
    addressed.line(message).ifPresent(line -> answer(message, line));
  }

  private void answer(Message message, String line) {
    Spot spot = Spot.of(message);
    boolean theirs = isDisclosed(message, spot, line);
    draft(message, theirs ? Spot.alone(message.getFrom().getId()) : spot, line)
        .ifPresent(draft -> {
          if (theirs || (spot.isShared() && isForOneAlone(draft, line))) {
            tellAlone(message, spot, draft);
          } else {
            tell(message, spot, line, draft);
          }
        });
  }

  /** What is kept of a person is told where they are alone with us, wherever they ask for it. */
  private static boolean isDisclosed(Message message, Spot spot, String line) {
    return spot.isShared() && message.getSenderChat() == null && command(line).equals(DISCLOSE);
  }

  private void tell(Message message, Spot spot, String line, Draft draft) {
    Posted posted = poster.post(spot, draft.shown(), replyTo(message, spot), instead(line, spot));
    posted.tell(talk, draft);
    if (!posted.isNone() && !Addressed.isForwarded(message)) {
      remember(message, new Answers.Answer(line, draft, posted));
    }
  }

  /** That somebody was forgotten is nothing to remember them by. */
  private void remember(Message message, Answers.Answer answer) {
    if (!command(answer.line()).equals(FORGET)) {
      answers.remember(message, answer);
    }
  }

  /** What is kept of somebody, and answers where they are not to be read by all. */
  private static boolean isForOneAlone(Draft draft, String line) {
    boolean answers = draft.script().asked().isAnswer() || !draft.script().cited().isEmpty();
    return draft.isPrivate() && (answers || PERSONAL.contains(command(line)));
  }

  private static String command(String line) {
    return line.split("\\s", 2)[0];
  }

  /** Where they are alone with us, if they ever spoke to us there. */
  private void tellAlone(Message message, Spot spot, Draft draft) {
    Posted posted = Posted.none(spot);
    if (message.getSenderChat() == null) {
      Spot alone = Spot.alone(message.getFrom().getId());
      posted = poster.post(alone, draft.shown(), Optional.empty(), Optional.empty());
      posted.tell(talk, draft);
    }
    if (posted.isNone()) {
      Shown first = note(spot, callers.of(message), "telegram.alone", me());
      poster.post(spot, first, replyTo(message, spot), Optional.empty());
    }
  }

  private static Optional<Integer> replyTo(Message message, Spot spot) {
    return Optional.of(message.getMessageId()).filter(any -> spot.isShared());
  }

  /** Whoever only says that they have a question is asked for it. */
  private static Optional<ReplyKeyboard> instead(String line, Spot spot) {
    return line.equals(ASK_WITHOUT_WORDS) && spot.isShared()
        ? Optional.of(ForceReplyKeyboard.builder().forceReply(true).selective(true).build())
        : Optional.empty();
  }

  /** Whoever asked hears of it, too, where something of ours fails. */
  private Optional<Draft> draft(Message message, Spot spot, String line) {
    Caller caller = callers.of(message);
    try {
      return Addressed.isForwarded(message)
          ? talk.check(spot.place(), caller, line)
          : draft(spot, caller, line);
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "a question failed", e);
      Shown sorry = note(spot, caller, "press.failed", List.of());
      poster.post(spot, sorry, replyTo(message, spot), Optional.empty());
      return Optional.empty();
    }
  }

  /** Where somebody begins to talk to us. */
  private List<Line> me() {
    return List.of(Line.of(new Piece.Link(URI.create(addressed.me().link()))));
  }

  private Shown note(Spot spot, Caller caller, String key, List<Line> after) {
    String words = talk.texts(spot.place(), caller).of(key);
    List<Line> lines =
        Stream.concat(Stream.of(Line.of(Piece.plain(words))), after.stream()).toList();
    return talk.shown(
        spot.place(),
        caller,
        new onrecord.chat.Message(
            List.of(new onrecord.chat.Message.Block(lines)), OptionalInt.empty()));
  }

  private Optional<Draft> draft(Spot spot, Caller caller, String line) {
    boolean starts = line.equals(START) || line.startsWith(START + " ");
    return starts
        ? started(spot, caller, line.substring(START.length()).strip())
        : talk.typed(spot.place(), caller, line);
  }

  /** Whoever adds us to a group by the link has "true" sent, and is welcomed already. */
  private Optional<Draft> started(Spot spot, Caller caller, String parameter) {
    if (spot.isShared() && parameter.equals(ADDED)) {
      return Optional.empty();
    }
    Optional<String> entry = DeepLink.entry(parameter);
    return entry.isPresent()
        ? talk.command(spot.place(), caller, "entry", Map.of(Option.ID, entry.get()))
        : talk.greeting(spot.place(), caller);
  }

  /** An edited question is answered anew, in place of the answer before. */
  void edited(Message message) {
    boolean soon =
        message.getEditDate() != null
            && message.getEditDate() - message.getDate() <= EDITED_WITHIN_SECONDS;
    if (soon) {
      addressed.line(message).ifPresent(line -> again(message, line));
    }
  }

  private void again(Message message, String line) {
    Optional<Answers.Answer> before = answers.to(message);
    if (before.isEmpty()) {
      answer(message, line);
    } else if (!before.get().line().equals(line)) {
      replace(message, line, before.get());
    }
  }

  private void replace(Message message, String line, Answers.Answer before) {
    Spot spot = Spot.of(message);
    draft(message, spot, line)
        .ifPresent(draft -> {
          Spot stands = before.posted().spot();
          List<Integer> now = poster.edit(stands.chat(), before.posted().messages(), draft.shown());
          Posted posted = new Posted(stands, now);
          talk.replaced(before.draft());
          posted.tell(talk, draft);
          remember(message, new Answers.Answer(line, draft, posted));
        });
  }
}
