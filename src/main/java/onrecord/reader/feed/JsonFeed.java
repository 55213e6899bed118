package onrecord.reader.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import onrecord.reader.Document;

/**
 * The objects of a JSON Feed.
 *
 * @param facts what it says of itself
 * @param bases what its addresses are given against
 */
record JsonFeed(FeedFacts facts, Bases bases) {
  private static final int MAX_LISTED = 100;

  static JsonFeed of(JsonNode root, Document document) {
    Bases bases = Bases.of(document.name(), Optional.empty());
    Optional<URI> page = bases.resolve(root.path("home_page_url").asText(""));
    FeedFacts facts =
        new FeedFacts(root.path("title").asText(""), page, Optional.empty(), authors(root));
    return new JsonFeed(facts, Bases.of(document.name(), page));
  }

  FeedItem item(String place, JsonNode item) {
    Optional<String> address = text(item, "url").or(() -> text(item, "external_url"));
    return new FeedItem(
        place,
        text(item, "id").or(() -> address),
        address.flatMap(bases::resolve),
        item.path("title").asText(""),
        texts(item),
        text(item, "date_published"),
        text(item, "date_modified"),
        authors(item),
        listed(item.path("tags")).map(tag -> tag.asText("")).toList(),
        listed(item.path("attachments")).map(a -> a.path("title").asText("")).toList());
  }

  private static List<String> texts(JsonNode item) {
    return Stream.of("content_html", "content_text", "summary")
        .flatMap(field -> text(item, field).stream())
        .toList();
  }

  /** Version 1.0 has one author, 1.1 a list. */
  private static List<String> authors(JsonNode node) {
    List<String> authors = new ArrayList<>();
    Stream.concat(listed(node.path("authors")), Stream.of(node.path("author")))
        .flatMap(author -> text(author, "name").stream())
        .filter(name -> !authors.contains(name))
        .forEach(authors::add);
    return authors;
  }

  private static Stream<JsonNode> listed(JsonNode list) {
    return list.valueStream().limit(MAX_LISTED);
  }

  /** A text or number; ids are numbers in some feeds. */
  private static Optional<String> text(JsonNode node, String field) {
    return Optional.of(node.path(field).asText("").strip()).filter(t -> !t.isEmpty());
  }
}
