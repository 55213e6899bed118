package onrecord.store;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps libraries from telling at each start what goes well, and one from telling every few seconds
 * of what we tell once.
 */
final class Quiet {
  /** Held, as a logger that nobody holds forgets its level. */
  private static final List<Logger> LOGGERS =
      List.of(Logger.getLogger("com.zaxxer.hikari"), Logger.getLogger("org.flywaydb"));

  private static final Logger SILENT = Logger.getLogger("com.github.kagkarlsson");

  private Quiet() {}

  static void libraries() {
    LOGGERS.forEach(logger -> logger.setLevel(Level.SEVERE));
    SILENT.setLevel(Level.OFF);
  }
}
