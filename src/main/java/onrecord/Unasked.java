package onrecord;

import java.time.InstantSource;
import java.util.Locale;
import onrecord.chat.Talk;
import onrecord.delivery.CaughtEntries;
import onrecord.delivery.Courier;
import onrecord.delivery.Delivery;
import onrecord.delivery.DueDigests;
import onrecord.delivery.Ending;
import onrecord.delivery.Tolerance;
import onrecord.desk.Desk;
import onrecord.follow.Event;
import onrecord.operator.Meters;
import onrecord.store.Store;

/** What the bot says without being asked. */
final class Unasked implements AutoCloseable {
  private final Courier courier;
  private final DueDigests digests;
  private final CaughtEntries caught;

  /**
   * Nothing is said before it is started.
   *
   * @param bot whose record is watched
   * @param clock the time
   */
  Unasked(Talk talk, Desk desk, Bot bot, Store store, Meters meters, InstantSource clock) {
    Tolerance tolerance = Tolerance.kept(store.digests(), store.deliveries());
    courier =
        new Courier(
            talk,
            store.deliveries(),
            Processes.name(),
            clock,
            (delivery, ending) -> count(meters, delivery, ending));
    meters.watchQueue("deliveries", store.deliveries()::waiting);
    digests = new DueDigests(desk, bot.rota(), courier, tolerance, clock);
    caught =
        new CaughtEntries(
            bot.record(),
            store.history(),
            store.watches(),
            store.catches(),
            courier::bring,
            tolerance,
            bot.live()::filed,
            clock);
  }

  /** Something happened, and the record knows of it. */
  void happened(Event event) {
    caught.happened(event);
  }

  private static void count(Meters meters, Delivery delivery, Ending ending) {
    String word = ending.kind().name().toLowerCase(Locale.ROOT);
    meters.delivered(delivery.place().tenant().platform(), word);
  }

  void start() {
    courier.start();
    digests.start();
    caught.start();
  }

  /** What is due first: what it brings is kept by then. */
  @Override
  public void close() {
    caught.close();
    digests.close();
    courier.close();
  }
}
