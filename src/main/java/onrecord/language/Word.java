package onrecord.language;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word of a text.
 *
 * @param key in lower case
 * @param isName whether it has a capital where no sentence begins
 */
record Word(String key, boolean isName) {
  /** Ukrainian words hold apostrophes; in French and English one parts two words. */
  private static final Pattern WORD =
      Pattern.compile("\\p{IsCyrillic}+(?:['\u2019\u02bc]\\p{IsCyrillic}+)*|\\p{L}[\\p{L}\\p{M}]*");

  private static final Pattern SENTENCE_BEFORE =
      Pattern.compile("(?s).*[.?!:;\u2026\u00bf\u00a1\"\u00ab\u201c\u201e\n].*");

  static List<Word> of(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    boolean shouted = composed.chars().noneMatch(Character::isLowerCase);
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(composed);
    int before = 0;
    while (matcher.find()) {
      String between = composed.substring(before, matcher.start());
      boolean begins = words.isEmpty() || SENTENCE_BEFORE.matcher(between).matches();
      boolean capital = Character.isUpperCase(matcher.group().codePointAt(0));
      words.add(new Word(matcher.group().toLowerCase(Locale.ROOT), capital && !begins && !shouted));
      before = matcher.end();
    }
    return words;
  }
}
