package onrecord.question;

/** Tells a text that may be a question from a greeting, a smiley or a cat on the keyboard. */
final class Sense {
  private static final int MOST_CONSONANTS = 5;

  private Sense() {}

  static boolean isAny(Typed typed) {
    boolean all = true;
    boolean gibberish = true;
    for (Token token : typed.tokens()) {
      all &= Words.FILLER.contains(token.key()) || Words.GREETING.contains(token.key());
      gibberish &= isGibberish(token.key());
    }
    return !all && !gibberish;
  }

  /** No vowel in four letters, five consonants in a row, one letter four times. */
  private static boolean isGibberish(String word) {
    int vowels = 0;
    int run = 0;
    int longest = 0;
    int same = 1;
    int most = 1;
    for (int i = 0; i < word.length(); i++) {
      boolean vowel = "aeiouy".indexOf(word.charAt(i)) >= 0;
      vowels += vowel ? 1 : 0;
      run = vowel ? 0 : run + 1;
      longest = Math.max(longest, run);
      same = i > 0 && word.charAt(i) == word.charAt(i - 1) ? same + 1 : 1;
      most = Math.max(most, same);
    }
    boolean letters = !word.isEmpty() && word.chars().allMatch(Character::isLetter);
    return letters
        && (longest > MOST_CONSONANTS || most >= 4 || (vowels == 0 && word.length() > 5));
  }
}
