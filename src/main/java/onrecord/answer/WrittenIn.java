package onrecord.answer;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import onrecord.coverage.Paragraph;
import onrecord.index.FiledEntry;
import onrecord.language.WrittenLanguage;

/** Tells in which language a coverage is written, by the words of its entries. */
final class WrittenIn {
  /** The first few entries settle it. */
  private static final int ENOUGH_CHARACTERS = 2_000;

  private WrittenIn() {}

  /** Empty where they are too few to tell. */
  static Optional<Locale> of(Collection<FiledEntry> entries) {
    StringBuilder words = new StringBuilder();
    for (FiledEntry filed : entries) {
      for (Paragraph paragraph : filed.entry().paragraphs()) {
        words.append(paragraph.text()).append('\n');
      }
      if (words.length() >= ENOUGH_CHARACTERS) {
        break;
      }
    }
    words.setLength(Math.min(words.length(), ENOUGH_CHARACTERS));
    return WrittenLanguage.of(words.toString());
  }
}
