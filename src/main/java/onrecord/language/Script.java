package onrecord.language;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The script that most letters of a text are of, and the language that it is as good as alone in.
 */
enum Script {
  LATIN(""),
  CYRILLIC(""),
  GREEK("el"),
  HEBREW("he"),
  ARABIC("ar"),
  JAPANESE("ja"),
  HAN("zh"),
  HANGUL("ko"),
  THAI("th"),
  DEVANAGARI("hi"),
  GEORGIAN("ka"),
  ARMENIAN("hy"),
  OTHER("");

  /** Letters that Persian, Urdu and Kurdish have and Arabic lacks. */
  private static final Pattern NOT_ARABIC =
      Pattern.compile("[\u067e\u0686\u0698\u06a9\u06af\u06cc\u06c1\u0679\u06d5]");

  /** Little words of Chinese: without one, it may be a Japanese name. */
  private static final Pattern CHINESE =
      Pattern.compile("[\u7684\u4e86\u5417\u55ce\u4ec0\u9ebc\u8c01\u8ab0\u8bf4\u8aaa\u54ea\u600e]");

  private final String language;

  Script(String language) {
    this.language = language;
  }

  /** Empty where there is no letter. A text with kana is Japanese, however many other letters. */
  static Optional<Script> of(String text) {
    Map<Script, Integer> letters = new EnumMap<>(Script.class);
    text.codePoints()
        .filter(Character::isLetter)
        .forEach(c -> letters.merge(of(c), 1, Integer::sum));
    if (letters.containsKey(JAPANESE) && letters.containsKey(HAN)) {
      letters.merge(JAPANESE, letters.get(HAN), Integer::sum);
    }
    return letters.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }

  private static Script of(int letter) {
    return switch (Character.UnicodeScript.of(letter)) {
      case LATIN -> LATIN;
      case CYRILLIC -> CYRILLIC;
      case GREEK -> GREEK;
      case HEBREW -> HEBREW;
      case ARABIC -> ARABIC;
      case HIRAGANA, KATAKANA -> JAPANESE;
      case HAN -> HAN;
      case HANGUL -> HANGUL;
      case THAI -> THAI;
      case DEVANAGARI -> DEVANAGARI;
      case GEORGIAN -> GEORGIAN;
      case ARMENIAN -> ARMENIAN;
      default -> OTHER;
    };
  }

  /** The language of a text in this script, where the script settles it. */
  Optional<String> onlyLanguage(String text) {
    boolean unsure =
        switch (this) {
          case ARABIC -> NOT_ARABIC.matcher(text).find();
          case HAN -> !CHINESE.matcher(text).find();
          default -> language.isEmpty();
        };
    return unsure ? Optional.empty() : Optional.of(language);
  }
}
