package onrecord.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Which passages hold which stems. What is put in is found at once, what is taken out leaves no
 * trace in any count. Not safe for threads.
 */
final class WordIndex {
  /** So many numbers may be out of use before all are given anew. */
  private static final int FEW = 50_000;

  private static final Postings NONE = new Postings();

  private final List<Postings> postings = new ArrayList<>();
  private @Nullable Indexed[] holders = new Indexed[4];
  private int[] firsts = new int[4];
  private int[] lengths = new int[4];
  private int[] wholes = new int[4];
  private final AtomicReference<float @Nullable []> spare = new AtomicReference<>();
  private int next;
  private int held;
  private long words;
  private long entries;
  private long passages;

  void add(Indexed indexed) {
    indexed.first(next);
    makeRoom(next + indexed.size());
    for (int i = 0; i < indexed.size(); i++) {
      for (int j = indexed.begin(i); j < indexed.end(i); j++) {
        ofNew(indexed.stems()[j]).add(next);
      }
      holders[next] = indexed;
      firsts[next] = indexed.first();
      lengths[next] = indexed.end(i) - indexed.begin(i);
      wholes[next++] = indexed.stems().length;
    }
    count(indexed, 1);
  }

  private void makeRoom(int size) {
    if (size > holders.length) {
      int room = Math.max(size, next + (next >> 1));
      holders = Arrays.copyOf(holders, room);
      firsts = Arrays.copyOf(firsts, room);
      lengths = Arrays.copyOf(lengths, room);
      wholes = Arrays.copyOf(wholes, room);
    }
  }

  private Postings ofNew(int stem) {
    while (postings.size() <= stem) {
      postings.add(new Postings());
    }
    return postings.get(stem);
  }

  private void count(Indexed indexed, int sign) {
    held += sign * indexed.size();
    words += (long) sign * indexed.stems().length;
    entries += indexed.stems().length > 0 ? sign : 0;
    for (int i = 0; i < indexed.size(); i++) {
      passages += indexed.end(i) > indexed.begin(i) ? sign : 0;
    }
  }

  void remove(Indexed indexed) {
    int from = indexed.first();
    int to = from + indexed.size();
    Arrays.stream(indexed.stems()).distinct().forEach(stem -> postings.get(stem).remove(from, to));
    Arrays.fill(holders, from, to, null);
    count(indexed, -1);
    if (next > 2 * held + FEW) {
      renumber();
    }
  }

  /** Numbers that are out of use cost each search a little. */
  private void renumber() {
    Indexed[] all =
        Arrays.stream(holders, 0, next)
            .filter(holder -> holder != null)
            .distinct()
            .toArray(Indexed[]::new);
    postings.clear();
    Arrays.fill(holders, null);
    next = 0;
    held = 0;
    words = 0;
    entries = 0;
    passages = 0;
    for (Indexed indexed : all) {
      add(indexed);
    }
  }

  /**
   * The passages that hold a stem.
   *
   * @param stem a number, or {@link Dictionary#UNKNOWN}
   */
  Postings of(int stem) {
    return stem == Dictionary.UNKNOWN || stem >= postings.size() ? NONE : postings.get(stem);
  }

  /** The entry of the passage with this number. */
  Indexed holder(int passage) {
    Indexed holder = holders[passage];
    if (holder == null) {
      throw new IllegalStateException("passage " + passage + " of no entry");
    }
    return holder;
  }

  /** Zeros, one for each passage: many of them, so that they are handed from search to search. */
  float[] zeros() {
    float[] zeros = spare.getAndSet(null);
    return zeros != null && zeros.length >= next ? zeros : new float[holders.length];
  }

  /** Takes the zeros back; all have to be zeros again. */
  void giveBack(float[] zeros) {
    spare.set(zeros);
  }

  /** The number of the first passage of the same entry. */
  int first(int passage) {
    return firsts[passage];
  }

  /** How many words a passage has, names of speakers included. */
  int length(int passage) {
    return lengths[passage];
  }

  /** How many words its entry has, names of speakers included. */
  int lengthOfEntry(int passage) {
    return wholes[passage];
  }

  /** How many words there are, names of speakers included. */
  long words() {
    return words;
  }

  /** How many passages have words. */
  long passages() {
    return passages;
  }

  /** How many entries have words. */
  long entries() {
    return entries;
  }
}
