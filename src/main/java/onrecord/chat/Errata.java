package onrecord.chat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import onrecord.chat.Script.Correction;
import onrecord.coverage.Entry;
import onrecord.desk.Desk;
import onrecord.desk.Notice;
import onrecord.desk.Rewording;
import onrecord.follow.Change;
import onrecord.follow.Event;
import onrecord.place.Asker;
import onrecord.place.Tenant;

/** Says in our messages what was corrected or withdrawn since of the entries that they cite. */
final class Errata {
  /** Places that are shown: a message that is edited cannot become two. */
  private static final int PLACES = 1;

  /** How far the record may be behind what is known to have happened. */
  private static final Duration BEHIND = Duration.ofMinutes(10);

  /** Sentences that are shown of each side of a place. */
  private static final int SENTENCES = 2;

  private final Desk desk;
  private final Posts posts;
  private final Function<Tenant, Permalinks> permalinks;
  private final Consumer<Post> edited;

  /**
   * @param edited is given each message that says something else now
   */
  Errata(Desk desk, Posts posts, Function<Tenant, Permalinks> permalinks, Consumer<Post> edited) {
    this.desk = desk;
    this.posts = posts;
    this.permalinks = permalinks;
    this.edited = edited;
  }

  /** Whether messages may have to say something of it. */
  static boolean concerns(Event event) {
    return event.change() instanceof Change.Corrected || event.change() instanceof Change.Withdrawn;
  }

  void happened(Event event) {
    if (event.change() instanceof Change.OfEntry change) {
      posts
          .citing(event.source().owner(), event.source().coverage(), change.entry().id())
          .forEach(post -> corrected(post, event, change.entry()));
    }
  }

  /** A message was posted: what happened to what it cites while it was made and sent. */
  void posted(String token) {
    posts.find(token).ifPresent(this::overtaken);
  }

  private void overtaken(Post post) {
    Script script = post.script();
    desk.overtaken(post.place().tenant(), script.cited(), script.at().minus(BEHIND))
        .forEach(event -> {
          if (event.change() instanceof Change.OfEntry change) {
            posts.find(script.token()).ifPresent(now -> corrected(now, event, change.entry()));
          }
        });
  }

  private void corrected(Post post, Event event, Entry entry) {
    notice(post, event)
        .filter(_ -> isNews(event, entry, post.script()))
        .filter(notice -> isTold(notice.event().change(), entry, post.script()))
        .map(notice -> correction(post, notice, entry))
        .filter(correction -> !post.script().corrections().contains(correction))
        .flatMap(correction ->
            posts.change(post.script().token(), now -> now.with(now.script().with(correction))))
        .ifPresent(edited);
  }

  /**
   * What a message shows already, or tells of, is none: events are heard of later than the record.
   */
  private static boolean isNews(Event event, Entry entry, Script script) {
    boolean isOld =
        event.change() instanceof Change.Corrected
            && script.cited().stream()
                .anyMatch(cited ->
                    cited.owner().equals(event.source().owner())
                        && cited.coverage().equals(event.source().coverage())
                        && cited.entry().equals(entry.id())
                        && cited.version() >= entry.version());
    return !isOld
        && script.corrections().stream()
            .filter(told -> told.coverage().equals(event.source().coverage()))
            .filter(told -> told.entry().equals(entry.id()))
            .noneMatch(told -> told.version() > entry.version());
  }

  /**
   * An answer rests on all of an entry that it cites. Of a list what it shows of an entry counts,
   * so that it is not changed each time that a text is whose headline it has.
   */
  private static boolean isTold(Change change, Entry entry, Script script) {
    return script.asked().isAnswer()
        || script.corrections().stream().anyMatch(one -> one.entry().equals(entry.id()))
        || rewordings(change, script).stream().anyMatch(one -> isShown(one, script))
        || (change instanceof Change.Corrected corrected && isWhole(corrected.before(), script));
  }

  private static boolean isWhole(Entry entry, Script script) {
    String shown = shown(script);
    return Rewording.withdrawn(entry).was().stream().map(Errata::words).allMatch(shown::contains);
  }

  private Optional<Notice> notice(Post post, Event event) {
    Script script = post.script();
    return desk.notice(post.place(), Asker.anonymous(script.manner().zone()), event);
  }

  private Correction correction(Post post, Notice notice, Entry entry) {
    Texts texts = Texts.of(post.script().manner().locale());
    String coverage = notice.event().source().coverage();
    List<Line> lines = new ArrayList<>();
    lines.add(Line.of(Piece.alert(texts.of("correction.since"))));
    lines.add(Line.separated(head(notice, entry, texts)));
    List<Rewording> rewordings = rewordings(notice.event().change(), post.script());
    lines.addAll(new Rewordings(texts, PLACES, SENTENCES).lines(rewordings, entry.id()));
    new Citations(texts, permalinks.apply(post.place().tenant()))
        .link(notice.coverage(), entry)
        .ifPresent(lines::add);
    return new Correction(coverage, entry.id(), entry.version(), new Message.Block(lines));
  }

  private static List<Piece> head(Notice notice, Entry entry, Texts texts) {
    boolean isGone = notice.event().change() instanceof Change.Withdrawn;
    return List.of(
        Piece.alert(texts.of(isGone ? "notice.withdrawn" : "notice.corrected")),
        Piece.faint(texts.of("entry.id", entry.id())),
        Piece.faint(texts.of("notice.version", entry.version())),
        new Piece.Time(notice.event().at()));
  }

  /** What the message shows comes first. */
  private static List<Rewording> rewordings(Change change, Script script) {
    return switch (change) {
      case Change.Corrected corrected ->
          Rewording.between(corrected.before(), corrected.entry()).stream()
              .sorted(Comparator.comparing(one -> !isShown(one, script)))
              .toList();
      case Change.Withdrawn withdrawn -> List.of(Rewording.withdrawn(withdrawn.entry()));
      default -> List.of();
    };
  }

  private static boolean isShown(Rewording rewording, Script script) {
    String shown = shown(script);
    return rewording.was().stream().map(Errata::words).anyMatch(shown::contains);
  }

  private static String shown(Script script) {
    return script.pages().stream().map(Errata::record).collect(Collectors.joining(" "));
  }

  private static String words(Rewording.Sentence sentence) {
    return sentence.words().stream().map(Rewording.Words::text).collect(Collectors.joining(" "));
  }

  /** The words of the record that a page shows, with one space between each two. */
  private static String record(Message page) {
    return page.blocks().stream()
        .flatMap(block -> block.lines().stream())
        .filter(line -> line.kind() == Line.Kind.RECORD)
        .flatMap(line -> line.pieces().stream())
        .map(piece -> piece instanceof Piece.Text text ? text.text() : "")
        .collect(Collectors.joining(" "))
        .replaceAll("[\\s\\u00a0]+", " ");
  }
}
