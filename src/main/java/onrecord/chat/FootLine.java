package onrecord.chat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import onrecord.answer.Answer;
import onrecord.desk.Extent;

/**
 * The line under every answer: the time looked at, how many entries it has, how fresh the record
 * is.
 */
final class FootLine {
  private final Texts texts;

  FootLine(Texts texts) {
    this.texts = texts;
  }

  Message.Block of(Extent extent) {
    Answer.Searched searched = extent.looked();
    List<Piece> pieces = new ArrayList<>();
    pieces.add(Piece.faint(texts.of("foot.searched", searched.entries())));
    searched.from().ifPresent(from -> window(pieces, "foot.from", new Piece.Time(from)));
    window(pieces, "foot.to", new Piece.Time(searched.to()));
    pieces.add(Piece.faint(" \u00b7 " + freshness(extent)));
    searched
        .rebuilding()
        .map(rebuilding -> Piece.alert(" \u00b7 " + texts.rebuilding(rebuilding)))
        .ifPresent(pieces::add);
    return Message.Block.of(Line.of(pieces.toArray(Piece[]::new)));
  }

  private void window(List<Piece> pieces, String key, Piece time) {
    pieces.add(Piece.faint(" " + texts.of(key) + " "));
    pieces.add(time);
  }

  private String freshness(Extent extent) {
    return extent
        .looked()
        .newest()
        .map(newest -> Duration.between(newest, extent.askedAt()))
        .map(age -> texts.of("foot.newest", texts.length(age)))
        .orElseGet(() -> texts.of("foot.empty"));
  }
}
