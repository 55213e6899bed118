package onrecord.follow;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.coverage.Entry;
import onrecord.coverage.Paragraph;
import onrecord.text.Fold;

/**
 * What an entry says, without how it is set: white space, the style of quotation marks and dashes,
 * how it is cut into paragraphs and what pictures stand beside it make no difference.
 *
 * @param reported the words of the title and of what is reported
 * @param captions the words under each picture
 */
public record Wording(String reported, List<String> captions) {
  private static final Pattern QUOTATION_MARKS = Pattern.compile("[\"']");
  private static final Pattern DASHES =
      Pattern.compile("\\s*[\\u2010-\\u2015\\u2212]\\s*|\\s+-+\\s+");

  static Wording of(Entry entry) {
    String reported =
        Stream.concat(
                entry.title().stream(),
                entry.paragraphs().stream()
                    .filter(paragraph -> paragraph.kind().isReported())
                    .map(Paragraph::text))
            .collect(Collectors.joining(" "));
    List<String> captions =
        entry.paragraphs().stream()
            .filter(paragraph -> paragraph.kind() == Paragraph.Kind.CAPTION)
            .map(paragraph -> plain(paragraph.text()))
            .toList();
    return new Wording(plain(reported), captions);
  }

  /** Whether all that was said here is said there, and nothing else but under new pictures. */
  boolean isKeptIn(Wording later) {
    return reported.equals(later.reported) && later.captions.containsAll(captions);
  }

  /** A text without how it is set. */
  public static String plain(String text) {
    String folded = Fold.quotationMarks(Normalizer.normalize(text, Normalizer.Form.NFC));
    String marked = QUOTATION_MARKS.matcher(folded).replaceAll("\"").replace("\u2026", "...");
    return Fold.whiteSpace(DASHES.matcher(marked).replaceAll(" - "));
  }
}
