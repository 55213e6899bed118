package onrecord.chat;

import java.util.ArrayList;
import java.util.List;
import onrecord.desk.Rewording;

/**
 * Lays out what words were replaced by which.
 *
 * @param places of a correction that are shown
 * @param sentences shown of each side of a place
 */
record Rewordings(Texts texts, int places, int sentences) {
  /** What was and what is now, place by place, and how much more there is. */
  List<Line> lines(List<Rewording> rewordings, String entry) {
    List<Line> lines = new ArrayList<>();
    rewordings.stream().limit(places).flatMap(one -> lines(one).stream()).forEach(lines::add);
    if (rewordings.size() > places) {
      lines.add(Line.of(Piece.faint(texts.of("notice.more", rewordings.size() - places, entry))));
    }
    return lines;
  }

  private List<Line> lines(Rewording rewording) {
    List<Line> lines = new ArrayList<>();
    side(lines, "notice.was", rewording.was(), Piece.Style.REMOVED);
    side(lines, "notice.now", rewording.now(), Piece.Style.ADDED);
    return lines;
  }

  private void side(
      List<Line> lines, String key, List<Rewording.Sentence> side, Piece.Style differing) {
    side.stream()
        .limit(sentences)
        .map(sentence -> line(texts.of(key), sentence, differing))
        .forEach(lines::add);
    if (side.size() > sentences) {
      lines.add(Line.of(Piece.faint(texts.of("notice.sentences", side.size() - sentences))));
    }
  }

  private static Line line(String label, Rewording.Sentence sentence, Piece.Style differing) {
    List<Piece> pieces = new ArrayList<>();
    pieces.add(Piece.faint(label));
    for (Rewording.Words words : sentence.words()) {
      if (pieces.size() > 1) {
        pieces.add(Piece.plain(" "));
      }
      pieces.add(new Piece.Text(words.text(), words.differ() ? differing : Piece.Style.PLAIN));
    }
    return new Line(Line.Kind.RECORD, pieces);
  }
}
