package onrecord.index;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import onrecord.coverage.Entry;
import onrecord.embed.Encoder;
import onrecord.index.Ranking.Weighed;
import onrecord.quote.Quote;

/**
 * Every entry of the open coverages, to be found by words, meaning, time and speaker. What was put
 * in is found at once. Safe for use by several threads.
 */
public final class EntryIndex implements AutoCloseable {
  /** A word that was mistyped counts less than one that stands in the record as it was typed. */
  private static final double MISTYPED = 0.8;

  private static final int MOST_TERMS = 48;

  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final Shelf shelf = new Shelf();
  private final StemNumbers numbers = new StemNumbers();
  private final Dictionary dictionary = new Dictionary();
  private final WordIndex words;
  private final VectorMaker vectors;
  private final Gathering gathering;
  private final Weights weights;
  private long serial;
  private long passages;
  private long length;

  /**
   * @param encoder gives the meaning of texts
   * @param vectors keeps what the encoder said
   */
  public EntryIndex(Encoder encoder, Vectors vectors) {
    this(encoder, vectors, Weights.DEFAULT, new WordIndex());
  }

  EntryIndex(Encoder encoder, Vectors vectors, Weights weights, WordIndex words) {
    this.vectors = new VectorMaker(encoder, vectors);
    this.weights = weights;
    this.words = words;
    gathering = new Gathering(shelf, words);
  }

  /**
   * Puts an entry in, in the place of an older version of it.
   *
   * @param coverage the id of its coverage
   * @param quotes who says what in it
   */
  public void put(String coverage, Entry entry, List<Quote> quotes) {
    FiledEntry filed = new FiledEntry(coverage, entry, quotes);
    locked(
        lock.writeLock(),
        () -> {
          List<Passage> cut = Passages.of(filed);
          Analysed analysed = Analysed.of(cut);
          Indexed indexed = new Indexed(serial++, filed, cut, analysed, numbers);
          shelf.put(indexed).ifPresent(this::forget);
          words.add(indexed, analysed);
          dictionary.add(analysed.surface());
          count(indexed, 1);
          vectors.later(indexed);
          return indexed;
        });
  }

  /** Takes an entry out, if it is there. */
  public void remove(String coverage, String entry) {
    locked(
        lock.writeLock(),
        () -> {
          Optional<Indexed> removed = shelf.remove(coverage, entry);
          removed.ifPresent(this::forget);
          return removed;
        });
  }

  private void forget(Indexed indexed) {
    words.remove(indexed);
    dictionary.remove(Analysed.of(indexed.passages()).surface());
    count(indexed, -1);
    vectors.forget(indexed);
  }

  private void count(Indexed indexed, int sign) {
    passages += (long) sign * indexed.passages().size();
    length += (long) sign * indexed.length();
  }

  /** The newest version of an entry. */
  public Optional<FiledEntry> entry(String coverage, String entry) {
    return locked(lock.readLock(), () -> shelf.get(coverage, entry).map(Indexed::filed));
  }

  /**
   * The entries in scope, newest first.
   *
   * @param atMost how many, at least 0
   */
  public List<FiledEntry> entries(Scope scope, int atMost) {
    return locked(
        lock.readLock(), () -> shelf.within(scope).limit(atMost).map(Indexed::filed).toList());
  }

  /** How many entries are in scope. */
  public int count(Scope scope) {
    return locked(lock.readLock(), () -> Math.toIntExact(shelf.within(scope).count()));
  }

  /** The passages of an entry in page order, its title first; none if it is not there. */
  public List<Passage> passages(String coverage, String entry) {
    return locked(
        lock.readLock(), () -> shelf.get(coverage, entry).map(Indexed::passages).orElse(List.of()));
  }

  /**
   * How rare a stem is: 0 if every passage holds it, about 9 if one of 10,000 does (inverse
   * document frequency as in BM25). A stem that none holds is rarer still.
   */
  public double rarity(String stem) {
    return locked(lock.readLock(), () -> rarity(words.counts(List.of(stem)).getOrDefault(stem, 0)));
  }

