package onrecord.chat;

/**
 * Which form of a noun goes with a number, as texts choose by it.
 *
 * @see <a
 *     href="https://www.unicode.org/reports/tr35/tr35-numbers.html#Language_Plural_Rules">Unicode
 *     LDML, language plural rules</a>, of which only those for whole numbers are needed
 */
enum Plural {
  NONE(0),
  /** As with 1; in Ukrainian and Russian with 21 too. */
  ONE(1),
  /** In Ukrainian and Russian as with 2, 3, 4 and 22. */
  FEW(2),
  /** As with 5. */
  MANY(5);

  private final int choice;

  Plural(int choice) {
    this.choice = choice;
  }

  /** The number that stands for it in a choice pattern. */
  int choice() {
    return choice;
  }

  /**
   * The form for a number in a language.
   *
   * @param language by its ISO 639 code
   */
  static Plural of(String language, long number) {
    long absolute = Math.abs(number);
    if (absolute == 0) {
      return NONE;
    }
    return switch (language) {
      case "uk", "ru" -> slavic(absolute % 10, absolute % 100);
      default -> absolute == 1 ? ONE : MANY;
    };
  }

  private static Plural slavic(long lastDigit, long lastTwo) {
    if (lastTwo >= 11 && lastTwo <= 14) {
      return MANY;
    }
    if (lastDigit == 1) {
      return ONE;
    }
    return lastDigit >= 2 && lastDigit <= 4 ? FEW : MANY;
  }
}
