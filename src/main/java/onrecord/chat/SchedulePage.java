package onrecord.chat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import onrecord.desk.Arrivals;
import onrecord.desk.Reply;
import onrecord.desk.Reply.Plans.Change;
import onrecord.digest.QuietHours;
import onrecord.digest.Restraints;
import onrecord.digest.Schedule;
import onrecord.digest.StandingDigest;

/** Lays out when a place gets digests by itself, and what it bears. */
final class SchedulePage {
  private final Texts texts;

  SchedulePage(Texts texts) {
    this.texts = texts;
  }

  /** What was done, each digest with its next times, then how to change it. */
  Message plans(Reply.Plans plans) {
    List<Message.Block> blocks = new ArrayList<>();
    String heading = plans.plans().isEmpty() ? "none" : heading(plans.change());
    blocks.add(Message.Block.of(Line.of(Piece.strong(texts.of("plans." + heading)))));
    plans.plans().forEach(plan -> blocks.add(plan(plan)));
    if (plans.mayPlan()) {
      blocks.add(how(plans));
    }
    return message(blocks);
  }

  private static String heading(Change change) {
    return change == Change.NONE ? "heading" : key(change);
  }

  private Message.Block plan(Reply.Plan plan) {
    StandingDigest digest = plan.digest();
    List<Line> lines = new ArrayList<>();
    lines.add(Line.of(Piece.plain(when(digest.schedule())), Piece.faint(" \u00b7 " + digest.id())));
    lines.add(Line.of(Piece.faint(String.join(", ", details(digest)))));
    if (!plan.next().isEmpty()) {
      lines.add(next(plan));
    }
    plan.last().map(this::last).ifPresent(lines::add);
    return new Message.Block(lines);
  }

  /** Where it did not arrive, somebody there ought to know why. */
  private Line last(Arrivals.Arrival last) {
    boolean arrived = last.how() == Arrivals.How.ARRIVED;
    String words = texts.of("plans.last." + key(last.how()));
    List<Piece> pieces = new ArrayList<>();
    pieces.add(arrived ? Piece.faint(words + " ") : Piece.alert(words + " "));
    pieces.add(new Piece.Time(last.at()));
    last.why().ifPresent(why -> pieces.add(Piece.plain(" (" + why + ")")));
    return new Line(Line.Kind.OURS, pieces);
  }

  private Line next(Reply.Plan plan) {
    List<Piece> pieces = new ArrayList<>();
    pieces.add(Piece.faint(texts.of("plans.next") + " "));
    plan.next()
        .forEach(slot -> {
          pieces.add(Piece.faint(pieces.size() > 1 ? ", " : ""));
          pieces.add(new Piece.Time(slot.due()));
        });
    return new Line(Line.Kind.OURS, pieces);
  }

  private String when(Schedule schedule) {
    String times =
        schedule.times().stream().map(LocalTime::toString).collect(Collectors.joining(", "));
    return texts.of("plans.when", days(schedule), times, schedule.zone().getId());
  }

  private String days(Schedule schedule) {
    return schedule.isDaily()
        ? texts.of("plans.daily")
        : schedule.days().stream().sorted().map(this::day).collect(Collectors.joining(", "));
  }

  private String day(DayOfWeek day) {
    return day.getDisplayName(TextStyle.SHORT, texts.locale());
  }

  private List<String> details(StandingDigest digest) {
    List<String> details = new ArrayList<>();
    details.add(texts.of("plans.length." + key(digest.length())));
    details.add(texts.of(digest.tellsOfNothing() ? "plans.says_nothing" : "plans.silent"));
    digest.coverage().map(id -> texts.of("settings.coverage", id)).ifPresent(details::add);
    if (digest.isPaused()) {
      details.add(texts.of("plans.is_paused"));
    }
    return details;
  }

  private Message.Block how(Reply.Plans plans) {
    List<Line> lines = new ArrayList<>();
    lines.add(usage("/digest daily 08:00 Europe/London", "plans.how"));
    plans.plans().stream()
        .findFirst()
        .map(plan -> plan.digest().id())
        .filter(any -> plans.change() != Change.ENDED)
        .ifPresent(id -> {
          lines.add(usage("/digest pause " + id, "plans.how.pause"));
          lines.add(usage("/digest off " + id, "plans.how.off"));
        });
    return new Message.Block(lines);
  }

  private Line usage(String usage, String key) {
    return Line.of(Piece.command(usage), Piece.plain(" \u2013 " + texts.of(key)));
  }

  /** What a place bears, then how to change it. */
  Message restrained(Reply.Restrained restrained) {
    Restraints restraints = restrained.restraints();
    List<Line> lines = new ArrayList<>();
    lines.add(
        Line.of(
            Piece.strong(texts.of(restrained.changed() ? "settings.changed" : "quiet.heading"))));
    lines.add(
        Line.of(Piece.plain(restraints.quiet().map(this::hours).orElse(texts.of("quiet.never")))));
    lines.add(Line.of(Piece.plain(posts(restraints))));
    return message(
        List.of(
            new Message.Block(lines),
            Message.Block.of(
                usage("/quiet 22:00-07:00 Europe/London", "quiet.how"),
                usage("/quiet off posts 10", "quiet.how.posts"))));
  }

  private String hours(QuietHours quiet) {
    return texts.of("quiet.hours", quiet.from(), quiet.to(), quiet.zone().getId());
  }

  private String posts(Restraints restraints) {
    return restraints.mostPosts().isPresent()
        ? texts.of("quiet.posts", restraints.mostPosts().getAsInt())
        : texts.of("quiet.posts.any");
  }

  private static String key(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static Message message(List<Message.Block> blocks) {
    return new Message(blocks, OptionalInt.empty());
  }
}
