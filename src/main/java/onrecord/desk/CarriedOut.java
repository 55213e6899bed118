package onrecord.desk;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import onrecord.answer.Answer;
import onrecord.log.Fields;
import onrecord.question.Question;

/**
 * What came of a request, for its operator: neither what was asked nor who asked it.
 *
 * @param command its name, or "unknown" for whatever else was typed
 * @param platform where it was asked
 * @param kind of question, where it was read as one
 * @param why the record is silent, or it was refused or failed, in one word
 * @param excerpts how many were found, at least 0
 * @param took until the reply was there, before it was laid out and sent
 */
public record CarriedOut(
    String command,
    String platform,
    Outcome outcome,
    Optional<Question.Kind> kind,
    Optional<String> why,
    int excerpts,
    Duration took) {
  private static final String UNKNOWN = "unknown";

  /** What came of it. */
  public enum Outcome {
    ANSWERED,
    /** The record is honestly silent. */
    SILENT,
    REFUSED,
    /** It ended in an error of ours. */
    FAILED
  }

  static CarriedOut of(Request request, Reply reply, Duration took) {
    return switch (reply) {
      case Reply.Answered answered -> of(request, answered.answer(), took);
      case Refused refused -> refused(request, refused.problem(), took);
      case Declined declined -> refused(request, declined.problem(), took);
      case Reply.Misunderstood misread -> refused(request, misread.misread().problem(), took);
      default -> of(request, Outcome.ANSWERED, Optional.empty(), took);
    };
  }

  private static CarriedOut of(Request request, Answer answer, Duration took) {
    return switch (answer) {
      case Answer.OnRecord found ->
          of(request, Outcome.ANSWERED, Optional.empty(), took)
              .with(found.question().kind(), found.excerpts().size());
      case Answer.Silence silence ->
          of(request, Outcome.SILENT, Optional.of(word(silence.reason())), took)
              .with(silence.question().kind(), 0);
    };
  }

  private CarriedOut with(Question.Kind asked, int found) {
    return new CarriedOut(command, platform, outcome, Optional.of(asked), why, found, took);
  }

  private static CarriedOut refused(Request request, Enum<?> problem, Duration took) {
    return of(request, Outcome.REFUSED, Optional.of(word(problem)), took);
  }

  /** It threw something. */
  static CarriedOut failed(Request request, RuntimeException thrown, Duration took) {
    return of(request, Outcome.FAILED, Optional.of(thrown.getClass().getSimpleName()), took);
  }

  /** Where there is no such command its name is whatever somebody typed. */
  private static CarriedOut of(
      Request request, Outcome outcome, Optional<String> why, Duration took) {
    boolean known = !why.equals(Optional.of(word(Refused.Problem.UNKNOWN_COMMAND)));
    return new CarriedOut(
        known ? request.command() : UNKNOWN,
        request.platform(),
        outcome,
        Optional.empty(),
        why,
        0,
        took);
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** As it stands in a log line. */
  public Fields fields() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("command", command);
    values.put("outcome", word(outcome));
    kind.ifPresent(any -> values.put("kind", word(any)));
    why.ifPresent(any -> values.put("why", any));
    values.put("excerpts", excerpts);
    values.put("ms", took.toMillis());
    values.put("platform", platform);
    return new Fields("carried out", values);
  }
}
