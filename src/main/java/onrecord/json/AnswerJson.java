package onrecord.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import onrecord.answer.Answer;
import onrecord.answer.Excerpt;
import onrecord.answer.Rebuilding;
import onrecord.coverage.Masthead;
import onrecord.question.Question;
import onrecord.question.Window;
import onrecord.quote.Antecedent;
import onrecord.quote.Person;

/**
 * An answer as JSON.
 *
 * @param typed the question, as it was typed
 * @param answer what the record says to it
 * @param asOf when it was asked
 * @param elapsed how long the answer took
 */
public record AnswerJson(String typed, Answer answer, Instant asOf, Duration elapsed) {
  /** On one line. */
  public String print(Optional<String> id) {
    return Json.print(whole(id));
  }

  /** The answers of a conversation, on one line. */
  public static String printTurns(Optional<String> id, List<AnswerJson> turns) {
    ObjectNode json = Json.putOrLeaveOut(Json.object(), "id", id);
    Json.putAll(json, "turns", turns, turn -> turn.whole(Optional.empty()));
    return Json.print(json);
  }

  /** What stands in the place of an answer to a line that asks nothing that can be read. */
  public static String printBad(String problem) {
    ObjectNode json =
        Json.object().put("question", "").put("answered", false).put("reason", "not-a-question");
    json.putObject("understood").put("kind", word(Question.Kind.NONE));
    json.putArray("excerpts");
    return Json.print(json.put("elapsedMillis", 0).put("problem", problem));
  }

  private ObjectNode whole(Optional<String> id) {
    ObjectNode json = Json.putOrLeaveOut(Json.object(), "id", id).put("question", typed);
    switch (answer) {
      case Answer.OnRecord found ->
          putExcerpts(putUnderstood(json.put("answered", true)), found.excerpts());
      case Answer.Silence silence -> putSilence(json, silence);
    }
    answer.clarification().ifPresent(asked -> ClarificationJson.put(json, asked));
    answer.searched().rebuilding().ifPresent(progress -> putRebuilding(json, progress));
    return json.put("elapsedMillis", elapsed.toMillis()).put("asOf", asOf.toString());
  }

  private static void putRebuilding(ObjectNode json, Rebuilding progress) {
    json.putObject("rebuilding").put("read", progress.read()).put("all", progress.all());
  }

  private void putSilence(ObjectNode json, Answer.Silence silence) {
    putUnderstood(json.put("answered", false).put("reason", word(silence.reason())));
    if (!silence.nearest().isEmpty()) {
      Json.putAll(
          json,
          "nearest",
          silence.nearest(),
          near -> EntryJson.whole(near.coverage(), near.entry()));
    }
    putExcerpts(json, List.of());
  }

  private ObjectNode putUnderstood(ObjectNode json) {
    Question question = answer.question();
    ObjectNode understood = json.putObject("understood");
    Json.putOrLeaveOut(understood, "person", question.main().map(m -> m.person().name()));
    if (!question.topic().isEmpty()) {
      understood.put("topic", String.join(" ", question.topic()));
    }
    understood.put("kind", word(question.kind()));
    Json.putOrLeaveOut(understood, "from", question.window().flatMap(Window::from));
    Json.putOrLeaveOut(understood, "to", question.window().flatMap(Window::to));
    return json;
  }

  private static void putExcerpts(ObjectNode json, List<Excerpt> excerpts) {
    Json.putAll(json, "excerpts", excerpts, AnswerJson::excerpt);
  }

  static ObjectNode excerpt(Excerpt excerpt) {
    ObjectNode json = Json.object().put("text", excerpt.text());
    Json.putOrNull(json, "speaker", excerpt.speaker().map(Person::name));
    Json.putOrNull(json, "source", excerpt.source());
    json.put("quoted", excerpt.quoted()).put("kind", word(excerpt.kind()));
    if (!excerpt.pronouns().isEmpty()) {
      Json.putAll(json, "pronouns", excerpt.pronouns(), AnswerJson::pronoun);
    }
    json.set("entry", EntryJson.cited(excerpt.entry()));
    if (!excerpt.alsoIn().isEmpty()) {
      Json.putAll(json, "alsoIn", excerpt.alsoIn(), EntryJson::cited);
    }
    json.set("coverage", coverage(excerpt.coverage()));
    return json.put("score", excerpt.score());
  }

  private static ObjectNode pronoun(Antecedent antecedent) {
    return Json.object()
        .put("pronoun", antecedent.pronoun())
        .put("person", antecedent.person().name());
  }

  static ObjectNode coverage(Masthead coverage) {
    ObjectNode json = Json.object().put("id", coverage.id());
    Json.putOrNull(json, "title", coverage.title());
    return Json.putOrNull(json, "publisher", coverage.publisher());
  }

  /** NOT_ABOUT as "not-about". */
  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
