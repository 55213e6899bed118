package onrecord.follow;

import java.util.List;
import onrecord.coverage.Entry;
import onrecord.coverage.Paragraph;

/**
 * Makes versions: an entry keeps its id and its time and counts up, whatever id a reading gave it.
 * Where a page prints no time, or no day, each reading would date it anew.
 */
final class Revision {
  private static final int FIRST = 1;

  private Revision() {}

  /** An entry that nobody has seen before. */
  static Entry first(Entry read) {
    return with(read, read, read.id(), FIRST, read);
  }

  /** The version after {@code before}. */
  static Entry next(Entry before, Entry read) {
    return with(before, read, before.id(), before.version() + 1, read);
  }

  /**
   * The same version with what is new beside its words. Its words stay as they were when somebody
   * may have cited them.
   */
  static Entry amended(Entry before, Entry read) {
    Entry words = isSetAlike(before, read) ? read : before;
    return with(before, read, before.id(), before.version(), words);
  }

  private static boolean isSetAlike(Entry before, Entry read) {
    return before.title().equals(read.title())
        && reported(before).equals(reported(read))
        && read.paragraphs().containsAll(captions(before));
  }

  private static List<String> reported(Entry entry) {
    return entry.paragraphs().stream()
        .filter(paragraph -> paragraph.kind().isReported())
        .map(Paragraph::text)
        .toList();
  }

  private static List<Paragraph> captions(Entry entry) {
    return entry.paragraphs().stream()
        .filter(paragraph -> paragraph.kind() == Paragraph.Kind.CAPTION)
        .toList();
  }

  private static Entry with(Entry time, Entry facts, String id, int version, Entry words) {
    return new Entry(
        id,
        version,
        words.title(),
        time.publishedAt(),
        facts.modifiedAt(),
        time.zone(),
        facts.bylines(),
        facts.breaking(),
        facts.url(),
        words.paragraphs());
  }
}
