package onrecord.chat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One line of a message.
 *
 * @param kind whose words it holds
 * @param pieces in reading order
 */
public record Line(Kind kind, List<Piece> pieces) {
  /**
   * Whose words a line holds: a platform sets off the page's own, so that nobody takes ours for
   * them.
   */
  public enum Kind {
    /** Our words, with names and titles of the page among them. */
    OURS,
    /** Words of an entry, exactly as it has them. */
    RECORD
  }

  private static final Piece SEPARATOR = Piece.faint(" \u00b7 ");

  public Line {
    pieces = List.copyOf(pieces);
  }

  public static Line of(Piece... pieces) {
    return new Line(Kind.OURS, Arrays.asList(pieces));
  }

  /** Words of an entry. */
  public static Line record(String words) {
    return new Line(Kind.RECORD, List.of(Piece.plain(words)));
  }

  /** Words of an entry with ours before them, which say what they are on the page. */
  public static Line record(String label, String words) {
    return new Line(Kind.RECORD, List.of(Piece.faint(label), Piece.plain(words)));
  }

  /** The title of an entry. */
  public static Line title(String words) {
    return new Line(Kind.RECORD, List.of(Piece.strong(words)));
  }

  /** The pieces with a dot between each two. */
  public static Line separated(List<Piece> pieces) {
    List<Piece> line = new ArrayList<>();
    for (Piece piece : pieces) {
      if (!line.isEmpty()) {
        line.add(SEPARATOR);
      }
      line.add(piece);
    }
    return new Line(Kind.OURS, line);
  }
}
