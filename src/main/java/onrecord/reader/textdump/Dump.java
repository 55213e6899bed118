package onrecord.reader.textdump;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import onrecord.reader.Document;
import onrecord.reader.Housekeeping;

/**
 * A dump cut at its headers.
 *
 * @param preface the lines before the first entry
 * @param sections the entries in page order
 * @param footer lines after the last entry that are set out where entries are set in
 */
record Dump(List<Line> preface, List<Section> sections, List<Line> footer) {
  private static final int MAX_TITLE_WORDS = 30;
  private static final int MAX_DATE_WORDS = 5;
  private static final Pattern DATE_LINE =
      Pattern.compile("(?i)^(?:last )?(?:published|updated|posted)\\b|\\bas it happened\\b");

  /**
   * One entry.
   *
   * @param header its first line
   * @param lines those below it
   */
  record Section(Header header, List<Line> lines) {}

  static Dump of(Document document) {
    List<Line> lines = Line.of(document.text());
    List<Line> preface = new ArrayList<>();
    List<Section> sections = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Optional<Header> header = header(lines, i, document);
      if (header.isPresent()) {
        sections.add(new Section(header.get(), new ArrayList<>()));
        i = header.get().line() - 1;
      } else {
        (sections.isEmpty() ? preface : sections.getLast().lines()).add(lines.get(i));
      }
    }
    return new Dump(preface, sections, footer(sections));
  }

  /** The headline of the page, where one stands above its summary. */
  Optional<String> title() {
    return preface.stream()
        .filter(l -> !l.isBlank())
        .findFirst()
        .map(Line::text)
        .filter(t -> !Housekeeping.is(t) && t.split(" ", -1).length <= MAX_TITLE_WORDS)
        .filter(t -> !t.matches(".*[.,:;]$") && !t.matches("(?i)^(?:•|image|media|video) .*"));
  }

  /** The page's date, where a line above the entries gives it and not a date of its story. */
  Optional<LocalDate> pageDate() {
    return preface.stream()
        .map(Line::text)
        .filter(t -> t.split(" ", -1).length <= MAX_DATE_WORDS || DATE_LINE.matcher(t).find())
        .flatMap(t -> PrintedDay.fullDateIn(t).stream())
        .findFirst();
  }

  private static Optional<Header> header(List<Line> lines, int at, Document document) {
    Line line = lines.get(at);
    Optional<Header> whole = Header.parse(line.number(), line.text(), document.zone());
    if (whole.isPresent() || !Header.isNumberedLine(line.text()) || at + 1 >= lines.size()) {
      return whole;
    }
    Line next = lines.get(at + 1);
    return Header.parse(next.number(), line.text() + next.text(), document.zone());
  }

  private static List<Line> footer(List<Section> sections) {
    List<Line> footer = new ArrayList<>();
    if (!isSetIn(sections)) {
      return footer;
    }
    List<Line> last = sections.getLast().lines();
    int end = last.size();
    while (end > 0 && (last.get(end - 1).isBlank() || !last.get(end - 1).indented())) {
      end--;
    }
    List<Line> below = last.subList(end, last.size());
    below.stream().filter(l -> !l.isBlank()).forEach(footer::add);
    below.clear();
    return footer;
  }

  /** Whether what stands below a header is set in, all but for odd lines. */
  private static boolean isSetIn(List<Section> sections) {
    List<Line> words =
        sections.stream().flatMap(s -> s.lines().stream()).filter(l -> !l.isBlank()).toList();
    long indented = words.stream().filter(Line::indented).count();
    return !words.isEmpty() && indented * 10 >= words.size() * 8L;
  }
}
