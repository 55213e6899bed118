package onrecord.answer;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import onrecord.answer.Stretch.Sentence;
import onrecord.index.FiledEntry;
import onrecord.question.Question;
import onrecord.question.Question.Kind;

/** Answers what asks for a stretch of time and nothing else: what each entry of it begins with. */
final class Timeline {
  /** Of more entries the newest are looked at. */
  static final int MOST_ENTRIES = 50;

  private static final int MOST = 5;
  private static final Set<Kind> KINDS = Set.of(Kind.PERIOD, Kind.LATEST, Kind.ROUND_UP);

  private Timeline() {}

  /** Whether any entry of its time answers the question. */
  static boolean isAskedFor(Question question) {
    return KINDS.contains(question.kind())
        && question.topic().isEmpty()
        && question.people().isEmpty()
        && question.within().isEmpty();
  }

  /**
   * The newest entries, each by its first sentences.
   *
   * @param entries newest first
   */
  static List<Excerpt> of(List<FiledEntry> entries, Coverages coverages) {
    return entries.stream()
        .flatMap(filed -> beginning(filed, coverages).stream())
        .limit(MOST)
        .toList();
  }

  private static Optional<Excerpt> beginning(FiledEntry filed, Coverages coverages) {
    List<Sentence> sentences = Stretch.reported(filed.entry());
    boolean fits = !sentences.isEmpty() && sentences.getFirst().words() <= Excerpt.MAX_WORDS;
    if (!fits) {
      return filed.entry().title().map(title -> excerpt(title, filed, coverages));
    }
    Stretch stretch = new Borders(sentences, _ -> 0).around(0);
    Excerpt excerpt = excerpt(stretch.text(filed.entry()), filed, coverages);
    return Optional.of(
        Pronouns.told(excerpt, stretch, () -> coverages.cast(filed.owner(), filed.coverage())));
  }

  private static Excerpt excerpt(String words, FiledEntry filed, Coverages coverages) {
    return new Excerpt(
        words,
        Optional.empty(),
        Optional.empty(),
        false,
        Excerpt.Kind.REPORT,
        filed.entry(),
        coverages.of(filed.owner(), filed.coverage()),
        0);
  }
}
