package onrecord.reader.liveblog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onrecord.coverage.Byline;
import onrecord.coverage.Paragraph;
import onrecord.coverage.Paragraph.Kind;
import onrecord.reader.Addresses;
import onrecord.reader.Entities;
import onrecord.reader.Flags;
import onrecord.reader.Housekeeping;
import onrecord.reader.Moment;
import onrecord.reader.Prose;
import onrecord.reader.Skips;

/**
 * The LiveBlogPosting in a JSON text (https://schema.org/LiveBlogPosting), wherever in its graph it
 * stands.
 *
 * @param page its object
 * @param tree the text that it stands in
 */
record LiveBlogPosting(ObjectNode page, JsonTree tree) {
  private static final int MAX_NODES = 100_000;

  /** The posting with most entries in a text, if there is one. */
  static Optional<LiveBlogPosting> in(JsonTree tree) {
    Optional<LiveBlogPosting> best = Optional.empty();
    Deque<JsonNode> queue = new ArrayDeque<>(List.of(tree.root()));
    for (int seen = 0; !queue.isEmpty() && seen < MAX_NODES; seen++) {
      JsonNode node = queue.poll();
      if (node instanceof ObjectNode object && isLiveBlog(object)) {
        LiveBlogPosting found = new LiveBlogPosting(object, tree);
        best = best.filter(b -> b.size() >= found.size()).or(() -> Optional.of(found));
      } else if (node.isContainerNode()) {
        node.forEach(queue::add);
      }
    }
    return best;
  }

  /** How many entries it lists. */
  int size() {
    return updates().size();
  }

  /** Its entries in their order, those that the text's end cut off reported instead. */
  List<Draft> drafts(Skips skips) {
    List<Draft> drafts = new ArrayList<>();
    updates(skips).forEach((place, update) -> drafts.add(draft(place, update)));
    return drafts;
  }

  /** The objects of its entries by their places, in their order, the same reported. */
  Map<String, ObjectNode> updates(Skips skips) {
    Map<String, ObjectNode> whole = new LinkedHashMap<>();
    List<JsonNode> updates = updates();
    for (int i = 0; i < updates.size(); i++) {
      String place = "liveBlogUpdate[" + i + "]";
      if (!(updates.get(i) instanceof ObjectNode update)) {
        skips.add(place, updates.get(i).toString(), "expected an object");
      } else if (tree.open().contains(update)) {
        skips.add(place, update.path("headline").asText(""), "cut off; expected its end");
      } else {
        whole.put(place, update);
      }
    }
    tree.problem().ifPresent(p -> skips.add("JSON", p, "the rest could not be read"));
    return whole;
  }

  Optional<String> title() {
    return line("headline").or(() -> line("name"));
  }

  Optional<String> publisher() {
    JsonNode publisher = page.path("publisher");
    JsonNode one = publisher.isArray() ? publisher.path(0) : publisher;
    return text(one.isTextual() ? one : one.path("name"));
  }

  Optional<URI> url() {
    return address(page.path("url"))
        .or(() -> address(page.path("mainEntityOfPage").path("@id")))
        .or(() -> address(page.path("mainEntityOfPage")))
        .or(() -> address(page.path("@id")));
  }

  List<Byline> authors() {
    return Authors.of(page.path("author"));
  }

  /** What it says of the whole page: a description, the publisher's own summary. */
  List<Paragraph> preface() {
    List<Paragraph> preface = new ArrayList<>();
    line("description").ifPresent(d -> preface.add(Housekeeping.body(d)));
    JsonNode points = page.path("abstract");
    for (JsonNode point : points.isArray() ? points : List.of(points)) {
      text(point).ifPresent(p -> preface.add(Housekeeping.flagged(Kind.BULLET, p)));
    }
    return preface;
  }

  private List<JsonNode> updates() {
    JsonNode updates = page.path("liveBlogUpdate");
    if (updates.isObject()) {
      return List.of(updates);
    }
    List<JsonNode> all = new ArrayList<>();
    updates.forEach(all::add);
    return all;
  }

  private static Draft draft(String place, ObjectNode update) {
    Optional<URI> url = address(update.path("url"));
    return new Draft(
        place,
        Addresses.id(update.path("@id").asText(""))
            .or(() -> Addresses.id(update.path("identifier").asText("")))
            .or(() -> url.flatMap(u -> Addresses.fragment(u.toString()))),
        text(update.path("headline")).or(() -> text(update.path("name"))),
        moment(update, "datePublished").or(() -> moment(update, "dateCreated")),
        moment(update, "dateModified"),
        Authors.of(update.path("author")),
        text(update.path("headline")).filter(Flags::isBreaking).isPresent(),
        url,
        body(update));
  }

  private static List<Paragraph> body(ObjectNode update) {
    JsonNode body = update.path("articleBody");
    List<Paragraph> all = new ArrayList<>();
    for (JsonNode part : body.isArray() ? body : List.of(body)) {
      all.addAll(Prose.of(part.asText("")));
    }
    return all;
  }

  private static Optional<Moment> moment(ObjectNode update, String field) {
    return Moment.parse(update.path(field).asText(""));
  }

  private static Optional<URI> address(JsonNode node) {
    return Addresses.of(node.asText(""));
  }

  private Optional<String> line(String field) {
    return text(page.path(field));
  }

  private static Optional<String> text(JsonNode node) {
    return Optional.of(Entities.line(node.asText(""))).filter(t -> !t.isEmpty());
  }

  private static boolean isLiveBlog(ObjectNode object) {
    if (object.has("liveBlogUpdate")) {
      return true;
    }
    JsonNode type = object.path("@type");
    for (JsonNode one : type.isArray() ? type : List.of(type)) {
      if (one.asText("").endsWith("LiveBlogPosting")) {
        return true;
      }
    }
    return false;
  }
}
