package onrecord.quote;

import java.util.Optional;
import onrecord.coverage.Entry;
import onrecord.text.Span;

/**
 * Words that an entry attributes to somebody: source words, cue and content, as in the PARC and
 * PolNeAR literature.
 *
 * @param paragraph index into the entry's paragraphs, or {@link #TITLE}
 * @param content the attributed words, contiguous, without the quotation marks around them
 * @param kind whether they stand in quotation marks
 * @param speaker the resolved person or body, empty where it is not sure
 * @param source the words of the page that name the speaker ("he", "the Russian president"); of a
 *     speaker carried from an earlier sentence, the words there; empty where none name them
 * @param cue the verb or phrase that attributes ("says", "according to")
 */
public record Quote(
    int paragraph,
    Span content,
    Kind kind,
    Optional<Person> speaker,
    Optional<String> source,
    Optional<String> cue) {
  /** Stands for the entry's title in {@link #paragraph()}. */
  public static final int TITLE = -1;

  /** How the words are given. */
  public enum Kind {
    /** A sentence or more in quotation marks. */
    DIRECT,
    /** A fragment in quotation marks within the reporter's sentence. */
    MIXED,
    /** What was said, in the reporter's words. */
    INDIRECT
  }

  public Quote {
    if (paragraph < TITLE) {
      throw new IllegalArgumentException(
          "paragraph " + paragraph + ": allowed is " + TITLE + " (the title) or more");
    }
    if (content.isEmpty()) {
      throw new IllegalArgumentException("quote without content");
    }
  }

  /** The content as the entry, which must be the quote's own, has it. */
  public String words(Entry entry) {
    String text =
        paragraph == TITLE ? entry.title().orElseThrow() : entry.paragraphs().get(paragraph).text();
    return content.of(text);
  }

  /** The same words with whoever is now known to have said them. */
  Quote spokenBy(Optional<Person> person) {
    return new Quote(paragraph, content, kind, person, source, cue);
  }
}
