package onrecord.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import onrecord.coverage.Entry;
import onrecord.reader.Document;
import onrecord.reader.PageException;
import onrecord.reader.Pages;
import onrecord.reader.liveblog.JsonReader;

/** Pages of live blogs that can be played: real ones from beside the checkout. */
public final class Blogs {
  static final Path FOLDER = Path.of("../shared/liveblogs");
  static final Pages PAGES = new Pages(List.of(new JsonReader()));

  private static final int FEWEST_ENTRIES = 30;
  private static final ObjectMapper JSON = new ObjectMapper();

  private Blogs() {}

  public static boolean areThere() {
    return Files.isDirectory(FOLDER);
  }

  /** Any of the real ones that are of some length, each without what cannot be read. */
  public static List<ObjectNode> real(int count, Random random) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(FOLDER)) {
      files = new ArrayList<>(all.filter(f -> f.toString().endsWith(".json")).sorted().toList());
    }
    Collections.shuffle(files, random);
    List<ObjectNode> pages = new ArrayList<>();
    for (Path file : files) {
      ObjectNode page = readable((ObjectNode) JSON.readTree(file.toFile()));
      if (page.withArray("liveBlogUpdate").size() >= FEWEST_ENTRIES && pages.size() < count) {
        pages.add(page);
      }
    }
    return pages;
  }

  /** The page without the entries that hold nothing to read. */
  private static ObjectNode readable(ObjectNode page) {
    Set<String> ids = new HashSet<>();
    entries(page.toString()).forEach(entry -> ids.add(entry.id()));
    ArrayNode kept = JSON.createArrayNode();
    for (JsonNode update : page.withArray("liveBlogUpdate")) {
      if (ids.remove(update.path("@id").asText().replace("#", ""))
          && !update.path("articleBody").asText().isBlank()) {
        kept.add(update);
      }
    }
    page.set("liveBlogUpdate", kept);
    return page;
  }

  /** What is read of a page. */
  public static List<Entry> entries(String page) {
    Document document =
        new Document("page", page, Optional.empty(), Optional.empty(), Instant.now());
    try {
      return PAGES.read(document).coverage().entries();
    } catch (PageException e) {
      throw new IllegalStateException(e);
    }
  }
}
