package onrecord.chat.telegram;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import onrecord.chat.Draft;
import onrecord.chat.Post;
import onrecord.chat.Pressed;
import onrecord.chat.Shown;
import onrecord.chat.Talk;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Does what pressed buttons mean. Each press is answered, or the button would go on turning. */
final class Presses {
  /** What an answer to a press may have, in UTF-16 units. */
  private static final int LONGEST = 200;

  private static final System.Logger LOG = System.getLogger(Presses.class.getName());

  private final Talk talk;
  private final Callers callers;
  private final Poster poster;
  private final Api api;

  Presses(Talk talk, Callers callers, Poster poster, Api api) {
    this.talk = talk;
    this.callers = callers;
    this.poster = poster;
    this.api = api;
  }

  void pressed(CallbackQuery press) {
    MaybeInaccessibleMessage under = press.getMessage();
    if (under == null || press.getData() == null) {
      answer(press, Optional.empty());
      return;
    }
    Spot spot = under instanceof Message message ? Spot.of(message) : Spot.of(under.getChat());
    Optional<Pressed> pressed = Optional.empty();
    try {
      pressed = Optional.of(pressed(press, spot));
    } finally {
      // At once: what it changes waits for its turn in the chat, longer than Telegram would.
      answer(press, pressed.flatMap(this::told));
    }
    pressed.ifPresent(outcome -> carryOut(outcome, press, spot));
  }

  private Pressed pressed(CallbackQuery press, Spot spot) {
    return talk.press(spot.place(), callers.of(spot, press.getFrom()), press.getData());
  }

  /** What is to be told to whoever pressed it. */
  private Optional<String> told(Pressed pressed) {
    return pressed instanceof Pressed.Told(Shown shown)
        ? Optional.of(plain(shown))
        : Optional.empty();
  }

  private void carryOut(Pressed pressed, CallbackQuery press, Spot spot) {
    switch (pressed) {
      case Pressed.Changed(Post post, Shown shown) -> {
        List<Integer> now = poster.edit(spot.chat(), Sheets.of(post.messageId()), shown);
        talk.stands(post, Sheets.id(now));
      }
      case Pressed.Removed(Post post) -> {
        if (poster.delete(spot.chat(), Sheets.of(post.messageId()))) {
          talk.removed(post);
        }
      }
      case Pressed.Told _ -> {}
      case Pressed.Shared(Draft draft) -> share(draft, spot, press.getMessage().getMessageId());
      case Pressed.Answered(Draft draft) -> answered(draft, press, spot).tell(talk, draft);
    }
  }

  /** What others are not to read is answered where they are alone with us. */
  private Posted answered(Draft draft, CallbackQuery press, Spot spot) {
    return draft.isPrivate()
        ? poster.post(
            Spot.alone(press.getFrom().getId()), draft.shown(), Optional.empty(), Optional.empty())
        : post(draft, spot, press.getMessage().getMessageId());
  }

  private Posted post(Draft draft, Spot spot, int under) {
    return poster.post(spot, draft.shown(), Optional.of(under), Optional.empty());
  }

  private void share(Draft draft, Spot spot, int message) {
    Posted posted = Posted.none(spot);
    try {
      posted = post(draft, spot, message);
    } finally {
      if (posted.isNone()) {
        talk.unposted(draft);
      } else {
        posted.tell(talk, draft);
      }
    }
  }

  private String plain(Shown shown) {
    String text = poster.parts(shown).stream().map(Part::plain).collect(Collectors.joining("\n"));
    List<Run> run = List.of(new Run(text, Look.PLAIN));
    return text.isEmpty() ? text : Run.text(Splitting.of(run, LONGEST).getFirst());
  }

  private void answer(CallbackQuery press, Optional<String> told) {
    var answer = AnswerCallbackQuery.builder().callbackQueryId(press.getId());
    told.filter(text -> !text.isEmpty()).ifPresent(answer::text);
    Outcome<Boolean> outcome = api.call(answer.build());
    if (!outcome.isDone()) {
      LOG.log(System.Logger.Level.INFO, "a press was not answered: {0}", outcome.told());
    }
  }
}
