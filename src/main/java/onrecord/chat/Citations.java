package onrecord.chat;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import onrecord.answer.Excerpt;
import onrecord.coverage.Byline;
import onrecord.coverage.Entry;
import onrecord.coverage.Masthead;
import onrecord.quote.Person;

/** Lays out the words of an entry with who said them, how, where and when. */
final class Citations {
  private static final int SHORTEST_ROLE = 4;
  private static final int LONGEST_ROLE = 60;

  private final Texts texts;
  private final Permalinks permalinks;

  Citations(Texts texts, Permalinks permalinks) {
    this.texts = texts;
    this.permalinks = permalinks;
  }

  /**
   * The words, then whom their pronouns stand for, their speaker and where they stand.
   *
   * @param several whether more than one coverage is open, so that each excerpt must say which
   */
  Message.Block excerpt(Excerpt excerpt, boolean several) {
    List<Line> lines = new ArrayList<>();
    excerpt.text().lines().map(Line::record).forEach(lines::add);
    pronouns(excerpt).map(Piece::faint).map(Line::of).ifPresent(lines::add);
    List<Piece> cited = new ArrayList<>();
    cited.add(Piece.strong(speaker(excerpt)));
    cited.add(Piece.plain(texts.of("kind." + excerpt.kind().name().toLowerCase(Locale.ROOT))));
    excerpt.entry().title().ifPresent(title -> cited.add(Piece.plain(title)));
    lines.add(Line.separated(cited));
    lines.add(Line.separated(where(excerpt.coverage(), excerpt.entry(), several)));
    also(excerpt).ifPresent(lines::add);
    link(excerpt.coverage(), excerpt.entry(), Optional.of(excerpt.text())).ifPresent(lines::add);
    return new Message.Block(lines);
  }

  /** Where and when, then the headline. */
  Message.Block headline(Excerpt headline, boolean several) {
    return Message.Block.of(
        Line.separated(where(headline.coverage(), headline.entry(), several)),
        Line.record(headline.text()));
  }

  /** The words, then where and when, who says them, and where they can be read. */
  Message.Block development(Excerpt excerpt, boolean several) {
    List<Piece> where = new ArrayList<>(where(excerpt.coverage(), excerpt.entry(), several));
    excerpt.speaker().map(this::named).map(Piece::strong).ifPresent(where::add);
    List<Line> lines = new ArrayList<>();
    lines.add(Line.record(excerpt.text()));
    lines.add(Line.separated(where));
    also(excerpt).ifPresent(lines::add);
    link(excerpt.coverage(), excerpt.entry()).ifPresent(lines::add);
    return new Message.Block(lines);
  }

  /** Where and when, then the title, for an entry that is only pointed at. */
  Message.Block entry(Masthead coverage, Entry entry, boolean several) {
    List<Line> lines = new ArrayList<>();
    lines.add(Line.separated(where(coverage, entry, several)));
    entry.title().map(Line::record).ifPresent(lines::add);
    return new Message.Block(lines);
  }

  /** When an entry was published, and which it is. */
  List<Piece> where(Masthead coverage, Entry entry, boolean several) {
    List<Piece> pieces = new ArrayList<>();
    pieces.add(new Piece.Time(entry.publishedAt()));
    if (entry.breaking()) {
      pieces.add(Piece.alert(texts.of("breaking")));
    }
    pieces.add(Piece.faint(texts.of("entry.id", entry.id())));
    if (entry.version() > 1) {
      pieces.add(Piece.alert(texts.of("entry.version", entry.version())));
    }
    if (several) {
      pieces.add(Piece.faint(coverage.title().orElse(coverage.id())));
    }
    return pieces;
  }

  /** Where an entry can be read: at its own address, or else ours, or else its page's. */
  Optional<Line> link(Masthead coverage, Entry entry) {
    return link(coverage, entry, Optional.empty());
  }

  private Optional<Line> link(Masthead coverage, Entry entry, Optional<String> words) {
    return entry
        .url()
        .map(address -> at(address, words))
        .or(() -> permalinks.of(coverage, entry, words))
        .or(() -> coverage.url().map(address -> at(address, words)))
        .map(address -> Line.of(new Piece.Link(address)));
  }

  private static URI at(URI address, Optional<String> words) {
    return words.map(cited -> TextFragment.at(address, cited)).orElse(address);
  }

  /** Who wrote an entry. */
  String reported(Entry entry) {
    return entry.bylines().isEmpty()
        ? texts.of("byline.none")
        : texts.of("byline.reported", names(entry));
  }

  /** Whose words they are. */
  String speaker(Excerpt excerpt) {
    return excerpt.speaker().map(this::named).orElseGet(() -> unnamed(excerpt));
  }

  /** Whom its pronouns stand for, in brackets; empty where that need not, or cannot, be told. */
  Optional<String> pronouns(Excerpt excerpt) {
    return excerpt.pronouns().stream()
        .map(one -> texts.of("excerpt.pronoun", one.pronoun(), one.person().name()))
        .reduce((one, next) -> one + " " + next);
  }

  /** A name with the role by which the page says most of them, if it is no mere "Dr". */
  String named(Person person) {
    return person.roles().stream()
        .filter(role -> role.length() >= SHORTEST_ROLE && role.length() <= LONGEST_ROLE)
        .max(Comparator.comparingInt(String::length).thenComparing(Function.identity()))
        .map(role -> texts.of("speaker.role", person.name(), role))
        .orElse(person.name());
  }

  private String unnamed(Excerpt excerpt) {
    if (excerpt.kind() == Excerpt.Kind.REPORT) {
      return reported(excerpt.entry());
    }
    return excerpt
        .source()
        .map(source -> texts.of("speaker.named", source))
        .orElse(texts.of("speaker.none"));
  }

  private Optional<Line> also(Excerpt excerpt) {
    String ids = excerpt.alsoIn().stream().map(Entry::id).collect(Collectors.joining(", "));
    return ids.isEmpty()
        ? Optional.empty()
        : Optional.of(Line.of(Piece.faint(texts.of("entry.also", ids))));
  }

  private static String names(Entry entry) {
    return entry.bylines().stream().map(Byline::name).collect(Collectors.joining(", "));
  }
}
