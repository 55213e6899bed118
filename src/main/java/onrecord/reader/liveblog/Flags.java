package onrecord.reader.liveblog;

import java.util.regex.Pattern;

/** The words that flag an entry. */
final class Flags {
  private static final Pattern BREAKING =
      Pattern.compile("^\\W*breaking(?:\\s+news)?\\s*(?:[:|!–—-].*|$)", Pattern.CASE_INSENSITIVE);

  private Flags() {}

  /** Whether a headline or label begins with "Breaking:" or is nothing else. */
  static boolean isBreaking(String text) {
    return BREAKING.matcher(text).matches();
  }
}
