package onrecord.chat.discord;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import onrecord.chat.Draft;
import onrecord.chat.Talk;

/**
 * Answers commands: what is known at once is the first response, for the rest one is promised, seen
 * by all or by one as the place has it.
 */
final class Answering {
  private static final System.Logger LOG = System.getLogger(Answering.class.getName());

  /** A person does not notice it, and it leaves most of a second for the way to Discord. */
  static final Duration AT_ONCE = Duration.ofMillis(400);

  /** After which Discord takes no answer any more. */
  static final Duration AT_LAST = Duration.ofMinutes(14);

  /** What came of a question. */
  private sealed interface Outcome {
    record Said(Draft draft) implements Outcome {}

    record Nothing() implements Outcome {}

    record Failed() implements Outcome {}
  }

  private final Talk talk;
  private final Composer composer;
  private final Hands hands;
  private final Sent sent;

  Answering(Talk talk, Composer composer, Hands hands, Sent sent) {
    this.talk = talk;
    this.composer = composer;
    this.hands = hands;
    this.sent = sent;
  }

  /**
   * Answers a command.
   *
   * @param work its answer; empty where nothing is to be said
   */
  void answer(IReplyCallback event, Whereabouts where, Supplier<Optional<Draft>> work) {
    Future<Outcome> outcome = hands.begin(() -> outcome(work));
    Optional<Outcome> ready = Hands.within(outcome, AT_ONCE);
    if (ready.isPresent()) {
      atOnce(event, where, ready.get());
    } else {
      promised(event, where, outcome);
    }
  }

  private static Outcome outcome(Supplier<Optional<Draft>> work) {
    try {
      return work.get().<Outcome>map(Outcome.Said::new).orElseGet(Outcome.Nothing::new);
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "a command on Discord failed", e);
      return new Outcome.Failed();
    }
  }

  private void atOnce(IReplyCallback event, Whereabouts where, Outcome outcome) {
    switch (outcome) {
      case Outcome.Said(Draft draft) ->
          Responses.reply(event, composed(draft), draft.isPrivate())
              .ifPresent(id -> sent.posted(event, draft, id));
      case Outcome.Nothing() -> sayNothing(event);
      case Outcome.Failed() -> Responses.reply(event, composer.apology(where.caller()), true);
    }
  }

  /** Discord would say that we did not respond. */
  private static void sayNothing(IReplyCallback event) {
    if (Responses.defer(event, true)) {
      boolean _ = Responses.remove(event);
    }
  }

  private void promised(IReplyCallback event, Whereabouts where, Future<Outcome> outcome) {
    boolean isPrivate = isPrivate(where);
    if (Responses.defer(event, isPrivate)) {
      switch (Hands.within(outcome, AT_LAST).orElseGet(Outcome.Failed::new)) {
        case Outcome.Said(Draft draft) -> kept(event, draft, isPrivate);
        case Outcome.Nothing() -> {
          boolean _ = Responses.remove(event);
        }
        case Outcome.Failed() -> Responses.fill(event, composer.apology(where.caller()));
      }
    }
  }

  /** Where nobody can say in time, it is. */
  private boolean isPrivate(Whereabouts where) {
    var known = hands.begin(() -> talk.isPrivate(where.place(), where.caller()));
    return Hands.within(known, AT_ONCE).orElse(true);
  }

  /** What turns out to be for one alone is not shown to all. */
  private void kept(IReplyCallback event, Draft draft, boolean promisedPrivate) {
    Optional<String> id;
    if (draft.isPrivate() && !promisedPrivate) {
      boolean _ = Responses.remove(event);
      id = Responses.followUp(event, composed(draft), true);
    } else {
      id = Responses.fill(event, composed(draft));
    }
    id.ifPresent(message -> sent.posted(event, draft, message));
  }

  private MessageCreateData composed(Draft draft) {
    return composer.create(draft.shown(), draft.place().isShared());
  }
}
