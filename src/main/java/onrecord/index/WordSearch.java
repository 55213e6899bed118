package onrecord.index;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntPredicate;

/** One look at the words of a section: what holds any of some terms, and how well it matches. */
final class WordSearch implements AutoCloseable {
  /**
   * A passage, or the first of an entry.
   *
   * @param number as the section numbers passages
   */
  record Match(WordIndex index, int number, float score) {
    static final Comparator<Match> BEST_FIRST =
        Comparator.comparingDouble(Match::score).reversed().thenComparingInt(Match::number);

    Indexed indexed() {
      return index.holder(number);
    }

    Candidate candidate() {
      return new Candidate(indexed(), number - indexed().first());
    }
  }

  private final WordIndex index;
  private final Postings[] terms;
  private final float[] scores;
  private int[] touched = new int[64];
  private int size;

  /**
   * @param terms the numbers of their stems
   */
  WordSearch(WordIndex index, int[] terms) {
    this.index = index;
    this.terms = Arrays.stream(terms).mapToObj(index::of).toArray(Postings[]::new);
    scores = index.zeros();
  }

  /** How many passages hold a term. */
  int passagesHolding(int term) {
    return terms[term].size();
  }

  /** How many entries hold a term. */
  int entriesHolding(int term) {
    Postings postings = terms[term];
    int entries = 0;
    int last = -1;
    for (int i = 0; i < postings.size(); i++) {
      int first = index.first(postings.passage(i));
      entries += first != last ? 1 : 0;
      last = first;
    }
    return entries;
  }

  /**
   * The passages that match best, best first.
   *
   * @param worth of each term
   */
  List<Match> passages(Bm25 bm25, float[] worth, IntPredicate allowed, int atMost) {
    for (int term = 0; term < terms.length; term++) {
      Postings postings = terms[term];
      for (int i = 0; i < postings.size(); i++) {
        int passage = postings.passage(i);
        float usual = bm25.usual(index.length(passage));
        add(passage, Bm25.score(worth[term], postings.often(i), usual));
      }
    }
    return best(allowed, atMost);
  }

  /** The entries whose words as a whole match best, each by its first passage, best first. */
  List<Match> entries(Bm25 bm25, float[] worth, IntPredicate allowed, int atMost) {
    for (int term = 0; term < terms.length; term++) {
      Postings postings = terms[term];
      int i = 0;
      while (i < postings.size()) {
        int first = index.first(postings.passage(i));
        int often = 0;
        while (i < postings.size() && index.first(postings.passage(i)) == first) {
          often += postings.often(i++);
        }
        float usual = bm25.usual(index.lengthOfEntry(first));
        add(first, Bm25.score(worth[term], often, usual));
      }
    }
    return best(allowed, atMost);
  }

  private void add(int number, float score) {
    if (scores[number] == 0) {
      if (size == touched.length) {
        touched = Arrays.copyOf(touched, 2 * size);
      }
      touched[size++] = number;
    }
    scores[number] += score;
  }

  @Override
  public void close() {
    index.giveBack(scores);
  }

  /** Clears the scores on its way. */
  private List<Match> best(IntPredicate allowed, int atMost) {
    PriorityQueue<Match> best = new PriorityQueue<>(Match.BEST_FIRST.reversed());
    float least = 0;
    for (int i = 0; i < size; i++) {
      int number = touched[i];
      float score = scores[number];
      scores[number] = 0;
      if (score >= least && allowed.test(number)) {
        best.add(new Match(index, number, score));
        if (best.size() > atMost) {
          best.remove();
          least = best.element().score();
        }
      }
    }
    size = 0;
    return best.stream().sorted(Match.BEST_FIRST).toList();
  }
}
