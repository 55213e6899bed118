package onrecord;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a check found.
 *
 * @param part what was looked at, in one word
 * @param words how it is, and what to do about it
 */
record Finding(Result result, String part, String words) {
  /** How it is. */
  enum Result {
    OK,
    WARNING,
    WRONG;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Finding ok(String part, String words) {
    return new Finding(Result.OK, part, words);
  }

  static Finding warning(String part, String words) {
    return new Finding(Result.WARNING, part, words);
  }

  static Finding wrong(String part, String words) {
    return new Finding(Result.WRONG, part, words);
  }

  /** For people. */
  String line() {
    return result.word() + " " + part + ": " + words;
  }

  /** For programs. */
  Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("result", result.word());
    fields.put("part", part);
    fields.put("message", words);
    return fields;
  }
}
