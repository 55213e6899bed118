package onrecord.chat.telegram;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongFunction;
import onrecord.chat.Fate;
import onrecord.chat.Outgoing;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Posts what nobody asked for, after all that people wait for. */
record Announcing(Poster poster, Outbox outbox) {
  /** What has had no turn by then is tried again later. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** Something of ours is wrong, and not the chat. */
  private static final int UNAUTHORIZED = 401;

  private static final String NOT_BEGUN = "it was not begun";

  Fate post(Outgoing outgoing) {
    Spot spot = Spot.of(outgoing.draft().place());
    AtomicBoolean begun = new AtomicBoolean();
    Poster.Tried tried =
        poster.post(
            (chat, request) ->
                outbox.sendAtLeisure(chat, begins(outgoing, begun, request), PATIENCE),
            spot,
            outgoing.draft().shown(),
            Optional.empty(),
            Optional.empty());
    Posted posted = tried.posted();
    return tried
        .failure()
        .map(failure -> fate(posted, failure))
        .orElseGet(() -> new Fate.Sent(posted.spot().place(), Sheets.id(posted.messages())));
  }

  /** The first of several messages is the beginning of all. */
  private static LongFunction<Outcome<Message>> begins(
      Outgoing outgoing, AtomicBoolean begun, LongFunction<Outcome<Message>> request) {
    boolean first = !begun.get();
    return chat -> {
      if (first && !outgoing.begins().getAsBoolean()) {
        return new Outcome.Refused<>(0, NOT_BEGUN);
      }
      begun.set(true);
      return request.apply(chat);
    };
  }

  private static Fate fate(Posted posted, Outcome<Message> failure) {
    if (!posted.isNone()) {
      return new Fate.Unknown("only a part of it arrived: " + failure.told(), true);
    }
    return switch (failure) {
      case Outcome.Unknown<Message> _ -> new Fate.Unknown(failure.told(), true);
      case Outcome.Refused<Message>(int code, String why, OptionalLong _) ->
          new Fate.Refused(failure.told(), code != UNAUTHORIZED && !why.equals(NOT_BEGUN));
      default -> new Fate.Refused(failure.told(), false);
    };
  }
}
