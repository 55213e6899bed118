package onrecord.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import onrecord.question.QuestionReader;
import onrecord.question.Window;
import onrecord.quote.Cast;

/**
 * The moment from which somebody wants to know, read as in a question: "15:00", "9pm", "this
 * morning", "3 hours".
 */
final class Since {
  private static final Pattern SPAN =
      Pattern.compile(
          "(\\d{1,4}|an?|one|two|three) ?(m|mins?|minutes?|h|hrs?|hours?|days?|weeks?)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern INTRODUCED =
      Pattern.compile("(since|after|from|in|over|during)\\b.*", Pattern.CASE_INSENSITIVE);
  private static final Pattern LETTER =
      Pattern.compile("(?<=\\d) ?(m|h)$", Pattern.CASE_INSENSITIVE);

  private Since() {}

  /** The reply for the moment that the text names, or a refusal where it names none. */
  static Reply reply(String text, Request request, Instant now, Function<Instant, Reply> from) {
    String question = "What happened" + words(text) + "?";
    return QuestionReader.read(
            question,
            new Cast(List.of()),
            now,
            request.asker().zone(),
            word -> true,
            Optional.empty())
        .window()
        .flatMap(Window::from)
        .map(from)
        .orElseGet(() -> Refused.unreadableTime(text));
  }

  /** The text as the end of a question, with a space before it. */
  static String words(String text) {
    if (SPAN.matcher(text).matches()) {
      return " in the last " + spelledOut(text);
    }
    return INTRODUCED.matcher(text).matches() ? " " + text : " since " + text;
  }

  private static String spelledOut(String span) {
    return LETTER
        .matcher(span)
        .replaceFirst(unit -> unit.group(1).equalsIgnoreCase("h") ? " hours" : " minutes");
  }
}
