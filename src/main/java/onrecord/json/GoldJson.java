package onrecord.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import onrecord.eval.Gold;
import onrecord.eval.Outcome;
import onrecord.eval.Verdict;

/** Lines of gold, and of what came of each question. */
public final class GoldJson {
  private GoldJson() {}

  /**
   * Reads {@code {"id","question","now","answerable","speaker"?,"gold":[{"publishedAt","span"}],
   * "kind"?,"phrasing"?}} or {@code {"id","now","turns":[{"question",...},...]}}.
   *
   * @throws LineException if the line is no such object
   */
  public static Gold gold(String text) throws LineException {
    Line line = Line.parse(text);
    List<Gold.Turn> turns = new ArrayList<>();
    if (line.has("turns")) {
      for (JsonNode turn : line.objects("turns")) {
        turns.add(answered(new Line(turn)));
      }
    } else {
      turns.add(answered(line));
    }
    return new Gold(line.text("id"), instant(line, "now"), turns, line.has("turns"));
  }

  private static Gold.Turn answered(Line line) throws LineException {
    List<Gold.Spot> spots = new ArrayList<>();
    if (line.truth("answerable")) {
      for (JsonNode spot : line.objects("gold")) {
        Line place = new Line(spot);
        spots.add(new Gold.Spot(instant(place, "publishedAt"), place.text("span")));
      }
    }
    return turn(line, spots);
  }

  private static Gold.Turn turn(Line line, List<Gold.Spot> spots) throws LineException {
    return new Gold.Turn(
        line.text("question"),
        line.truth("answerable"),
        line.label("speaker"),
        spots,
        line.label("kind"),
        line.label("phrasing"));
  }

  private static Instant instant(Line line, String field) throws LineException {
    return line.instant(field)
        .orElseThrow(() -> new LineException("\"" + field + "\" is missing; expected an instant"));
  }

  /** What came of a question, on one line. */
  public static String print(Outcome outcome) {
    ObjectNode json =
        Json.object()
            .put("page", outcome.page())
            .put("id", outcome.id())
            .put("turn", outcome.turn())
            .put("question", outcome.asked().question())
            .put("answerable", outcome.asked().answerable());
    Json.putOrNull(json, "speaker", outcome.asked().speaker());
    Json.putOrLeaveOut(json, "kind", outcome.asked().kind());
    Json.putOrLeaveOut(json, "phrasing", outcome.asked().phrasing());
    return Json.print(json.put("got", word(outcome.verdict())).put("named", outcome.named()));
  }

  /**
   * Reads what {@link #print} has written.
   *
   * @throws LineException if the line is no such object
   */
  public static Outcome outcome(String text) throws LineException {
    Line line = Line.parse(text);
    return new Outcome(
        line.text("page"),
        line.text("id"),
        line.number("turn"),
        turn(line, List.of()),
        verdict(line.text("got")),
        line.truth("named"));
  }

  private static Verdict verdict(String word) throws LineException {
    for (Verdict verdict : Verdict.values()) {
      if (word(verdict).equals(word)) {
        return verdict;
      }
    }
    throw new LineException(
        "\"got\" is " + word + "; expected first, among-three, otherwise or silent");
  }

  private static String word(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
