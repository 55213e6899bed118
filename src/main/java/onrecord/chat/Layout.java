package onrecord.chat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import onrecord.answer.Answer;
import onrecord.answer.Excerpt;
import onrecord.desk.Declined;
import onrecord.desk.Extent;
import onrecord.desk.FollowedHere;
import onrecord.desk.Notice;
import onrecord.desk.Refused;
import onrecord.desk.Reply;

/** Lays out replies: what comes first, how much at a time, what stands under it. */
public final class Layout {
  /** Entries or people shown at a time. */
  static final int LIST = 10;

  /** Excerpts shown at a time. */
  static final int EXCERPTS = 3;

  /** Sources in full, or corrections, shown at a time. */
  static final int SOURCES = 5;

  /**
   * What stands around excerpts, or around the entries that come closest.
   *
   * @param before how the question was understood, and why the record is silent where it is
   * @param after the foot line
   */
  public record Around(List<Message.Block> before, List<Message.Block> after) {
    public Around {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }
  }

  private final Texts texts;
  private final Citations citations;
  private final EntryPage entryPage;
  private final FootLine footLine;
  private final Manual manual;
  private final RecordLanguage recordLanguage;
  private final Understood understood;
  private final Silences silences;
  private final Clarifying clarifying;
  private final SourceLines sourceLines;
  private final StatusPage statusPage;
  private final Outcomes outcomes;
  private final Notices notices;
  private final PersonalPage personalPage;
  private final DigestPage digestPage;
  private final Permalinks permalinks;
  private final boolean repeats;
  private final SchedulePage schedulePage;
  private final WatchPage watchPage;

  public Layout(Texts texts) {
    this(texts, Permalinks.NONE);
  }

  /**
   * @param permalinks where entries without an address of their own can be read
   */
  public Layout(Texts texts, Permalinks permalinks) {
    this(texts, permalinks, true);
  }

  /**
   * @param repeats whether words of the question are repeated
   */
  private Layout(Texts texts, Permalinks permalinks, boolean repeats) {
    this.texts = texts;
    this.permalinks = permalinks;
    this.repeats = repeats;
    this.citations = new Citations(texts, permalinks);
    this.entryPage = new EntryPage(texts, citations);
    this.footLine = new FootLine(texts);
    this.manual = new Manual(texts);
    this.recordLanguage = new RecordLanguage(texts);
    this.understood = new Understood(texts);
    this.silences = new Silences(texts, citations, repeats);
    this.clarifying = new Clarifying(texts, citations);
    this.sourceLines = new SourceLines(texts);
    this.statusPage = new StatusPage(texts);
    this.outcomes = new Outcomes(texts);
    this.notices = new Notices(texts, permalinks);
    this.personalPage = new PersonalPage(texts);
    this.schedulePage = new SchedulePage(texts);
    this.digestPage = new DigestPage(texts, citations, notices, footLine);
    this.watchPage = new WatchPage(texts, citations);
  }

  /** The same, which repeats no word of the question. */
  Layout withoutQuestion() {
    return new Layout(texts, permalinks, false);
  }

  /**
   * The reply, or its rest.
   *
   * @param from where it goes on: 0, or {@link Message#next()} of what was shown before
   */
  public Message lay(Reply reply, int from) {
    return switch (reply) {
      case Reply.Answered answered -> answered(answered, from);
      case Reply.Entries entries -> entries(entries, from);
      case Reply.Digested digested -> digestPage.page(digested, from);
      case Reply.Whole whole -> whole(whole);
      case Reply.Voices voices -> voices(voices, from);
      case Reply.Guide guide -> whole(manual.blocks(guide));
      case Refused refused -> refused(refused);
      case Reply.Sources sources -> sources(sources, from);
      case Reply.State state -> state(state, from);
      case Reply.Begun begun -> whole(outcomes.begun(begun.source()));
      case Reply.Ended ended -> whole(outcomes.ended(ended.source()));
      case Reply.Changes changes -> changes(changes, from);
      case Reply.Exported exported -> exported(exported);
      case Reply.Imported imported -> imported(imported, from);
      case Reply.Chosen chosen -> personalPage.chosen(chosen);
      case Reply.Plans plans -> schedulePage.plans(plans);
      case Reply.Restrained restrained -> schedulePage.restrained(restrained);
      case Reply.Watching watching -> watchPage.watching(watching);
      case Reply.Watched watched -> watchPage.watched(watched, from);
      case Reply.Unwatched unwatched -> watchPage.unwatched(unwatched);
      case Reply.Reasons reasons -> watchPage.reasons(reasons);
      case Reply.Misunderstood misread -> watchPage.misunderstood(misread.misread());
      case Reply.Caught caught -> watchPage.caught(caught, from);
      case Reply.Privacy privacy -> personalPage.privacy(privacy);
      case Reply.Disclosed disclosed -> personalPage.disclosed(disclosed);
      case Reply.Erased erased -> personalPage.erased(erased);
      case Declined declined -> whole(outcomes.declined(declined));
    };
  }

