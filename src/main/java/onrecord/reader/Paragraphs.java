package onrecord.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.coverage.Paragraph;
import onrecord.coverage.Paragraph.Kind;
import onrecord.text.Fold;

/** Collects the paragraphs of one entry and tells links, credits and bullets from its text. */
final class Paragraphs {
  private static final int MAX_CAPTION = 2_000;
  private static final Pattern LINK =
      Pattern.compile("(?:https?://|www\\.|pic\\.twitter\\.com/)\\S+", Pattern.CASE_INSENSITIVE);
  private static final Pattern ELSEWHERE =
      Pattern.compile("(?i)^(?:read more|read also|see also|more|related|watch|listen)\\s*[:>|].*");
  private static final Pattern BULLET = Pattern.compile("^(?:[•·▪◦●‣⁃]\\s*|[*–-]\\s+)(\\S.*)$");
  private static final Pattern CREDIT =
      Pattern.compile(
          "(?:^|\\s)\\(?(?:Photograph|Photo|Photos|Image|Images|Picture|Credit|Source|Video|Pic"
              + "|Illustration|Composite)s?(?: credit| source)?:\\s[^():]*\\)?$");

  private final List<Paragraph> paragraphs = new ArrayList<>();

  List<Paragraph> list() {
    return List.copyOf(paragraphs);
  }

  /**
   * Adds a paragraph.
   *
   * @param words with any white space; nothing is added where there is nothing else
   * @param allLinked whether the whole of it is one link
   */
  void add(Kind kind, String words, boolean allLinked) {
    String line = Fold.whiteSpace(Entities.decoded(words));
    if (line.isEmpty() || isRepeatedMedia(kind, line)) {
      return;
    }
    switch (kind) {
      case CAPTION -> caption(line);
      case BODY, BULLET -> told(kind, line, allLinked);
      case MEDIA, CREDIT -> put(kind, line);
    }
  }

  /** Adds a paragraph of a block quotation: somebody's words, and so never about the page. */
  void quoted(Kind kind, String words) {
    String line = Fold.whiteSpace(Entities.decoded(words));
    if (!line.isEmpty() && !isRepeatedMedia(kind, line)) {
      paragraphs.add(new Paragraph(kind, line, false));
    }
  }

  private void told(Kind kind, String line, boolean allLinked) {
    Matcher bullet = BULLET.matcher(line);
    if (LINK.matcher(line).matches() || ELSEWHERE.matcher(line).matches()) {
      put(Kind.MEDIA, line);
    } else if (allLinked && !line.matches(".*[.!?][\"'”’)]*$")) {
      put(Kind.MEDIA, line);
    } else if (bullet.matches()) {
      put(Kind.BULLET, bullet.group(1));
    } else {
      put(kind, line);
    }
  }

  private void caption(String line) {
    Matcher credit = CREDIT.matcher(line);
    if (line.length() > MAX_CAPTION || !credit.find()) {
      put(Kind.CAPTION, line);
      return;
    }
    put(Kind.CAPTION, line.substring(0, credit.start()).strip());
    put(Kind.CREDIT, credit.group().strip());
  }

  private void put(Kind kind, String line) {
    if (!line.isEmpty()) {
      paragraphs.add(Housekeeping.flagged(kind, line));
    }
  }

  /** A picture's alternative text mostly stands again as its caption; pages nest pictures twice. */
  private boolean isRepeatedMedia(Kind kind, String line) {
    return kind == Kind.MEDIA
        && paragraphs.stream().anyMatch(p -> p.kind() == Kind.MEDIA && p.text().equals(line));
  }
}
