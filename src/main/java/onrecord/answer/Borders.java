package onrecord.answer;

import java.util.List;
import java.util.function.ToDoubleFunction;
import onrecord.answer.Stretch.Sentence;
import onrecord.text.Sentences;

/**
 * Draws the borders of an excerpt around the sentence that answers: what it leans on is taken in
 * before it, what goes on about the same is taken in after it, and a lone short sentence gets
 * company, within the limits of an excerpt.
 */
final class Borders {
  /** An excerpt of fewer words seldom answers by itself. */
  private static final int SHORT_WORDS = 25;

  /** A neighbour is taken in when it is this relevant beside the sentence that answers. */
  private static final double RELEVANT = 0.1;

  /** Where one sentence more would make a wall of words. */
  private static final int LONG_WORDS = 75;

  private final List<Sentence> sentences;
  private final ToDoubleFunction<Sentence> relevance;

  /**
   * @param sentences all that the entry reports, in page order
   * @param relevance of one of them to the question, at least 0
   */
  Borders(List<Sentence> sentences, ToDoubleFunction<Sentence> relevance) {
    this.sentences = sentences;
    this.relevance = relevance;
  }

  /** The stretch around the sentence at this index. */
  Stretch around(int seed) {
    int from = seed;
    int to = seed;
    while (to - from + 1 < Stretch.MAX_SENTENCES) {
      if (mayTake(from, to, from - 1) && Sentences.leans(sentences.get(from).text())) {
        from--;
      } else {
        int next = better(from, to, seed);
        if (next < 0) {
          break;
        }
        from = Math.min(from, next);
        to = Math.max(to, next);
      }
    }
    return new Stretch(sentences.subList(from, to + 1));
  }

  /** The neighbour worth taking in, or -1. */
  private int better(int from, int to, int seed) {
    int words = words(from, to);
    double enough =
        words < SHORT_WORDS ? 0 : RELEVANT * relevance.applyAsDouble(sentences.get(seed));
    double before = worth(from, to, from - 1, words);
    double after = worth(from, to, to + 1, words);
    if (Math.max(before, after) < enough || words >= LONG_WORDS) {
      return -1;
    }
    return after >= before ? to + 1 : from - 1;
  }

  /** How relevant a neighbour is; less than 0 where it cannot be taken in. */
  private double worth(int from, int to, int neighbour, int words) {
    if (!mayTake(from, to, neighbour)) {
      return -1;
    }
    boolean crosses =
        sentences.get(neighbour).paragraph()
            != sentences.get(neighbour < from ? from : to).paragraph();
    double relevant = relevance.applyAsDouble(sentences.get(neighbour));
    boolean followsOn = neighbour > to && Sentences.leans(sentences.get(neighbour).text());
    return crosses && words >= SHORT_WORDS && !followsOn ? relevant - 0.3 : relevant;
  }

  private boolean mayTake(int from, int to, int neighbour) {
    if (neighbour < 0 || neighbour >= sentences.size()) {
      return false;
    }
    int first = sentences.get(Math.min(from, neighbour)).paragraph();
    int last = sentences.get(Math.max(to, neighbour)).paragraph();
    boolean ofTwoBullets =
        first != last && (sentences.get(from).bullet() || sentences.get(neighbour).bullet());
    return last - first <= 1
        && !ofTwoBullets
        && words(Math.min(from, neighbour), Math.max(to, neighbour)) <= Excerpt.MAX_WORDS;
  }

  private int words(int from, int to) {
    return sentences.subList(from, to + 1).stream().mapToInt(Sentence::words).sum();
  }
}
