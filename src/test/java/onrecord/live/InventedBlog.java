package onrecord.live;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** A live blog about a harbour that never was, for where no real ones are at hand. */
public final class InventedBlog {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant START = Instant.parse("2025-03-01T06:00:00Z");
  private static final int SECONDS_BETWEEN = 240;

  private static final List<String> PEOPLE =
      List.of("Marta Quill", "Tobias Renn", "Ines Valder", "Okon Abara", "Lise Thorne");
  private static final List<String> ROLES =
      List.of("harbour master", "ferry captain", "council leader", "union secretary");
  private static final List<String> MATTERS =
      List.of("pier", "breakwater", "lighthouse", "ferry timetable", "fish market", "dry dock");
  private static final List<String> PLACES =
      List.of("Sandwick", "Port Ellery", "Gull Bay", "North Quay", "Kessel Point");
  private static final List<String> ENDS =
      List.of(
          "will be open again before the winter storms",
          "costs far more than anybody had expected",
          "cannot be repaired without the divers",
          "is safe, whatever the rumours in the town");

  private InventedBlog() {}

  /** A page of schema.org's LiveBlogPosting, with so many entries. */
  public static ObjectNode page(int entries, Random random) {
    ObjectNode page = JSON.createObjectNode();
    page.put("@context", "https://schema.org").put("@type", "LiveBlogPosting");
    page.put("headline", "Live: the harbour of " + any(PLACES, random));
    ArrayNode updates = page.putArray("liveBlogUpdate");
    for (int i = 0; i < entries; i++) {
      updates
          .addObject()
          .put("@type", "BlogPosting")
          .put("@id", "#post_" + i)
          .put("headline", "News of the " + any(MATTERS, random) + ", number " + i)
          .put("datePublished", START.plusSeconds((long) SECONDS_BETWEEN * i).toString())
          .put("articleBody", body(random));
    }
    return page;
  }

  private static String body(Random random) {
    String person = any(PEOPLE, random);
    return "%s, the %s of %s, said the %s %s . \"We counted %d boats at %s,\" %s said ."
        .formatted(
            person,
            any(ROLES, random),
            any(PLACES, random),
            any(MATTERS, random),
            any(ENDS, random),
            2 + random.nextInt(10_000),
            any(PLACES, random),
            person);
  }

  private static String any(List<String> words, Random random) {
    return words.get(random.nextInt(words.size()));
  }
}
