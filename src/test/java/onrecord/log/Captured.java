package onrecord.log;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** All that is logged in this process while it is open, down to the finest level if need be. */
public final class Captured implements AutoCloseable {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Log log;

  /**
   * @param secrets are to be struck out
   */
  public Captured(Log.Form form, Level level, String... secrets) {
    log =
        Log.to(new PrintStream(bytes, true, StandardCharsets.UTF_8), new Secrets(List.of(secrets)));
    log.write(form);
    Logger.getLogger("").setLevel(level);
  }

  /** What stands there so far. */
  public String text() {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  public List<String> lines() {
    return text().lines().toList();
  }

  @Override
  public void close() {
    log.close();
  }
}
