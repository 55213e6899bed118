package onrecord;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import onrecord.answer.OpenRecord;
import onrecord.follow.Event;
import onrecord.store.Store;
import picocli.CommandLine.Command;

/** The bot: follows until it is stopped. */
@Command(name = "run", description = "Follows the pages of the settings until it is stopped.")
final class Serve implements Callable<Integer> {
  private final Main main;

  Serve(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws Refusal {
    Surroundings surroundings = main.surroundings();
    Settings settings = main.settings();
    Store store = new Stores(surroundings, main.clock()).open(settings.keeping());
    CountDownLatch stopped = new CountDownLatch(1);
    try (Bot bot = new Bot(settings, store, Main.PAGES, main.clock(), this::happened)) {
      Runtime.getRuntime().addShutdownHook(new Thread(bot::close, "shutdown"));
      new NamedPages(bot.follow(), surroundings, main.circumstances(settings))
          .followOnly(settings.coverage(), false);
      bot.start();
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return 0;
  }

  private void happened(OpenRecord record, Event event) {}
}
