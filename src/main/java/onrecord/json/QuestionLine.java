package onrecord.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A line of a file of questions: one question, or a conversation of several.
 *
 * @param id is handed back with the answer
 * @param now when it is asked
 * @param questions in the order of the conversation; one where it is none
 * @param conversation whether each question goes on from the one before, and the answers are handed
 *     back together
 */
public record QuestionLine(
    Optional<String> id, Optional<Instant> now, List<String> questions, boolean conversation) {
  public QuestionLine {
    questions = List.copyOf(questions);
  }

  /**
   * Reads {@code {"id"?,"question","now"?}} or {@code {"id"?,"turns":[{"question"},...],"now"?}}.
   *
   * @throws LineException if the line is no such object
   */
  public static QuestionLine parse(String text) throws LineException {
    Line line = Line.parse(text);
    boolean conversation = line.has("turns");
    List<String> questions = conversation ? turns(line) : List.of(line.text("question"));
    return new QuestionLine(line.label("id"), line.instant("now"), questions, conversation);
  }

  private static List<String> turns(Line line) throws LineException {
    List<String> questions = new ArrayList<>();
    for (JsonNode turn : line.objects("turns")) {
      questions.add(new Line(turn).text("question"));
    }
    return questions;
  }
}
