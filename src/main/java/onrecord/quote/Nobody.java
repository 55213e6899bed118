package onrecord.quote;

import java.util.List;
import java.util.Set;

/**
 * Tells words in quotation marks that nobody stated: the title of a work, a saying put in
 * somebody's mouth.
 */
final class Nobody {
  private static final Set<String> PUT_IN_MOUTH =
      WordList.of("effect effectively essence essentially basically");
  private static final int LONGEST_TITLE = 10;

  private Nobody() {}

  /** "said in effect": the words are the reporter's. */
  static boolean isPutInMouth(Line line, Range sentence, int quote) {
    for (int i = Math.max(sentence.from(), quote - 3); i < quote; i++) {
      if (PUT_IN_MOUTH.contains(line.token(i).key())) {
        return true;
      }
    }
    return false;
  }

  /** Whether the words are capitalised as those of a title are. */
  static boolean isWork(Line line, Marked mark) {
    List<Token> words =
        Tokens.of(line.text(), mark.inner().start(), mark.inner().end()).stream()
            .filter(Token::isWord)
            .toList();
    return words.size() > 1
        && words.size() <= LONGEST_TITLE
        && words.getLast().isCapitalised()
        && words.stream().allMatch(Nobody::isInTitle)
        && !MentionFinder.isHeadline(line);
  }

  private static boolean isInTitle(Token word) {
    return word.isCapitalised() || word.isNumber() || word.text().length() < 4;
  }
}
