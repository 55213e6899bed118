package onrecord.delivery;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.function.BiConsumer;
import onrecord.chat.ChatPlatform;
import onrecord.chat.Draft;
import onrecord.chat.Fate;
import onrecord.chat.Outgoing;
import onrecord.chat.Talk;

/**
 * Brings one thing to its place on a platform, or finds out what became of it.
 *
 * @param doubts as many as may be under way at a time, for nobody knows of these what became of
 *     them if this process ends
 */
record Errand(
    ChatPlatform platform,
    Talk talk,
    Deliveries deliveries,
    Claims claims,
    Semaphore doubts,
    BiConsumer<Delivery, Ending> ended) {
  private static final System.Logger LOG = System.getLogger(Errand.class.getName());

  /** What was news or a morning's digest is not any more. */
  static final Duration GOOD_FOR = Duration.ofHours(2);

  private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(15);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

  /** Between tries to keep an ending, at first; each pause is twice the one before. */
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);

  private static final int TRIES = 8;

  void run(Delivery delivery) {
    Draft draft = talk.again(delivery.place(), delivery.script());
    try (Doubt doubt = new Doubt(doubts)) {
      Outgoing outgoing =
          new Outgoing(draft, delivery.nonce(), delivery.ping(), () -> begins(delivery, doubt));
      end(delivery, draft, fate(delivery, outgoing));
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, delivery.id() + " is tried again later", e);
    }
  }

  /** Whether what cannot be kept was kept after all does not matter: it does not go out. */
  private boolean begins(Delivery delivery, Doubt doubt) {
    try {
      return doubt.begins() && !claims.areOver() && deliveries.begin(delivery.id(), claims.now());
    } catch (UncheckedIOException e) {
      LOG.log(System.Logger.Level.WARNING, "{0} has to wait: {1}", delivery.id(), e.getMessage());
      return false;
    }
  }

  private Fate fate(Delivery delivery, Outgoing outgoing) {
    if (delivery.begun().isPresent()) {
      return settled(outgoing, delivery.begun().get());
    }
    if (isOld(delivery)) {
      return new Fate.Refused("it could not be sent in time", false);
    }
    Instant since = claims.clock().instant();
    Fate fate = platform.post(outgoing);
    return fate instanceof Fate.Unknown(String _, boolean isForGood) && !isForGood
        ? settled(outgoing, since)
        : fate;
  }

  /** What became a message of ours that is kept was sent, whatever the platform can tell. */
  private Fate settled(Outgoing outgoing, Instant since) {
    return talk.sent(outgoing.draft())
        .<Fate>map(post -> new Fate.Sent(post.place(), post.messageId()))
        .orElseGet(() -> platform.settle(outgoing, since));
  }

  private void end(Delivery delivery, Draft draft, Fate fate) {
    switch (fate) {
      case Fate.Sent(var place, String message) -> {
        if (delivery.begun().isEmpty() || talk.sent(draft).isEmpty()) {
          talk.posted(draft.at(place), message);
        }
        end(delivery, new Ending.Sent(message));
      }
      case Fate.Refused(String why, boolean isForGood) when isForGood -> {
        LOG.log(System.Logger.Level.INFO, "{0} was refused: {1}", delivery.id(), why);
        end(delivery, new Ending.Refused(why));
      }
      case Fate.Refused(String why, boolean _) -> later(delivery, new Ending.Dropped(why), false);
      case Fate.Unknown(String why, boolean isForGood) when isForGood -> unknown(delivery, why);
      case Fate.Unknown(String why, boolean _) -> later(delivery, new Ending.Unknown(why), true);
    }
  }

  /** The operator can look there, and say it themselves. */
  private void unknown(Delivery delivery, String why) {
    LOG.log(
        System.Logger.Level.WARNING,
        "{0} may or may not have arrived in {1} of {2} and is not sent again: {3}",
        delivery.id(),
        delivery.place().id(),
        delivery.place().tenant(),
        why);
    end(delivery, new Ending.Unknown(why));
  }

  /**
   * @param atLast how it ends where it is too late for another try
   */
  private void later(Delivery delivery, Ending atLast, boolean isInDoubt) {
    if (!isOld(delivery)) {
      LOG.log(System.Logger.Level.DEBUG, "{0} later: {1}", delivery.id(), atLast);
      insist(() -> deliveries.postpone(delivery.id(), claims.now(), next(delivery), isInDoubt));
    } else if (atLast instanceof Ending.Unknown(String why)) {
      unknown(delivery, why);
    } else {
      LOG.log(System.Logger.Level.WARNING, "{0} was not sent: {1}", delivery.id(), atLast);
      end(delivery, atLast);
    }
  }

  private boolean isOld(Delivery delivery) {
    return delivery.kept().plus(GOOD_FOR).isBefore(claims.clock().instant());
  }

  /** After as long as it has waited until now; at once where this process ends. */
  private Instant next(Delivery delivery) {
    Instant now = claims.clock().instant();
    if (claims.areOver()) {
      return now;
    }
    Duration age = Duration.between(delivery.kept(), now);
    Duration longest = age.compareTo(LONGEST_PAUSE) < 0 ? age : LONGEST_PAUSE;
    return now.plus(longest.compareTo(SHORTEST_PAUSE) > 0 ? longest : SHORTEST_PAUSE);
  }

  private void end(Delivery delivery, Ending ending) {
    insist(() -> deliveries.end(delivery.id(), ending, claims.clock().instant()));
    ended.accept(delivery, ending);
  }

  /** What is not kept would be a doubt for whoever comes next. */
  private static void insist(Runnable keeping) {
    Duration pause = BETWEEN_TRIES;
    for (int i = 1; i < TRIES; i++) {
      try {
        keeping.run();
        return;
      } catch (UncheckedIOException e) {
        LOG.log(System.Logger.Level.DEBUG, "kept later: {0}", e.getMessage());
        sleep(pause);
        pause = pause.multipliedBy(2);
      }
    }
    keeping.run();
  }

  private static void sleep(Duration pause) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while an ending was to be kept", e);
    }
  }
}
