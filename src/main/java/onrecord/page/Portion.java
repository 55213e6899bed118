package onrecord.page;

import java.util.List;

/**
 * As much of a long list as one page shows.
 *
 * @param shown in order
 * @param number of the page, from 1
 * @param pages how many there are, at least 1
 * @param all how long the whole list is
 */
public record Portion<T>(List<T> shown, int number, int pages, int all) {
  /** How much one page shows. */
  public static final int SIZE = 100;

  public Portion {
    shown = List.copyOf(shown);
    if (number < 1 || number > pages) {
      throw new IllegalArgumentException("page " + number + ": allowed is 1 to " + pages);
    }
  }

  /**
   * One page of a list.
   *
   * @param number which, from 1; of one that does not exist, the nearest
   */
  public static <T> Portion<T> of(List<T> all, int number) {
    int pages = Math.max(1, (all.size() + SIZE - 1) / SIZE);
    int page = Math.clamp(number, 1, pages);
    int from = (page - 1) * SIZE;
    List<T> shown = all.subList(from, Math.min(all.size(), from + SIZE));
    return new Portion<>(shown, page, pages, all.size());
  }

  /** Place of the first one shown in the whole list, from 1. */
  int first() {
    return (number - 1) * SIZE + 1;
  }

  boolean hasNext() {
    return number < pages;
  }

  boolean hasPrevious() {
    return number > 1;
  }
}
