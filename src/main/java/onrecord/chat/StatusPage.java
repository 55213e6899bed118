package onrecord.chat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import onrecord.desk.FollowedHere;
import onrecord.desk.Reply;
import onrecord.desk.StoreReport;
import onrecord.follow.Standing;
import onrecord.follow.Standing.LastRead;
import onrecord.reader.Reading;

/** Lays out how each source is doing, and the store. */
final class StatusPage {
  private static final int SKIPPED_AT_FIRST = 3;
  private static final String SEPARATOR = " \u00b7 ";
  private static final double BYTES_PER_MEGABYTE = 1e6;

  private final Texts texts;
  private final SourceLines sourceLines;

  StatusPage(Texts texts) {
    this.texts = texts;
    this.sourceLines = new SourceLines(texts);
  }

  /** What stands above all sources: how far a rebuild is, and how the store is doing. */
  List<Message.Block> general(Reply.State state) {
    List<Line> lines = new ArrayList<>();
    state
        .rebuilding()
        .map(rebuilding -> Line.of(Piece.alert(texts.rebuilding(rebuilding))))
        .ifPresent(lines::add);
    state.store().map(this::store).ifPresent(lines::addAll);
    return lines.isEmpty() ? List.of() : List.of(new Message.Block(lines));
  }

  private List<Line> store(StoreReport store) {
    List<Line> lines = new ArrayList<>();
    lines.add(Line.of(Piece.plain(texts.of("store.size", store.bytes() / BYTES_PER_MEGABYTE))));
    store
        .trouble()
        .map(why -> Line.of(Piece.alert(texts.of("store.trouble")), Piece.plain(" " + why)))
        .ifPresent(lines::add);
    store.setAside().stream()
        .map(file -> Line.of(Piece.alert(texts.of("store.set_aside")), Piece.plain(" " + file)))
        .forEach(lines::add);
    if (store.damagedEntries() > 0) {
      lines.add(Line.of(Piece.alert(texts.of("store.damaged", store.damagedEntries()))));
    }
    if (store.feedback() > 0) {
      lines.add(Line.of(Piece.plain(texts.of("store.feedback", store.feedback()))));
    }
    return lines;
  }

  /** A block a source, then what else was left out of each. */
  List<Message.Block> sources(Reply.State state) {
    return Stream.concat(
            state.sources().stream().map(source -> source(source, state.askedAt())),
            state.sources().stream().flatMap(source -> furtherSkipped(source).stream()))
        .toList();
  }

  private Message.Block source(FollowedHere source, Instant now) {
    Standing standing = source.standing();
    List<Line> lines = new ArrayList<>(sourceLines.head(source));
    lines.add(times(source, now));
    standing.lastRead().map(this::read).ifPresent(lines::add);
    standing.trouble().map(sourceLines::trouble).ifPresent(lines::add);
    List<Reading.Skipped> skipped = skipped(source);
    skipped.stream().limit(SKIPPED_AT_FIRST).map(sourceLines::skipped).forEach(lines::add);
    if (skipped.size() > SKIPPED_AT_FIRST) {
      lines.add(sourceLines.moreSkipped(skipped.size() - SKIPPED_AT_FIRST));
    }
    return new Message.Block(lines);
  }

  private Line times(FollowedHere source, Instant now) {
    Standing standing = source.standing();
    List<Piece> pieces = new ArrayList<>();
    pieces.add(sourceLines.newest(source, now));
    standing
        .lastSuccess()
        .ifPresentOrElse(
            last -> addTime(pieces, "source.read", last),
            () -> pieces.add(Piece.plain(SEPARATOR + texts.of("source.unread"))));
    addTime(pieces, "source.next", later(standing.schedule().nextPoll(), now));
    String rest = texts.rest(standing.schedule().interval());
    pieces.add(Piece.plain(SEPARATOR + texts.of("source.every", rest)));
    return Line.of(pieces.toArray(Piece[]::new));
  }

  /** What is overdue, or was never asked since a store was mended, is asked at once. */
  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private void addTime(List<Piece> pieces, String key, Instant time) {
    pieces.add(Piece.plain(SEPARATOR + texts.of(key) + " "));
    pieces.add(new Piece.Time(time));
  }

  private Line read(LastRead read) {
    return Line.separated(
        List.of(
            Piece.plain(read.format()), Piece.plain(texts.of("source.entries", read.entries()))));
  }

  private List<Message.Block> furtherSkipped(FollowedHere source) {
    List<Reading.Skipped> skipped = skipped(source);
    if (skipped.size() <= SKIPPED_AT_FIRST) {
      return List.of();
    }
    List<Line> lines = new ArrayList<>();
    lines.add(Line.of(Piece.strong(texts.of("source.skipped", SourceLines.name(source)))));
    skipped.stream().skip(SKIPPED_AT_FIRST).map(sourceLines::skipped).forEach(lines::add);
    return List.of(new Message.Block(lines));
  }

  private static List<Reading.Skipped> skipped(FollowedHere source) {
    return source.standing().lastRead().map(LastRead::skipped).orElse(List.of());
  }
}
