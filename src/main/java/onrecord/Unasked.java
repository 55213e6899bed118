package onrecord;

import java.time.InstantSource;
import onrecord.chat.Talk;
import onrecord.delivery.Courier;
import onrecord.delivery.DueDigests;
import onrecord.desk.Desk;
import onrecord.digest.Rota;
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
  Unasked(Talk talk, Desk desk, Rota rota, Store store, InstantSource clock) {
    courier = new Courier(talk, store.deliveries(), Processes.name(), clock, (any, ending) -> {});
    digests = new DueDigests(desk, rota, courier, store.deliveries(), clock);
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