  private double rarity(int holding) {
    double all = Math.max(passages, holding);
    return Math.log(1 + (all - holding + 0.5) / (holding + 0.5));
  }

  /** How many passages hold a stem, whenever they were published. */
  public int count(String stem) {
    return locked(lock.readLock(), () -> words.counts(List.of(stem)).getOrDefault(stem, 0));
  }

  /**
   * Whether an entry holds the word.
   *
   * @param word as {@link Stem#word()} has it
   */
  public boolean holds(String word) {
    return locked(lock.readLock(), () -> dictionary.holds(word));
  }

  /**
   * The word of the record that a word stands for: itself if the record uses it, else the one that
   * differs by an edit (from 4 letters on) or two (from 8 on); empty if there is none.
   *
   * @param word as {@link Stem#word()} has it
   */
  public Optional<String> nearest(String word) {
    return locked(lock.readLock(), () -> dictionary.nearest(word));
  }

  /** The telling words of a text as terms, mistyped ones led to the word that was meant. */
  public List<Term> terms(String text) {
    return locked(
        lock.readLock(),
        () ->
            Stems.of(text).stream()
                .filter(stem -> !stem.stop())
                .map(this::term)
                .distinct()
                .toList());
  }

  private Term term(Stem stem) {
    if (words.counts(List.of(stem.text())).getOrDefault(stem.text(), 0) > 0) {
      return new Term(stem.text(), 1);
    }
    return dictionary
        .nearest(stem.word())
        .map(meant -> new Term(Stems.of(meant).getFirst().text(), MISTYPED))
        .orElse(new Term(stem.text(), 1));
  }

  /**
   * The passages that match best, best first. A passage whose vector is not there yet gets one now
   * if it is among the best by its words; the others of that kind are left out. Of many terms only
   * the {@value #MOST_TERMS} that are worth most are looked for.
   */
  public List<Hit> search(Query query) {
    vectors.searchBegins();
    try {
      Optional<SentenceVector> question = vectors.question(query.text());
      Gathered gathered = locked(lock.readLock(), () -> gather(query, question));
      return question
          .map(vector -> gathered.hits(query.limit(), weights, vector, vectors::passage))
          .orElseGet(() -> gathered.hits(query.limit()));
    } finally {
      vectors.searchEnds();
    }
  }

  private Gathered gather(Query query, Optional<SentenceVector> question) {
    List<Weighed> terms = weighed(query.terms());
    double averageLength = passages == 0 ? 1 : Math.max(1, (double) length / passages);
    return gathering.gather(
        query,
        terms.stream().map(Weighed::term).toList(),
        question,
        new Ranking(weights, terms, averageLength));
  }

  private List<Weighed> weighed(List<Term> terms) {
    Map<String, Double> distinct = new LinkedHashMap<>();
    terms.forEach(term -> distinct.merge(term.stem(), term.weight(), Math::max));
    Map<String, Integer> counts = words.counts(distinct.keySet());
    return distinct.entrySet().stream()
        .map(term ->
            new Weighed(
                new Term(term.getKey(), term.getValue()),
                numbers.known(term.getKey()),
                term.getValue() * rarity(counts.getOrDefault(term.getKey(), 0))))
        .filter(term -> term.number() != StemNumbers.UNKNOWN)
        .sorted(Comparator.comparingDouble(Weighed::worth).reversed())
        .limit(MOST_TERMS)
        .toList();
  }

  /** Waits until the vector of every passage is there, as before scoring many questions. */
  public void awaitVectors() throws InterruptedException {
    vectors.await();
  }

  private static <T> T locked(Lock lock, Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  /** Stops the background; the encoder and the kept vectors stay open. */
  @Override
  public void close() {
    vectors.close();
    words.close();
  }
}
