package onrecord.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import onrecord.chat.Script.Correction;
import onrecord.coverage.Entry;
import onrecord.desk.Desk;
import onrecord.desk.Notice;
import onrecord.follow.Change;
import onrecord.follow.Event;
import onrecord.place.Asker;
import onrecord.place.Tenant;

/** Says in our messages what was corrected or withdrawn since of the entries that they cite. */
final class Errata {
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

  private void corrected(Post post, Event event, Entry entry) {
    notice(post, event)
        .flatMap(notice -> correction(post, notice, entry))
        .flatMap(correction ->
            posts.change(post.script().token(), now -> now.with(now.script().with(correction))))
        .ifPresent(edited);
  }

  private Optional<Notice> notice(Post post, Event event) {
    Script script = post.script();
    return desk.notice(post.place(), Asker.anonymous(script.manner().zone()), event);
  }

  private Optional<Correction> correction(Post post, Notice notice, Entry entry) {
    Texts texts = Texts.of(post.script().manner().locale());
    String coverage = notice.event().source().coverage();
    return new Notices(texts, permalinks.apply(post.place().tenant()))
        .block(notice)
        .map(block ->
            new Correction(coverage, entry.id(), entry.version(), introduced(block, texts)));
  }

  private static Message.Block introduced(Message.Block block, Texts texts) {
    List<Line> lines = new ArrayList<>();
    lines.add(Line.of(Piece.alert(texts.of("correction.since"))));
    lines.addAll(block.lines());
    return new Message.Block(lines);
  }
}
