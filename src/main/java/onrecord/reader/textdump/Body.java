package onrecord.reader.textdump;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.coverage.Byline;
import onrecord.coverage.Paragraph;
import onrecord.coverage.Paragraph.Kind;
import onrecord.reader.BylineLines;
import onrecord.reader.Housekeeping;
import onrecord.text.Fold;

/** Reads the lines below an entry's header: byline, flags, and paragraphs each of its kind. */
final class Body {
  private static final Pattern CAPTION_LABEL =
      Pattern.compile("(?i)(?:image|media|video|audio|picture|photo) caption\\b\\s*[,:]?\\s*(.*)$");
  private static final Pattern CREDIT =
      Pattern.compile("(?:Image|Media|Video|Photo|Picture) (?:source|credit|copyright)\\s*[,:].*$");
  private static final Pattern CREDIT_WORD = Pattern.compile("source|credit|copyright");
  private static final Pattern GLUED_LABEL =
      Pattern.compile("(?<=\\S)(?=(?:Image|Media|Video) caption\\s*[,:])");
  private static final Pattern BULLET =
      Pattern.compile("^(?:[•·▪◦●‣⁃]\\s*|[*–-]\\s+|\\d{1,2}[.)]\\s+)(.*)$");

  private final String title;
  private final List<Byline> bylines = new ArrayList<>();
  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final String allWords;
  private boolean breaking;
  private boolean begun;
  private boolean captionNext;
  private boolean embedded;

  private Body(String title, List<Line> lines) {
    this.title = Fold.key(title);
    this.allWords = Fold.key(String.join("\n", lines.stream().map(Line::text).toList()));
  }

  /**
   * Reads one entry's lines.
   *
   * @param title the entry's headline: a name in it is a subject, not an author
   * @param lines those after its header, up to the next
   */
  static Body read(String title, List<Line> lines) {
    Body body = new Body(title, lines);
    Line.blocks(lines).forEach(block -> body.block(joined(block)));
    return body;
  }

  List<Byline> bylines() {
    return bylines;
  }

  boolean isBreaking() {
    return breaking;
  }

  List<Paragraph> paragraphs() {
    return paragraphs;
  }

  /** Lines that a narrow window broke: the next begins in lower case and this has not ended. */
  private static List<String> joined(List<Line> block) {
    List<String> joined = new ArrayList<>();
    for (Line line : block) {
      String text = line.text();
      boolean goesOn =
          !joined.isEmpty()
              && Character.isLowerCase(text.charAt(0))
              && joined.getLast().matches(".*[\\p{L}\\p{N},;-]$")
              && !CREDIT.matcher(joined.getLast()).find();
      if (goesOn) {
        joined.add(joined.removeLast() + " " + text);
      } else {
        joined.add(text);
      }
    }
    return joined;
  }

  private void block(List<String> block) {
    List<String> rest = flags(block);
    List<Byline> named = begun || captionNext ? List.of() : authors(rest);
    if (named.isEmpty()) {
      rest.forEach(this::line);
    }
    bylines.addAll(named);
  }

  private List<String> flags(List<String> block) {
    int i = 0;
    while (!begun && i < block.size() && block.get(i).equalsIgnoreCase("breaking")) {
      breaking = true;
      i++;
    }
    return block.subList(i, block.size());
  }

  private List<Byline> authors(List<String> block) {
    if (block.size() == 1) {
      String line = block.getFirst();
      return BylineLines.nameAndRole(line)
          .map(List::of)
          .orElseGet(() -> BylineLines.names(line).stream().map(Byline::of).toList())
          .stream()
          .filter(byline -> byline.role().isPresent() || isNamedNowhereElse(byline.name()))
          .toList();
    }
    return BylineLines.parse(block);
  }

  /** A name alone is the author's, unless the entry speaks of it: then it is a picture's. */
  private boolean isNamedNowhereElse(String name) {
    String key = Fold.key(name);
    String last = key.substring(key.lastIndexOf(' ') + 1);
    return !title.contains(last) && allWords.indexOf(last) == allWords.lastIndexOf(last);
  }

  private void line(String text) {
    boolean glued = text.contains("caption");
    for (String part : glued ? GLUED_LABEL.split(text, -1) : new String[] {text}) {
      part(part.strip());
    }
  }

  private void part(String text) {
    Matcher label = CAPTION_LABEL.matcher(text);
    Matcher credit = CREDIT.matcher(text);
    if (label.lookingAt()) {
      captionNext = label.group(1).isEmpty();
      add(Kind.CAPTION, label.group(1));
    } else if (CREDIT_WORD.matcher(text).find() && credit.find()) {
      add(Kind.MEDIA, text.substring(0, credit.start()).strip());
      add(Kind.CREDIT, credit.group());
    } else if (captionNext) {
      captionNext = false;
      add(Kind.CAPTION, text);
    } else {
      words(text);
    }
  }

  private void words(String text) {
    Matcher bullet = BULLET.matcher(text);
    boolean housekeeping = Housekeeping.is(text);
    if (isEmbed(text)) {
      add(Kind.MEDIA, text, housekeeping || Embed.isFixed(text));
    } else if (bullet.matches()) {
      begun = true;
      add(Kind.BULLET, bullet.group(1));
    } else if (!housekeeping && AltText.is(text, !begun)) {
      add(Kind.MEDIA, text, false);
    } else {
      begun |= !housekeeping;
      add(Kind.BODY, text, housekeeping);
    }
  }

  private boolean isEmbed(String text) {
    boolean inside = embedded;
    embedded = Embed.begins(text) || (embedded && !Embed.ends(text));
    return inside || embedded || Embed.isFixed(text) || Embed.isLink(text);
  }

  private void add(Kind kind, String text) {
    add(kind, text, Housekeeping.is(text));
  }

  private void add(Kind kind, String text, boolean housekeeping) {
    if (!text.isBlank()) {
      paragraphs.add(new Paragraph(kind, text.strip(), housekeeping));
    }
  }
}