  private Message answered(Reply.Answered answered, int from) {
    return switch (answered.answer()) {
      case Answer.OnRecord found -> found(found, answered.extent(), from);
      case Answer.Silence silence -> silence(silence, answered.extent());
    };
  }

  private Message found(Answer.OnRecord found, Extent extent, int from) {
    Page<Excerpt> page = Page.of(found.excerpts(), from, EXCERPTS);
    Around around = around(found, extent);
    List<Message.Block> blocks = new ArrayList<>();
    if (page.from() == 0) {
      blocks.addAll(around.before());
    }
    page.shown().forEach(shown -> blocks.add(citations.excerpt(shown, extent.hasSeveral())));
    blocks.addAll(around.after());
    return new Message(blocks, page.next());
  }

  private Message silence(Answer.Silence silence, Extent extent) {
    Around around = around(silence, extent);
    List<Message.Block> blocks = new ArrayList<>(around.before());
    blocks.addAll(silences.nearest(silence, extent.hasSeveral()));
    blocks.addAll(around.after());
    return new Message(blocks, OptionalInt.empty());
  }

  /** What stands around the words that answer, for those who show these in a way of their own. */
  public Around around(Reply.Answered answered) {
    return around(answered.answer(), answered.extent());
  }

  private Around around(Answer answer, Extent extent) {
    List<Message.Block> before = new ArrayList<>();
    recordLanguage.of(answer).ifPresent(before::add);
    if (repeats) {
      understood.of(answer.question()).ifPresent(before::add);
    }
    if (answer instanceof Answer.Silence silence) {
      before.addAll(silences.why(silence));
    }
    if (repeats) {
      answer.clarification().map(clarifying::line).ifPresent(before::add);
    }
    return new Around(before, List.of(footLine.of(extent)));
  }

  /** Who may have been meant, where that is in doubt; as buttons show them. */
  public List<String> choices(Reply reply) {
    return repeats && reply instanceof Reply.Answered answered
        ? answered.answer().clarification().map(clarifying::labels).orElse(List.of())
        : List.of();
  }

  /** Whose words an excerpt is: a name with a role, or who reported it. */
  public String speaker(Excerpt excerpt) {
    return citations.speaker(excerpt);
  }

  /** Whom an excerpt's pronouns stand for, in brackets: "[She: Ida Moor]". */
  public Optional<String> pronouns(Excerpt excerpt) {
    return citations.pronouns(excerpt);
  }

  private Message entries(Reply.Entries entries, int from) {
    boolean several = entries.extent().hasSeveral();
    Page<Excerpt> page = Page.of(entries.headlines(), from, LIST);
    List<Message.Block> blocks = heading("entries.latest", page, "entries.none");
    page.shown().forEach(shown -> blocks.add(citations.headline(shown, several)));
    blocks.add(footLine.of(entries.extent()));
    return new Message(blocks, page.next());
  }

  private Message whole(Reply.Whole whole) {
    boolean several = whole.extent().hasSeveral();
    return new Message(
        whole.entries().stream()
            .flatMap(filed -> entryPage.blocks(filed, several).stream())
            .toList(),
        OptionalInt.empty());
  }

