package onrecord.reader.textdump;

import java.util.ArrayList;
import java.util.List;
import onrecord.text.Fold;

/**
 * The lines of a dump with what told them apart: their numbers and whether they were set in.
 *
 * @param number from 1
 * @param text without white space at its ends; empty for a blank line
 * @param indented whether white space stood before it
 */
record Line(int number, String text, boolean indented) {

  boolean isBlank() {
    return text.isEmpty();
  }

  /** All lines of a document. */
  static List<Line> of(String document) {
    List<Line> lines = new ArrayList<>();
    for (String raw : document.split("\\R", -1)) {
      String text = Fold.whiteSpace(raw.strip().replace("\ufeff", "").replace("\u200b", ""));
      boolean indented = !raw.isEmpty() && Character.isWhitespace(raw.charAt(0));
      lines.add(new Line(lines.size() + 1, text, indented));
    }
    return lines;
  }

  /** Lines that stand together, without a blank one between them. */
  static List<List<Line>> blocks(List<Line> lines) {
    List<List<Line>> blocks = new ArrayList<>();
    boolean open = false;
    for (Line line : lines) {
      if (!line.isBlank() && !open) {
        blocks.add(new ArrayList<>());
      }
      if (!line.isBlank()) {
        blocks.getLast().add(line);
      }
      open = !line.isBlank();
    }
    return blocks;
  }
}
