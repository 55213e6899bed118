package onrecord;

import java.time.InstantSource;
import java.util.Locale;
import onrecord.chat.Talk;
import onrecord.delivery.Courier;
import onrecord.delivery.Delivery;
import onrecord.delivery.DueDigests;
import onrecord.delivery.Ending;
import onrecord.desk.Desk;
import onrecord.digest.Rota;
import onrecord.operator.Meters;
import onrecord.store.Store;

/** What the bot says without being asked. */
final class Unasked implements AutoCloseable {
  private final Courier courier;
  private final DueDigests digests;

  /**
   * Nothing is said before it is started.
   *
   * @param clock the time
   */
  Unasked(Talk talk, Desk desk, Rota rota, Store store, Meters meters, InstantSource clock) {
    courier =
        new Courier(
            talk,
            store.deliveries(),
            Processes.name(),
            clock,
            (delivery, ending) -> count(meters, delivery, ending));
    meters.watchQueue("deliveries", store.deliveries()::waiting);
    digests = new DueDigests(desk, rota, courier, store.deliveries(), clock);
  }

  private static void count(Meters meters, Delivery delivery, Ending ending) {
    String word = ending.kind().name().toLowerCase(Locale.ROOT);
    meters.delivered(delivery.place().tenant().platform(), word);
  }

  void start() {
    courier.start();
    digests.start();
  }

  /** What is due first: what it brings is kept by then. */
  @Override
  public void close() {
    digests.close();
    courier.close();
  }
}
