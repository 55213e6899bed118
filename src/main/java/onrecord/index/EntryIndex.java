package onrecord.index;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import onrecord.coverage.Entry;
import onrecord.embed.Encoder;
import onrecord.place.Tenant;
import onrecord.quote.Quote;

/**
 * Every entry of the open coverages, to be found by words, meaning, time and speaker. What was put
 * in is found at once. Everybody sees what is {@link Tenant#EVERYBODY everybody's}, and only they
 * what is their own: nothing that a reader is told depends on what another tenant has. Safe for use
 * by several threads.
 */
public final class EntryIndex implements AutoCloseable {
  private static final int AT_ONCE = 1_000;

  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final Map<Tenant, Section> sections = new HashMap<>();
  private final VectorMaker vectors;
  private final Consumer<Duration> searched;
  private long serial;

  /**
   * @param encoder gives the meaning of texts
   * @param vectors keeps what the encoder said
   */
  public EntryIndex(Encoder encoder, Vectors vectors) {
    this(encoder, vectors, any -> {});
  }

  /**
   * @param encoder gives the meaning of texts
   * @param vectors keeps what the encoder said
   * @param searched is told how long each search took
   */
  public EntryIndex(Encoder encoder, Vectors vectors, Consumer<Duration> searched) {
    this.vectors = new VectorMaker(encoder, vectors);
    this.searched = searched;
  }

  /**
   * Puts an entry in, in the place of an older version of it.
   *
   * @param owner whose it is: nobody else finds it unless it is everybody's
   * @param coverage the id of its coverage
   * @param quotes who says what in it
   */
  public void put(Tenant owner, String coverage, Entry entry, List<Quote> quotes) {
    Prepared prepared = Prepared.of(new FiledEntry(owner, coverage, entry, quotes));
    vectors.later(locked(lock.writeLock(), () -> file(prepared)));
  }

  /**
   * Puts many entries in, as at the start: what vectors of theirs are kept are there when this
   * returns.
   */
  public void putAll(Collection<FiledEntry> entries) {
    Iterator<FiledEntry> rest = entries.iterator();
    while (rest.hasNext()) {
      List<Prepared> batch = new ArrayList<>();
      while (rest.hasNext() && batch.size() < AT_ONCE) {
        batch.add(Prepared.of(rest.next()));
      }
      vectors.laterUnlessKept(
          locked(lock.writeLock(), () -> batch.stream().map(this::file).toList()));
    }
  }

  private Indexed file(Prepared prepared) {
    Section section =
        sections.computeIfAbsent(prepared.passages().filed().owner(), owner -> new Section());
    Section.Put put = section.put(serial++, prepared);
    put.older().ifPresent(vectors::forget);
    return put.indexed();
  }

  /** Takes an entry out, if it is there. */
  public void remove(Tenant owner, String coverage, String entry) {
    locked(
        lock.writeLock(),
        () -> {
          Optional<Indexed> removed =
              Optional.ofNullable(sections.get(owner))
                  .flatMap(section -> section.remove(coverage, entry));
          removed.ifPresent(indexed -> forget(owner, indexed));
          return removed;
        });
  }

  private void forget(Tenant owner, Indexed indexed) {
    vectors.forget(indexed);
    Section section = sections.get(owner);
    if (section != null && section.shelf().isEmpty()) {
      sections.remove(owner);
    }
  }

  /**
   * The newest version of an entry; empty if the reader may not see what the owner has.
   *
   * @param reader on whose behalf the record is read
   */
  public Optional<FiledEntry> entry(Tenant reader, Tenant owner, String coverage, String entry) {
    return indexed(reader, owner, coverage, entry).map(Indexed::filed);
  }

  /**
   * The passages of an entry in page order, its title first; none if it is not there, or the reader
   * may not see what the owner has.
   *
   * @param reader on whose behalf the record is read
   */
  public List<Passage> passages(Tenant reader, Tenant owner, String coverage, String entry) {
    return indexed(reader, owner, coverage, entry)
        .map(found -> found.passages().all())
        .orElse(List.of());
  }

