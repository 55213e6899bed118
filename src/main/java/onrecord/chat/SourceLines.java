package onrecord.chat;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import onrecord.desk.FollowedHere;
import onrecord.follow.Standing.Trouble;
import onrecord.reader.Reading;

/** Lays out what all replies say alike of a source that is followed. */
final class SourceLines {
  private final Texts texts;

  SourceLines(Texts texts) {
    this.texts = texts;
  }

  /** What it is called here, and where it is read. */
  List<Line> head(FollowedHere source) {
    List<Piece> names = new ArrayList<>();
    names.add(Piece.strong(name(source)));
    names.add(Piece.faint(texts.of("source.id", source.coverage())));
    if (source.common()) {
      names.add(Piece.faint(texts.of("source.common")));
    }
    List<Line> lines = new ArrayList<>();
    lines.add(Line.separated(names));
    source.location().map(SourceLines::place).map(Line::of).ifPresent(lines::add);
    return lines;
  }

  /** Its title, or else the id of its coverage. */
  static String name(FollowedHere source) {
    return source.title().orElse(source.coverage());
  }

  /** An address can be opened; the path of a file, or what is no URI, is only shown. */
  static Piece place(String location) {
    try {
      URI address = new URI(location);
      return address.getHost() == null ? Piece.plain(location) : new Piece.Link(address);
    } catch (URISyntaxException e) {
      return Piece.plain(location);
    }
  }

  Piece newest(FollowedHere source, Instant now) {
    return Piece.plain(
        source
            .newest()
            .map(newest -> texts.of("foot.newest", texts.length(Duration.between(newest, now))))
            .orElseGet(() -> texts.of("foot.empty")));
  }

  /** Since when it is in trouble, how often, and why as far as the reader may know. */
  Line trouble(Trouble trouble) {
    List<Piece> pieces = new ArrayList<>();
    pieces.add(Piece.alert(texts.of("source.trouble") + " "));
    pieces.add(new Piece.Time(trouble.since()));
    pieces.add(Piece.alert(texts.of("source.failures", trouble.failures())));
    if (!trouble.reason().isBlank()) {
      pieces.add(Piece.plain(": " + trouble.reason()));
    }
    return Line.of(pieces.toArray(Piece[]::new));
  }

  /** What was left out of a page or a list, and why. */
  Line skipped(Reading.Skipped skipped) {
    return Line.of(
        Piece.faint(texts.of("source.skipped.place", Shortened.of(skipped.place()))),
        Piece.plain(texts.of("source.skipped.what", Shortened.of(skipped.what())) + " "),
        Piece.faint(Shortened.of(skipped.why(), Shortened.REASON)));
  }

  /** How many were left out beyond those that are shown. */
  Line moreSkipped(int more) {
    return Line.of(Piece.faint(texts.of("source.skipped.more", more)));
  }
}
