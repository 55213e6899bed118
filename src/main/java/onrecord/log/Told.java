package onrecord.log;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/**
 * What a log line tells, without secrets and of bounded length.
 *
 * @param thread its name; empty where it has none
 * @param request the id of the request that goes on
 * @param message what happened, in words
 * @param fields what programs read of it beside
 * @param exception with its causes and where they were thrown
 */
record Told(
    Instant time,
    String level,
    String logger,
    Optional<String> thread,
    Optional<String> request,
    String message,
    Map<String, Object> fields,
    Optional<String> exception) {
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_MESSAGE = 4_000;
  private static final int LONGEST_VALUE = 1_000;
  private static final int LONGEST_EXCEPTION = 8_000;

  /** So much is looked through for secrets: one that is cut in two is cut off below. */
  private static final int LOOKED_THROUGH = 64_000;

  /** Of the thread that logs; it is the one that formats too. */
  static Told of(LogRecord line, Formatter words, Secrets secrets) {
    return new Told(
        line.getInstant(),
        line.getLevel().getName(),
        bounded(String.valueOf(line.getLoggerName()), LONGEST_NAME, secrets),
        Optional.of(bounded(Thread.currentThread().getName(), LONGEST_NAME, secrets))
            .filter(name -> !name.isBlank()),
        RequestId.current(),
        bounded(message(line, words), LONGEST_MESSAGE, secrets),
        fields(line, secrets),
        Optional.ofNullable(line.getThrown())
            .map(thrown -> bounded(trace(thrown), LONGEST_EXCEPTION, secrets)));
  }

  private static String message(LogRecord line, Formatter words) {
    return told(line)
        .map(Fields::message)
        .orElseGet(() -> String.valueOf(words.formatMessage(line)));
  }

  /** The message, then the fields, on one line. */
  String words() {
    return new Fields(message, fields).toString();
  }

  private static Optional<Fields> told(LogRecord line) {
    Object[] parameters = line.getParameters();
    return parameters != null && parameters.length == 1 && parameters[0] instanceof Fields fields
        ? Optional.of(fields)
        : Optional.empty();
  }

  private static Map<String, Object> fields(LogRecord line, Secrets secrets) {
    Map<String, Object> bounded = new LinkedHashMap<>();
    told(line)
        .map(Fields::values)
        .orElse(Map.of())
        .forEach((name, value) ->
            bounded.put(
                name,
                value instanceof String text ? bounded(text, LONGEST_VALUE, secrets) : value));
    return bounded;
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