  private Optional<Indexed> indexed(Tenant reader, Tenant owner, String coverage, String entry) {
    return locked(
        lock.readLock(),
        () ->
            Optional.ofNullable(reader.sees(owner) ? sections.get(owner) : null)
                .flatMap(section -> section.shelf().get(coverage, entry)));
  }

  /**
   * The entries in scope, newest first.
   *
   * @param atMost how many, at least 0
   */
  public List<FiledEntry> entries(Scope scope, int atMost) {
    return looking(
        scope.reader(), look -> look.within(scope).limit(atMost).map(Indexed::filed).toList());
  }

  /** How many entries are in scope. */
  public int count(Scope scope) {
    return looking(scope.reader(), look -> look.count(scope));
  }

  /**
   * How rare a stem is in what the reader may see: 0 if every passage holds it, about 9 if one of
   * 10,000 does (inverse document frequency as in BM25). A stem that none holds is rarer still.
   */
  public double rarity(Tenant reader, String stem) {
    return looking(reader, look -> look.rarity(stem));
  }

  /** How many passages that the reader may see hold a stem, whenever they were published. */
  public int count(Tenant reader, String stem) {
    return looking(reader, look -> look.count(stem));
  }

  /**
   * Whether an entry that the reader may see holds the word.
   *
   * @param word as {@link Stem#word()} has it
   */
  public boolean holds(Tenant reader, String word) {
    return looking(reader, look -> look.holds(word));
  }

  /**
   * The word of what the reader may see that a word stands for: itself if it is used there, else
   * the one that differs by an edit (from 4 letters on) or two (from 8 on); empty if there is none.
   *
   * @param word as {@link Stem#word()} has it
   */
  public Optional<String> nearest(Tenant reader, String word) {
    return looking(reader, look -> look.nearest(word));
  }

  /**
   * The telling words of a text as terms, mistyped ones led to the word that was meant, of those
   * that the reader may see.
   */
  public List<Term> terms(Tenant reader, String text) {
    return looking(reader, look -> look.terms(text));
  }

  /**
   * The passages that match best, best first. A passage whose vector is not there yet gets one now
   * if it is among the best by its words; the others of that kind are left out. Of many terms only
   * those that are worth most are looked for.
   */
  public List<Hit> search(Query query) {
    long began = System.nanoTime();
    vectors.searchBegins();
    try {
      Optional<SentenceVector> question = vectors.question(query.text());
      Gathered gathered =
          looking(
              query.scope().reader(),
              look -> new Gathering(look, Weights.DEFAULT).gather(query, question));
      return question
          .map(vector -> gathered.hits(query.limit(), Weights.DEFAULT, vector, vectors::now))
          .orElseGet(() -> gathered.hits(query.limit()));
    } finally {
      vectors.searchEnds();
      searched.accept(Duration.ofNanos(System.nanoTime() - began));
    }
  }

  /** How many entries there are, whoever may see them. */
  public int size() {
    return locked(
        lock.readLock(),
        () -> sections.values().stream().mapToInt(section -> section.shelf().size()).sum());
  }

  /** How many entries wait for vectors. */
  public int waiting() {
    return vectors.waiting();
  }

  /** Waits until the vector of every passage is there, as before scoring many questions. */
  public void awaitVectors() throws InterruptedException {
    awaitVectors(Duration.ofDays(1));
  }

  /** Waits for the vectors of all passages, but no longer than that. */
  public void awaitVectors(Duration atMost) throws InterruptedException {
    vectors.await(atMost);
  }

  private <T> T looking(Tenant reader, Function<Look, T> work) {
    return locked(
        lock.readLock(),
        () ->
            work.apply(
                new Look(
                    Stream.of(Tenant.EVERYBODY, reader)
                        .distinct()
                        .flatMap(owner -> Stream.ofNullable(sections.get(owner)))
                        .toList())));
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
  }
}
