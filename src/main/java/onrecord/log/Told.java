package onrecord.log;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/**
 * What a log line tells, without secrets and of bounded length.
 *
 * @param request the id of the request that goes on
 * @param exception with its causes and where they were thrown
 */
record Told(
    Instant time,
    String level,
    String logger,
    String thread,
    Optional<String> request,
    String message,
    Optional<String> exception) {
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_MESSAGE = 4_000;
  private static final int LONGEST_EXCEPTION = 8_000;

  /** So much is looked through for secrets: one that is cut in two is cut off below. */
  private static final int LOOKED_THROUGH = 64_000;

  /** Of the thread that logs; it is the one that formats too. */
  static Told of(LogRecord line, Formatter words, Secrets secrets) {
    return new Told(
        line.getInstant(),
        line.getLevel().getName(),
        bounded(String.valueOf(line.getLoggerName()), LONGEST_NAME, secrets),
        bounded(Thread.currentThread().getName(), LONGEST_NAME, secrets),
        RequestId.current(),
        bounded(String.valueOf(words.formatMessage(line)), LONGEST_MESSAGE, secrets),
        Optional.ofNullable(line.getThrown())
            .map(thrown -> bounded(trace(thrown), LONGEST_EXCEPTION, secrets)));
  }

  private static String trace(Throwable thrown) {
    StringWriter trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace));
    return trace.toString().strip();
  }

  private static String bounded(String text, int longest, Secrets secrets) {
    String struck = secrets.strike(cut(text, LOOKED_THROUGH));
    return struck.length() <= longest ? struck : cut(struck, longest) + " ...";
  }

  private static String cut(String text, int at) {
    return text.substring(0, Math.min(text.length(), at));
  }
}
