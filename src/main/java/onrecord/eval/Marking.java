package onrecord.eval;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import onrecord.answer.Answer;
import onrecord.answer.Excerpt;
import onrecord.eval.Gold.Spot;
import onrecord.eval.Gold.Turn;
import onrecord.quote.Person;
import onrecord.text.Fold;

/**
 * Holds an answer beside its gold. An excerpt is right if it cites an entry of a gold minute,
 * published by then, and it or its entry's title holds the gold words of that minute.
 *
 * @param now when it was asked
 */
record Marking(Turn turn, Instant now, Answer answer) {
  private static final int SHOWN = 3;

  Verdict verdict() {
    List<Excerpt> shown = excerpts();
    if (shown.isEmpty()) {
      return Verdict.SILENT;
    }
    if (isRight(shown.getFirst())) {
      return Verdict.FIRST;
    }
    boolean later = shown.stream().limit(SHOWN).anyMatch(this::isRight);
    return later ? Verdict.AMONG_THREE : Verdict.OTHERWISE;
  }

  /** Whether the first excerpt is right and is said to be by whom the question asks for. */
  boolean isNamed() {
    return turn.speaker().isPresent()
        && verdict() == Verdict.FIRST
        && excerpts()
            .getFirst()
            .speaker()
            .map(Person::name)
            .map(Marking::key)
            .equals(turn.speaker().map(Marking::key));
  }

  private List<Excerpt> excerpts() {
    return answer instanceof Answer.OnRecord onRecord ? onRecord.excerpts() : List.of();
  }

  private boolean isRight(Excerpt excerpt) {
    Instant published = excerpt.entry().publishedAt();
    String shown = key(excerpt.text()) + " \n " + key(excerpt.entry().title().orElse(""));
    return !published.isAfter(now)
        && turn.spots().stream()
            .anyMatch(spot -> isMinute(published, spot) && shown.contains(key(spot.span())));
  }

  private static boolean isMinute(Instant published, Spot spot) {
    return Gold.minute(published).equals(Gold.minute(spot.publishedAt()));
  }

  private static String key(String text) {
    return Fold.whiteSpace(Fold.quotationMarks(text)).toLowerCase(Locale.ROOT);
  }
}
