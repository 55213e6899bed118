package onrecord.reader;

import java.util.List;
import java.util.regex.Pattern;
import onrecord.coverage.Paragraph;
import onrecord.coverage.Paragraph.Kind;

/** Reads plain text as paragraphs: a line each, or where line breaks were lost, at glued ends. */
final class PlainProse {
  /** "…for the night.Earlier the" was two paragraphs; "bbc.co.uk" and "U.S.A" were not. */
  private static final Pattern GLUED =
      Pattern.compile("(?<=\\p{Ll}{2}[.!?]|\\p{Ll}[.!?][\"”’])(?=[\"“‘]?\\p{Lu}\\p{Ll}+[\\s,’'])");

  private PlainProse() {}

  static List<Paragraph> of(String text) {
    Paragraphs paragraphs = new Paragraphs();
    Pattern breaks = text.indexOf('\n') >= 0 ? Pattern.compile("\\R") : GLUED;
    for (String line : breaks.split(text, -1)) {
      paragraphs.add(Kind.BODY, line, false);
    }
    return paragraphs.list();
  }
}
