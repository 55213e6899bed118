package onrecord.log;

import java.io.PrintStream;
import java.util.List;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Where all that is logged in this process goes, by us and by libraries, for as long as it is open;
 * then things are as they were before. At first warnings alone, as text.
 */
public final class Log implements AutoCloseable {
  /** Held, as a logger that nobody holds forgets what was set. */
  private static final Logger ROOT = Logger.getLogger("");

  /** How a line is written. */
  public enum Form {
    TEXT,
    JSON
  }

  private final Secrets secrets;
  private final Lines lines;
  private final List<Handler> before = List.of(ROOT.getHandlers());
  private final Level levelBefore = ROOT.getLevel();

  private Log(PrintStream out, Secrets secrets) {
    this.secrets = secrets;
    this.lines = new Lines(out, new PlainLines(secrets));
  }

  /**
   * Sends everything to a stream.
   *
   * @param secrets are struck out
   */
  public static Log to(PrintStream out, Secrets secrets) {
    Log log = new Log(out, secrets);
    log.before.forEach(ROOT::removeHandler);
    ROOT.addHandler(log.lines);
    ROOT.setLevel(Level.WARNING);
    return log;
  }

  /** From now on lines are written in this form. */
  public void write(Form form) {
    lines.setFormatter(form == Form.JSON ? new JsonLines(secrets) : new PlainLines(secrets));
  }

  /** From now on what goes well is logged too. */
  public void tellAll() {
    ROOT.setLevel(Level.INFO);
  }

  @Override
  public void close() {
    ROOT.removeHandler(lines);
    before.forEach(ROOT::addHandler);
    ROOT.setLevel(levelBefore);
  }

  private static final class Lines extends Handler {
    private final PrintStream out;

    Lines(PrintStream out, Formatter formatter) {
      this.out = out;
      setFormatter(formatter);
      setLevel(Level.ALL);
    }

    /** In one go: other threads write to the stream as well. */
    @Override
    public void publish(LogRecord line) {
      if (isLoggable(line)) {
        out.print(getFormatter().format(line));
        out.flush();
      }
    }

    @Override
    public void flush() {
      out.flush();
    }

    /** The stream is not ours. */
    @Override
    public void close() {
      flush();
    }
  }
}
