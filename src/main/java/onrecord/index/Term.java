package onrecord.index;

/**
 * A stem that is looked for.
 *
 * @param stem as {@link Stem#text()} has it
 * @param weight how much it counts beside the others, more than 0; 1 as a rule
 */
public record Term(String stem, double weight) {
  public Term {
    if (!(weight > 0)) {
      throw new IllegalArgumentException(
          "term " + stem + ": weight " + weight + ", allowed is more than 0");
    }
  }
}
