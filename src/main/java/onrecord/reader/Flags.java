package onrecord.reader;

import java.util.regex.Pattern;

/** The words that flag an entry. */
public final class Flags {
  private static final Pattern BREAKING =
      Pattern.compile("^\\W*breaking(?:\\s+news)?\\s*(?:[:|!–—-].*|$)", Pattern.CASE_INSENSITIVE);

  private Flags() {}

  /** Whether a headline or label begins with "Breaking:" or is nothing else. */
  public static boolean isBreaking(String text) {
    return BREAKING.matcher(text).matches();
  }
}
