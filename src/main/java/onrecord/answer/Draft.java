package onrecord.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import onrecord.answer.Stretch.Sentence;
import onrecord.coverage.Entry;
import onrecord.index.Passage;
import onrecord.index.Stems;
import onrecord.quote.Person;
import onrecord.quote.Quote;
import onrecord.text.NearCopies;
import onrecord.text.Span;

/** An excerpt in the making: where it stands, and which entries tell the same. */
final class Draft {
  private final Candidate candidate;
  private final Stretch stretch;
  private final List<Entry> alsoIn = new ArrayList<>();

  private Draft(Candidate candidate, Stretch stretch) {
    this.candidate = candidate;
    this.stretch = stretch;
  }

  /** The stretch around a candidate; a title stands for the sentence that begins its entry. */
  static Optional<Draft> of(Candidate candidate) {
    List<Sentence> sentences = Stretch.reported(candidate.passage().entry());
    return seed(candidate, sentences)
        .map(seed ->
            new Draft(
                candidate,
                new Borders(sentences, sentence -> relevance(candidate, sentence)).around(seed)));
  }

  private static Optional<Integer> seed(Candidate candidate, List<Sentence> sentences) {
    int paragraph = candidate.passage().paragraph();
    Span span = candidate.passage().span();
    for (int i = 0; i < sentences.size(); i++) {
      if (paragraph == Quote.TITLE || sentences.get(i).overlaps(paragraph, span)) {
        return sentences.get(i).words() <= Excerpt.MAX_WORDS ? Optional.of(i) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static double relevance(Candidate candidate, Sentence sentence) {
    double share = candidate.sought().share(new HashSet<>(Stems.telling(sentence.text())));
    boolean sameSpeaker =
        candidate.passage().paragraph() == sentence.paragraph() && candidate.speaks();
    return share + (sameSpeaker ? 0.3 : 0);
  }

  private Entry entry() {
    return candidate.passage().entry();
  }

  private boolean isOfSameEntry(Draft other) {
    return candidate.passage().coverage().equals(other.candidate.passage().coverage())
        && entry().id().equals(other.entry().id());
  }

  boolean overlaps(Draft other) {
    return isOfSameEntry(other) && stretch.overlaps(other.stretch);
  }

  boolean tellsTheSameAs(Draft other) {
    return NearCopies.are(stretch.text(entry()), other.stretch.text(other.entry()));
  }

  void fold(Draft copy) {
    if (!isOfSameEntry(copy) && !alsoIn.contains(copy.entry())) {
      alsoIn.add(copy.entry());
    }
  }

  Excerpt excerpt(Coverages coverages) {
    Passage passage = candidate.passage();
    return Pronouns.told(
        words(coverages), stretch, () -> coverages.cast(passage.owner(), passage.coverage()));
  }

  private Excerpt words(Coverages coverages) {
    Optional<Quote> quote = quote();
    return new Excerpt(
            stretch.text(entry()),
            quote.flatMap(Quote::speaker),
            quote.flatMap(Quote::source),
            isQuoted(),
            quote.map(one -> Excerpt.Kind.of(one.kind())).orElse(Excerpt.Kind.REPORT),
            entry(),
            coverages.of(candidate.passage().owner(), candidate.passage().coverage()),
            candidate.score())
        .alsoIn(alsoIn);
  }

  /**
   * The quote that the excerpt gives: of who was asked for first, then of who speaks before those
   * who only pass it on, then the longest.
   */
  private Optional<Quote> quote() {
    List<Quote> quotes = quotes();
    return quotes.stream()
        .max(
            Comparator.comparing(
                    (Quote quote) -> quote.speaker().map(candidate.sought()::asksFor).orElse(false))
                .thenComparing(quote -> !isPassedOn(quote, quotes))
                .thenComparing(candidate.passage().quotes()::contains)
                .thenComparing(quote -> quote.speaker().isPresent())
                .thenComparingInt(quote -> quote.content().length()));
  }

  /** "They will go, Hale said, Reuters reports": Reuters gives what is Hale's. */
  private static boolean isPassedOn(Quote quote, List<Quote> quotes) {
    boolean byPerson = quote.speaker().filter(one -> one.kind() == Person.Kind.PERSON).isPresent();
    return !byPerson
        && quotes.stream()
            .anyMatch(inner ->
                inner.paragraph() == quote.paragraph()
                    && inner.content().length() < quote.content().length()
                    && inner.content().overlaps(quote.content())
                    && inner.source().isPresent());
  }

  private List<Quote> quotes() {
    return candidate.quotes().stream()
        .filter(quote -> stretch.overlaps(quote.paragraph(), quote.content()))
        .toList();
  }

  private boolean isQuoted() {
    int inMarks =
        quotes().stream()
            .filter(quote -> quote.kind() != Quote.Kind.INDIRECT)
            .mapToInt(quote -> quote.content().length())
            .sum();
    int all = stretch.sentences().stream().mapToInt(sentence -> sentence.span().length()).sum();
    return 2 * inMarks > all;
  }
}
