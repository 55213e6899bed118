package onrecord.reader.liveblog;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onrecord.coverage.Byline;
import onrecord.reader.BylineLines;
import onrecord.reader.Entities;

/** Authors as JSON-LD gives them: a text, an object, or a list of either. */
final class Authors {
  private static final int MAX_AUTHORS = 30;

  private Authors() {}

  static List<Byline> of(JsonNode author) {
    List<Byline> bylines = new ArrayList<>();
    for (JsonNode one : author.isArray() ? author : List.of(author)) {
      if (bylines.size() < MAX_AUTHORS) {
        bylines.addAll(one(one));
      }
    }
    return bylines.stream().distinct().toList();
  }

  private static List<Byline> one(JsonNode author) {
    if (author.isTextual()) {
      return BylineLines.named(author.textValue());
    }
    JsonNode name = author.path("name");
    if (name.isArray()) {
      return listed(name);
    }
    Optional<String> job = text(author.path("jobTitle"));
    return BylineLines.named(name.asText("")).stream()
        .map(b -> job.map(j -> BylineLines.byline(b.name(), j)).orElse(b))
        .toList();
  }

  /** A name that is a list holds the name and, after it, the role: ["Ann Lee", "China editor"]. */
  private static List<Byline> listed(JsonNode names) {
    List<Byline> bylines = new ArrayList<>();
    for (JsonNode node : names) {
      String line = Entities.line(node.asText(""));
      boolean role = bylines.size() == 1 && !BylineLines.isName(line);
      if (role && !line.isEmpty()) {
        bylines.set(0, BylineLines.byline(bylines.getFirst().name(), line));
      } else if (!line.isEmpty() && bylines.size() < MAX_AUTHORS) {
        bylines.add(Byline.of(line));
      }
    }
    return bylines;
  }

  private static Optional<String> text(JsonNode node) {
    return Optional.of(Entities.line(node.asText(""))).filter(t -> !t.isEmpty());
  }
}