  private Message voices(Reply.Voices voices, int from) {
    Page<Reply.Voice> page = Page.of(voices.voices(), from, LIST);
    List<Message.Block> blocks = heading("people.heading", page, "people.none");
    if (!page.shown().isEmpty()) {
      blocks.add(new Message.Block(page.shown().stream().map(this::voice).toList()));
    }
    blocks.add(footLine.of(voices.extent()));
    return new Message(blocks, page.next());
  }

  private Line voice(Reply.Voice voice) {
    return Line.of(
        Piece.strong(citations.named(voice.person())),
        Piece.faint(" \u00b7 "),
        Piece.plain(texts.of("people.quotes", voice.quotes())),
        Piece.faint(" \u00b7 " + texts.of("people.last") + " "),
        new Piece.Time(voice.last()));
  }

  private Message sources(Reply.Sources sources, int from) {
    Page<FollowedHere> page = Page.of(sources.sources(), from, LIST);
    String none = sources.mayFollow() ? "sources.none.follow" : "sources.none";
    List<Message.Block> blocks = heading("sources.heading", page, none);
    page.shown().forEach(shown -> blocks.add(source(shown, sources.askedAt())));
    sources
        .rebuilding()
        .map(rebuilding -> Line.of(Piece.alert(texts.rebuilding(rebuilding))))
        .ifPresent(line -> blocks.add(Message.Block.of(line)));
    return new Message(blocks, page.next());
  }

  private Message.Block source(FollowedHere source, Instant now) {
    List<Line> lines = new ArrayList<>(sourceLines.head(source));
    lines.add(Line.of(sourceLines.newest(source, now)));
    source.standing().trouble().map(sourceLines::trouble).ifPresent(lines::add);
    return new Message.Block(lines);
  }

  private Message state(Reply.State state, int from) {
    Page<Message.Block> page = Page.of(statusPage.sources(state), from, SOURCES);
    List<Message.Block> blocks = heading("status.heading", page, "sources.none");
    if (page.from() == 0) {
      blocks.addAll(statusPage.general(state));
    }
    blocks.addAll(page.shown());
    return new Message(blocks, page.next());
  }

  private Message changes(Reply.Changes changes, int from) {
    Page<Notice> page = Page.of(changes.notices(), from, SOURCES);
    String none = changes.since().isPresent() ? "changes.none.since" : "changes.none";
    List<Message.Block> blocks = heading("changes.heading", page, none);
    page.shown().forEach(shown -> notices.block(shown).ifPresent(blocks::add));
    return new Message(blocks, page.next());
  }

  private Message exported(Reply.Exported exported) {
    Line heading = Line.of(Piece.strong(texts.of("export.heading", exported.sources())));
    return new Message(
        List.of(Message.Block.of(heading)),
        OptionalInt.empty(),
        Optional.of(new Message.Attachment("onrecord.opml", exported.opml())));
  }

  private Message imported(Reply.Imported imported, int from) {
    Page<Reply.Attempt> page = Page.of(imported.attempts(), from, LIST);
    List<Message.Block> blocks = new ArrayList<>();
    if (page.from() == 0) {
      blocks.addAll(outcomes.imported(imported));
    }
    page.shown().forEach(shown -> blocks.add(outcomes.attempt(shown)));
    return new Message(blocks, page.next());
  }

  private static Message whole(List<Message.Block> blocks) {
    return new Message(blocks, OptionalInt.empty());
  }

  private Message refused(Refused refused) {
    String key = "refused." + key(refused.problem());
    String missing =
        refused.given().isEmpty() ? refused.option().map(o -> "." + o.word()).orElse("") : "";
    Line line = Line.of(Piece.alert(texts.of(key + missing, Shortened.of(refused.given()))));
    return new Message(List.of(Message.Block.of(line)), OptionalInt.empty());
  }

  /** Only where the list begins. */
  private List<Message.Block> heading(String key, Page<?> page, String none) {
    List<Message.Block> blocks = new ArrayList<>();
    if (page.from() == 0) {
      String heading = texts.of(page.shown().isEmpty() ? none : key);
      blocks.add(Message.Block.of(Line.of(Piece.strong(heading))));
    }
    return blocks;
  }

  private static String key(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
