package onrecord.chat.telegram;

import java.util.ArrayList;
import java.util.List;
import onrecord.chat.Line;
import onrecord.chat.Message;
import onrecord.chat.Piece;

/**
 * Lines of one kind that follow each other: words of the record are one quote, also where they
 * stand in several blocks.
 *
 * @param gap line breaks before it
 * @param gaps line breaks before each of its lines
 */
record Stretch(Line.Kind kind, int gap, List<Line> lines, List<Integer> gaps) {
  private static final int NEXT_LINE = 1;
  private static final int NEXT_BLOCK = 2;

  static List<Stretch> of(Message message) {
    List<Stretch> stretches = new ArrayList<>();
    for (Message.Block block : message.blocks()) {
      int gap = NEXT_BLOCK;
      for (Line line : block.lines()) {
        add(stretches, line, gap);
        gap = NEXT_LINE;
      }
    }
    return stretches;
  }

  private static void add(List<Stretch> stretches, Line line, int gap) {
    if (stretches.isEmpty() || stretches.getLast().kind() != line.kind()) {
      stretches.add(new Stretch(line.kind(), gap, new ArrayList<>(), new ArrayList<>()));
    }
    stretches.getLast().lines().add(line);
    stretches.getLast().gaps().add(gap);
  }

  /** About how many characters it has. */
  int length() {
    return lines.stream()
        .flatMap(line -> line.pieces().stream())
        .mapToInt(piece -> piece instanceof Piece.Text text ? text.text().length() : 0)
        .sum();
  }
}
