package onrecord.question;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import onrecord.language.WrittenLanguage;
import onrecord.question.Question.Expected;
import onrecord.question.Question.Kind;
import onrecord.quote.Cast;

/** Reads a typed question. */
public final class QuestionReader {
  private final Typed typed;
  private final Roster roster;
  private final Vocabulary vocabulary;
  private final Instant now;
  private final ZoneId zone;
  private final Optional<Context> context;

  private QuestionReader(
      String text,
      Cast cast,
      Instant now,
      ZoneId zone,
      Vocabulary words,
      Optional<Context> context) {
    this.typed = Typed.of(text);
    this.roster = new Roster(KnownCasts.of(cast), words);
    this.vocabulary = words;
    this.now = now;
    this.zone = zone;
    this.context = context;
  }

  /** Another text that reads by itself. */
  private QuestionReader(QuestionReader other, String text) {
    this.typed = Typed.of(text);
    this.roster = other.roster;
    this.vocabulary = other.vocabulary;
    this.now = other.now;
    this.zone = other.zone;
    this.context = Optional.empty();
  }

  /**
   * What the text asks. Any text can be read: what is no question is of the kind {@link Kind#NONE}.
   *
   * @param cast whom the record knows; the same object each time costs least, for it is gone
   *     through once
   * @param now when it is asked; windows are measured back from it
   * @param zone in which the asker's clock times are meant
   * @param words what the record knows
   * @param context the question before in the same conversation
   */
  public static Question read(
      String text,
      Cast cast,
      Instant now,
      ZoneId zone,
      Vocabulary words,
      Optional<Context> context) {
    return new QuestionReader(text, cast, now, zone, words, context).read();
  }

  private Question read() {
    return context
        .flatMap(before -> Chosen.question(typed, before))
        .map(whole -> new QuestionReader(this, whole).read())
        .orElseGet(this::readTyped);
  }

  private Question readTyped() {
    Optional<Locale> language = language();
    Draft draft = isForeign(language) || !Sense.isAny(typed) ? new Draft(typed) : draft();
    draft.language = language;
    return draft.build();
  }

  /** "wat is a tax inversion" is English once its short spellings are spelt out. */
  private Optional<Locale> language() {
    Optional<Locale> asTyped = WrittenLanguage.of(typed.text());
    String spelt = typed.tokens().stream().map(Token::key).collect(Collectors.joining(" "));
    return isForeign(asTyped)
        ? WrittenLanguage.of(spelt).filter(Locale.ENGLISH::equals).or(() -> asTyped)
        : asTyped;
  }

  /** What is below is written for English; what is in no known language may be names. */
  private static boolean isForeign(Optional<Locale> language) {
    return language.filter(known -> !known.equals(Locale.ENGLISH)).isPresent();
  }

  private Draft draft() {
    Optional<WindowReader.Hit> window = new WindowReader(typed, now, zone).find();
    BitSet used = new BitSet();
    window.ifPresent(w -> used.set(w.start(), w.end()));
    Namesakes namesakes = new Namesakes(typed, roster, vocabulary, context);
    List<Name> names = namesakes.settled(names(used));
    List<Speaking> speaking = new Speakers(typed, names).find();
    Draft draft = new Draft(typed);
    read(draft, names, speaking);
    Windows.keep(draft, typed, window);
    used.clear();
    draft.window.ifPresent(w -> window.ifPresent(h -> used.set(h.start(), h.end())));
    draft.window.ifPresent(w -> draft.resolved = without(draft.text, w.words()));
    topic(draft, names, speaking, used);
    context.ifPresent(c -> new FollowUp(typed, draft, names, c).resolve());
    context.filter(_ -> draft.followUp).ifPresent(c -> draft.shown = c.cited());
    Windows.settle(draft);
    draft.clarification = new Ambiguity(typed, roster, namesakes, draft, names).find();
    return draft;
  }

  /** The window says when, not what: a sentence vector is better off without it. */
  private static String without(String text, String words) {
    int at = text.indexOf(words);
    return (text.substring(0, at) + text.substring(at + words.length())).replace("  ", " ").strip();
  }

  private List<Name> names(BitSet used) {
    List<Name> names = new ArrayList<>(new NameFinder(typed, roster, vocabulary, used).find());
    BitSet taken = (BitSet) used.clone();
    names.forEach(n -> taken.set(n.start(), n.end()));
    context.ifPresent(
        c -> names.addAll(new Pronouns(typed, roster, vocabulary, c).find(List.copyOf(names))));
    names.addAll(new Strangers(typed, vocabulary, taken).find());
    names.sort(Comparator.comparingInt(Name::start));
    return names;
  }

  private void read(Draft draft, List<Name> names, List<Speaking> speaking) {
    Kinds.Reading reading = new Kinds(typed, names, speaking).read();
    draft.kind = reading.kind();
    draft.expected = reading.expected();
    draft.lead = reading.lead();
    draft.people(typed, names, speaking);
    draft.recent = Windows.isRecent(typed, draft.kind);
  }

  private void topic(Draft draft, List<Name> names, List<Speaking> speaking, BitSet used) {
    BitSet cues = new BitSet();
    for (Speaking one : speaking) {
      used.set(names.get(one.name()).start(), names.get(one.name()).end());
      used.set(one.cueStart(), one.cueEnd());
      if (one.isContent(typed) && vocabulary.holds(typed.key(one.cueStart()))) {
        used.clear(one.cueStart());
        cues.set(one.cueStart());
      }
    }
    boolean account = draft.kind == Kind.LATEST || draft.kind == Kind.ROUND_UP;
    draft.topic.addAll(new Topics(typed, vocabulary).read(used, cues, names, account));
    if (draft.kind == Kind.WHEN && draft.expected == Expected.TIME) {
      draft.topic.removeAll(List.of("time", "date"));
    }
  }
}
