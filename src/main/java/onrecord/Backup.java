package onrecord;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import onrecord.store.Store;
import onrecord.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Copies the store, while a bot runs over it too. */
@Command(
    name = "backup",
    description = "Copies all that is kept into a file, while running too.",
    footer = {
      "",
      "Exit status: 0 all is copied; 2 it cannot be, or bad usage or configuration;",
      "75 a database cannot be reached now."
    })
final class Backup implements Callable<Integer> {
  private final Main main;

  @Parameters(paramLabel = "FILE", description = "A file that does not exist yet.")
  private Path file = Path.of("onrecord-backup.db");

  Backup(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws Refusal {
    Surroundings surroundings = main.surroundings();
    try (Store store = new Stores(surroundings, main.clock()).open(main.settings().keeping())) {
      store.backup(file);
      surroundings.say("all that is kept was copied to " + file);
      return 0;
    } catch (StoreException e) {
      throw Refusal.usage(String.valueOf(e.getMessage()));
    }
  }
}
