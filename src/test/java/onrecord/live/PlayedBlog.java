package onrecord.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import onrecord.coverage.Entry;
import onrecord.coverage.Paragraph;

/**
 * A live blog that is played entry by entry: entries come, are edited, set anew, withdrawn and
 * brought back. What was served, whole, is remembered as the truth.
 */
public final class PlayedBlog {
  /** An entry as it is shown; the words without how they are set. */
  record Shown(Instant at, String words) {}

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ObjectNode page;
  private final Random random;
  private final int window;
  private final Function<String, List<Entry>> reader;
  private final List<ObjectNode> toCome = new ArrayList<>();
  private final List<ObjectNode> shown = new ArrayList<>();
  private final List<ObjectNode> withdrawn = new ArrayList<>();
  private final List<Map<String, Shown>> served = new ArrayList<>();
  private int version;
  private int servedVersion = -1;
  private List<ObjectNode> lastServed = List.of();

  /**
   * @param page schema.org LiveBlogPosting whose entries all can be read
   * @param window how many of the newest entries it shows
   * @param reader reads what is served
   */
  public PlayedBlog(
      ObjectNode page, int window, Random random, Function<String, List<Entry>> reader) {
    this.page = page.deepCopy();
    this.reader = reader;
    this.random = random;
    this.window = window;
    page.withArray("liveBlogUpdate").forEach(update -> toCome.add(update.deepCopy()));
    toCome.sort(Comparator.comparing(PlayedBlog::at));
    Instant last = Instant.MIN;
    for (int i = 0; i < toCome.size(); i++) {
      Instant at = at(toCome.get(i));
      last = at.isAfter(last) ? at : last.plusSeconds(1);
      toCome.get(i).put("@id", "#e" + i).put("datePublished", last.toString());
    }
    for (int i = 0; i < 8 && !toCome.isEmpty(); i++) {
      add();
    }
  }

  synchronized boolean isOver() {
    return toCome.isEmpty();
  }

  /** Something happens. */
  public synchronized void step() {
    int dice = random.nextInt(20);
    if (dice < 14 || shown.size() < 8) {
      add();
    } else if (dice < 17) {
      edit(anyShown(), " as is said at number " + random.nextInt(1_000) + " .");
    } else if (dice == 17) {
      setAnew(anyShown());
    } else if (dice == 18 || withdrawn.isEmpty()) {
      withdrawn.add(shown.remove(1 + random.nextInt(Math.min(window, shown.size()) - 2)));
    } else {
      shown.add(withdrawn.removeLast());
      shown.sort(Comparator.comparing(PlayedBlog::at).reversed());
    }
    version++;
  }

  private void add() {
    if (!toCome.isEmpty()) {
      shown.addFirst(toCome.removeFirst());
    }
  }

  private ObjectNode anyShown() {
    return shown.get(random.nextInt(Math.min(window, shown.size())));
  }

  private static void edit(ObjectNode update, String more) {
    update.put("articleBody", update.path("articleBody").asText() + more);
  }

  private static void setAnew(ObjectNode update) {
    String body = update.path("articleBody").asText();
    update.put("articleBody", body.replace("'", "\u2019").replace(" .", "  ."));
  }

  /** Whether what it shows now was served. */
  public synchronized boolean isServed() {
    return servedVersion == version;
  }

  synchronized String etag() {
    return "\"v" + version + "\"";
  }

  /** The page as it is, counted as served. */
  synchronized String serve() {
    String text = print(inWindow());
    Map<String, Shown> truth = new LinkedHashMap<>();
    for (Entry entry : reader.apply(text)) {
      truth.put(entry.id(), new Shown(entry.publishedAt(), words(entry)));
    }
    served.add(truth);
    servedVersion = version;
    lastServed = inWindow().stream().map(ObjectNode::deepCopy).toList();
    return text;
  }

  /** The words of each page that was served, by entry, in order. */
  public synchronized List<Map<String, String>> pages() {
    return served.stream().map(PlayedBlog::words).toList();
  }

  private static Map<String, String> words(Map<String, Shown> page) {
    Map<String, String> words = new LinkedHashMap<>();
    page.forEach((id, shown) -> words.put(id, shown.words()));
    return words;
  }

  /** For whoever cannot tell which of its pages were read: only the last counts. */
  public synchronized void forgetAllButTheLast() {
    served.subList(0, Math.max(0, served.size() - 1)).clear();
  }

  /** The page as it was served last, without most of its entries, by accident. */
  synchronized String maimed() {
    return print(lastServed.subList(lastServed.size() * 4 / 5, lastServed.size()));
  }

  synchronized boolean canBeMaimed() {
    return lastServed.size() >= 10;
  }

  private List<ObjectNode> inWindow() {
    return shown.subList(0, Math.min(window, shown.size()));
  }

  private String print(List<ObjectNode> updates) {
    ObjectNode copy = page.deepCopy();
    ArrayNode array = copy.putArray("liveBlogUpdate");
    updates.forEach(array::add);
    try {
      return JSON.writeValueAsString(copy);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What must have been told and what must stand, found by ids alone. */
  public synchronized Truth truth() {
    Truth truth = new Truth();
    served.forEach(truth::read);
    return truth;
  }

  /** A record that is kept by comparing ids. */
  public static final class Truth {
    private final Map<String, Shown> standing = new LinkedHashMap<>();
    private final List<String> events = new ArrayList<>();

    private void read(Map<String, Shown> page) {
      Instant oldest = page.values().stream().map(Shown::at).min(Instant::compareTo).orElseThrow();
      Map<String, Shown> either = new LinkedHashMap<>(standing);
      either.putAll(page);
      either.entrySet().stream()
          .sorted(Comparator.comparing(one -> one.getValue().at()))
          .forEach(one -> compare(one.getKey(), page, oldest));
    }

    private void compare(String id, Map<String, Shown> page, Instant oldest) {
      Shown before = standing.get(id);
      Shown now = page.get(id);
      if (before == null) {
        events.add("added " + id);
      } else if (now == null && !before.at().isBefore(oldest)) {
        events.add("withdrawn " + id);
        standing.remove(id);
      } else if (now != null && !now.words().equals(before.words())) {
        events.add("corrected " + id);
      }
      if (now != null) {
        standing.put(id, now);
      }
    }

    List<String> events() {
      return events;
    }

    public Map<String, String> standing() {
      Map<String, String> words = new LinkedHashMap<>();
      standing.forEach((id, entry) -> words.put(id, entry.words()));
      return words;
    }
  }

  private static Instant at(ObjectNode update) {
    return Instant.parse(update.path("datePublished").asText());
  }

  /** What is reported, without how it is set. */
  public static String words(Entry entry) {
    StringBuilder text = new StringBuilder(entry.title().orElse(""));
    for (Paragraph paragraph : entry.paragraphs()) {
      if (paragraph.kind().isReported()) {
        text.append(' ').append(paragraph.text());
      }
    }
    return text.toString().replace('\u2019', '\'').replaceAll("\\s+", " ").strip();
  }
}
