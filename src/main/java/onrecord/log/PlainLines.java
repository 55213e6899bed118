package onrecord.log;

import java.time.temporal.ChronoUnit;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/** Writes what is logged for people: time, level, request, logger and message on one line. */
final class PlainLines extends Formatter {
  private final Secrets secrets;

  PlainLines(Secrets secrets) {
    this.secrets = secrets;
  }

  @Override
  public String format(LogRecord line) {
    Told told = Told.of(line, this, secrets);
    StringBuilder text = new StringBuilder();
    text.append(told.time().truncatedTo(ChronoUnit.MILLIS)).append(' ').append(told.level());
    told.request().ifPresent(id -> text.append(" [").append(id).append(']'));
    text.append(' ').append(told.logger()).append(": ");
    appendVisible(text, told.words());
    told.exception().ifPresent(trace -> appendVisible(text.append(" | "), traceOnOneLine(trace)));
    return text.append('\n').toString();
  }

  private static String traceOnOneLine(String trace) {
    return trace.replaceAll("\\R\\s{0,9}", " | ");
  }

  /** What would end the line, or could not be seen on it, is shown by its number. */
  private static void appendVisible(StringBuilder line, String text) {
    text.codePoints()
        .forEach(c -> {
          if (isVisible(c)) {
            line.appendCodePoint(c);
          } else {
            line.append(String.format("\\u{%x}", c));
          }
        });
  }

  private static boolean isVisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
