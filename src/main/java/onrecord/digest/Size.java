package onrecord.digest;

import java.util.OptionalInt;

/**
 * How much a digest may hold.
 *
 * @param developments at most so many, at least 1
 * @param quotes at most so many beside them, 0 or more
 * @param words at most so many in all developments together, at least 1; empty where their number
 *     alone counts
 */
public record Size(int developments, int quotes, OptionalInt words) {
  public static final Size SHORT = new Size(5, 2, OptionalInt.empty());
  public static final Size NORMAL = new Size(8, 4, OptionalInt.empty());
  public static final Size LONG = new Size(15, 8, OptionalInt.empty());

  public Size {
    if (developments < 1 || quotes < 0 || words.orElse(1) < 1) {
      throw new IllegalArgumentException(
          developments
              + " developments, "
              + quotes
              + " quotes, "
              + words
              + " words: allowed are at least 1, 0 and 1");
    }
  }

  /** As many developments as so many words hold. */
  public static Size ofWords(int words) {
    return new Size(words, NORMAL.quotes, OptionalInt.of(words));
  }
}
