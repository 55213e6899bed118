package onrecord.reader.feed;

import java.util.List;
import java.util.regex.Pattern;
import onrecord.coverage.Paragraph;
import onrecord.reader.Entities;
import onrecord.reader.Prose;

/** Reads the texts of an item as paragraphs. */
final class FeedText {
  private static final Pattern BREAK = Pattern.compile("\\R");
  private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?:…][\"'”’)]*\\s*");
  private static final Pattern BULLET = Pattern.compile("\\s*[•·▪◦●‣⁃*–-]\\s.*");

  private FeedText() {}

  /** The paragraphs of the text that says most: a feed gives a summary beside the whole. */
  static List<Paragraph> longest(List<String> texts) {
    List<Paragraph> longest = List.of();
    for (String text : texts) {
      List<Paragraph> paragraphs = paragraphs(text);
      longest = length(paragraphs) > length(longest) ? paragraphs : longest;
    }
    return longest;
  }

  /** The paragraphs of plain text or HTML. */
  static List<Paragraph> paragraphs(String text) {
    boolean plain = !Entities.hasMarkup(text) && !Entities.hasMarkup(Entities.decoded(text));
    return Prose.of(plain ? unwrapped(text) : text);
  }

  /**
   * Plain text with a line for each paragraph: XML is wrapped and indented by those who print it.
   */
  private static String unwrapped(String text) {
    StringBuilder unwrapped = new StringBuilder(text.length());
    String last = "";
    for (String line : BREAK.split(text.strip(), -1)) {
      boolean ends = line.isBlank() || last.isBlank() || SENTENCE_END.matcher(last).matches();
      unwrapped.append(ends || BULLET.matcher(line).matches() ? '\n' : ' ').append(line);
      last = line;
    }
    return unwrapped.toString();
  }

  private static int length(List<Paragraph> paragraphs) {
    return paragraphs.stream().mapToInt(p -> p.text().length()).sum();
  }
}
