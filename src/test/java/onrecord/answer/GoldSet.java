package onrecord.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Questions with what is known to answer them, one JSON object a line.
 *
 * @param conversations of one question each where the file holds questions
 */
record GoldSet(List<Conversation> conversations) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Questions of one person, each of which may lean on the one before. */
  record Conversation(Instant now, List<Turn> turns) {}

  /**
   * @param speaker who says it, where the question asks for somebody's words
   * @param spots where an answer stands; none where the page does not answer
   */
  record Turn(String question, boolean answerable, Optional<String> speaker, List<Spot> spots) {}

  /**
   * @param publishedAt of the entry
   * @param span words of it, within the excerpt or the title; empty where the entry will do
   */
  record Spot(Instant publishedAt, String span) {}

  static GoldSet parse(String lines) throws IOException {
    List<Conversation> conversations = new ArrayList<>();
    for (String line : lines.lines().filter(l -> !l.isBlank()).toList()) {
      JsonNode node = JSON.readTree(line);
      List<Turn> turns = new ArrayList<>();
      if (node.has("turns")) {
        node.get("turns").forEach(turn -> turns.add(turn(turn)));
      } else {
        turns.add(turn(node));
      }
      conversations.add(new Conversation(Instant.parse(node.get("now").asText()), turns));
    }
    return new GoldSet(conversations);
  }

  private static Turn turn(JsonNode node) {
    List<Spot> spots = new ArrayList<>();
    for (JsonNode spot : node.get("gold")) {
      spots.add(
          new Spot(Instant.parse(spot.get("publishedAt").asText()), spot.get("span").asText()));
    }
    return new Turn(
        node.get("question").asText(),
        node.get("answerable").asBoolean(),
        Optional.ofNullable(node.get("speaker").textValue()),
        spots);
  }
}
