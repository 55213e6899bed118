package onrecord.chat;

import java.util.List;
import java.util.OptionalInt;

/**
 * As much of a list as is shown at a time.
 *
 * @param shown may be empty
 * @param from index of the first shown
 * @param next index of the first that is left, if any is
 */
record Page<T>(List<T> shown, int from, OptionalInt next) {
  static <T> Page<T> of(List<T> all, int from, int size) {
    int start = Math.clamp(from, 0, all.size());
    int end = Math.min(start + size, all.size());
    return new Page<>(
        all.subList(start, end),
        start,
        end < all.size() ? OptionalInt.of(end) : OptionalInt.empty());
  }
}
