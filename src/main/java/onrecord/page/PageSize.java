package onrecord.page;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import onrecord.coverage.Byline;
import onrecord.coverage.Entry;
import onrecord.coverage.Paragraph;
import onrecord.follow.Change;
import onrecord.quote.Person;
import onrecord.quote.Quote;

/**
 * Says how many entries one page of a timeline holds, so that it stays below 100 kB with the
 * JSON-LD in it. It reckons rather than writes: a little more than an entry takes, never less.
 */
public final class PageSize {
  /** The most entries on a page. */
  public static final int ENTRIES = 50;

  /** What all entries of a page may take; the rest is for what stands around them. */
  static final int BYTES = 90_000;

  private static final int AROUND_ENTRY = 530;
  private static final int AROUND_BYLINE = 110;
  private static final int AROUND_PARAGRAPH = 60;
  private static final int AROUND_QUOTE = 110;
  private static final int AROUND_SPEAKER = 70;
  private static final int AROUND_CORRECTION = 300;

  private final Links links;

  private PageSize(Links links) {
    this.links = links;
  }

  /**
   * As many entries from the beginning of a list as fit: {@value #ENTRIES} at most, and at least
   * one.
   */
  public static List<Shown> fitting(List<Shown> entries, Links links) {
    PageSize size = new PageSize(links);
    int bytes = 0;
    int fitting = 0;
    while (fitting < Math.min(ENTRIES, entries.size())) {
      bytes += size.bytes(entries.get(fitting));
      if (fitting > 0 && bytes > BYTES) {
        break;
      }
      fitting++;
    }
    return entries.subList(0, fitting);
  }

  /** The same from the end of a list. */
  public static List<Shown> fittingLast(List<Shown> entries, Links links) {
    return fitting(entries.reversed(), links).reversed();
  }

  private int bytes(Shown shown) {
    Entry entry = shown.entry();
    return AROUND_ENTRY
        + addresses(entry)
        + text(entry)
        + entry.bylines().stream().mapToInt(PageSize::byline).sum()
        + quotes(shown)
        + shown.history().stream().mapToInt(event -> correction(event.change())).sum();
  }

  private int addresses(Entry entry) {
    int own = links.absolute(links.entry(entry.id())).toString().length();
    int original = entry.url().map(url -> written(url.toString())).orElse(0);
    return 2 * own + written(PathPart.written(entry.id())) + written(entry.id()) + original;
  }

  private static int text(Entry entry) {
    int bytes = written(entry.title().orElse(""));
    for (Paragraph paragraph : entry.paragraphs()) {
      bytes += AROUND_PARAGRAPH + written(paragraph.text());
    }
    return bytes;
  }

  private static int byline(Byline byline) {
    return AROUND_BYLINE
        + written(byline.name())
        + written(byline.role().orElse(""))
        + written(byline.location().orElse(""));
  }

  private int quotes(Shown shown) {
    int bytes = 0;
    for (Quote quote : shown.quotes()) {
      bytes += AROUND_QUOTE + written(quote.speaker().map(Person::name).orElse(""));
    }
    for (String name : speakers(shown)) {
      bytes += AROUND_SPEAKER + links.said(name).toString().length() + written(name);
    }
    return bytes;
  }

  private static Set<String> speakers(Shown shown) {
    return shown.quotes().stream()
        .map(Quote::speaker)
        .flatMap(Optional::stream)
        .map(Person::name)
        .collect(Collectors.toSet());
  }

  /** What is shown of it may be all of both versions. */
  private static int correction(Change change) {
    return change instanceof Change.Corrected(Entry before, Entry after)
        ? AROUND_CORRECTION + text(before) + text(after)
        : 0;
  }

  /** What a text takes as HTML and again as JSON. */
  private static int written(String text) {
    return text.chars().map(c -> written((char) c)).sum();
  }

  private static int written(char c) {
    if (c < 0x80) {
      return Character.isLetterOrDigit(c) || " ,.-':;?!()/".indexOf(c) >= 0 ? 2 : 12;
    }
    if (Character.isLetter(c)) {
      return c < 0x800 ? 4 : 6;
    }
    return 9;
  }
}
