package onrecord.chat.console;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jline.reader.CompletingParsedLine;

/**
 * A line split at spaces up to the cursor, for completion. People write sentences, not shell
 * commands: an apostrophe opens no quotation and a backslash hides nothing.
 *
 * @param line as typed
 * @param cursor where the cursor stands in it
 * @param words those before the cursor; the last one ends there and may be empty
 */
record SplitLine(String line, int cursor, List<String> words) implements CompletingParsedLine {
  private static final Pattern SPACES = Pattern.compile("\\s+");

  static SplitLine of(String line, int cursor) {
    String before = line.substring(0, cursor);
    int start = before.length() - word(before).length();
    Stream<String> complete =
        SPACES.splitAsStream(before.substring(0, start)).filter(word -> !word.isEmpty());
    return new SplitLine(line, cursor, Stream.concat(complete, Stream.of(word(before))).toList());
  }

  private static String word(String before) {
    return before.substring(before.lastIndexOf(' ') + 1);
  }

  @Override
  public String word() {
    return words.getLast();
  }

  @Override
  public int wordCursor() {
    return word().length();
  }

  @Override
  public int wordIndex() {
    return words.size() - 1;
  }

  @Override
  public int rawWordCursor() {
    return wordCursor();
  }

  @Override
  public int rawWordLength() {
    return word().length();
  }

  /** A completed name is inserted as it is. */
  @Override
  public CharSequence escape(CharSequence candidate, boolean complete) {
    return candidate;
  }
}
