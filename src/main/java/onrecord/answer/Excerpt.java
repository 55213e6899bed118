package onrecord.answer;

import java.util.List;
import java.util.Optional;
import onrecord.coverage.Entry;
import onrecord.coverage.Masthead;
import onrecord.quote.Antecedent;
import onrecord.quote.Person;
import onrecord.quote.Quote;

/**
 * Words of an entry, shown as an answer.
 *
 * @param text one to three contiguous sentences of one paragraph, or of two that adjoin (joined by
 *     a line break); at most {@link #MAX_WORDS} words
 * @param speaker who said it, empty where the entry reports it or the speaker is not sure
 * @param source the words of the page that name the speaker
 * @param quoted whether most of the words shown stand in quotation marks
 * @param kind how the words are given
 * @param entry the entry cited, in the version quoted
 * @param coverage where the entry stands
 * @param alsoIn further entries that hold nearly the same words
 * @param pronouns whom the pronouns that open its sentences stand for, where neither its words nor
 *     the speaker say; shown beside the words, never inside them
 * @param score how well it answers, comparable within one answer only
 */
public record Excerpt(
    String text,
    Optional<Person> speaker,
    Optional<String> source,
    boolean quoted,
    Kind kind,
    Entry entry,
    Masthead coverage,
    List<Entry> alsoIn,
    List<Antecedent> pronouns,
    double score) {
  /** The most words that an excerpt holds. */
  public static final int MAX_WORDS = 90;

  /** How the words are given. */
  public enum Kind {
    DIRECT,
    MIXED,
    INDIRECT,
    /** The reporter's own account. */
    REPORT;

    /** How the words of a quote are given. */
    static Kind of(Quote.Kind kind) {
      return switch (kind) {
        case DIRECT -> DIRECT;
        case MIXED -> MIXED;
        case INDIRECT -> INDIRECT;
      };
    }
  }

  public Excerpt {
    alsoIn = List.copyOf(alsoIn);
    pronouns = List.copyOf(pronouns);
    if (!Verbatim.stands(text, entry)) {
      throw new IllegalArgumentException(
          "excerpt does not stand word for word in entry " + entry.id() + ": " + text);
    }
  }

  /** Words of which neither copies nor pronouns are told. */
  Excerpt(
      String text,
      Optional<Person> speaker,
      Optional<String> source,
      boolean quoted,
      Kind kind,
      Entry entry,
      Masthead coverage,
      double score) {
    this(text, speaker, source, quoted, kind, entry, coverage, List.of(), List.of(), score);
  }

  /** The same with the further entries that hold nearly the same words. */
  public Excerpt alsoIn(List<Entry> entries) {
    return new Excerpt(
        text, speaker, source, quoted, kind, entry, coverage, entries, pronouns, score);
  }

  /** The same with whom its pronouns stand for. */
  Excerpt withPronouns(List<Antecedent> told) {
    return new Excerpt(text, speaker, source, quoted, kind, entry, coverage, alsoIn, told, score);
  }
}
