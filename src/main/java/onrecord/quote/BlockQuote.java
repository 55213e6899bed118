package onrecord.quote;

import java.util.List;
import java.util.Set;
import onrecord.text.Fold;
import onrecord.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Words that stand in paragraphs of their own after "the minister said:", without quotation marks,
 * as live pages set longer statements. The first such paragraph is the speaker's; further ones are
 * as long as somebody speaks of themselves in them.
 *
 * @param voice who speaks
 * @param cue the words that say so
 * @param paragraph the last one read, after which the next may be theirs
 * @param begun whether any paragraph was theirs yet
 */
record BlockQuote(Voice voice, String cue, int paragraph, boolean begun) {
  private static final int SHORTEST = 4;
  private static final Set<String> THINGS = WordList.of("it this that there which");
  private static final Set<String> OWN =
      WordList.of("i we my our me us i'm i've i'd i'll we're we've we'd we'll mine ours myself");

  /**
   * What a line leads to if it ends "... said:".
   *
   * @param voices who speaks in its last sentence, one an event
   */
  static @Nullable BlockQuote after(Line line, List<Event> events, List<Voice> voices) {
    if (line.isTitle() || events.isEmpty()) {
      return null;
    }
    Event event = events.getLast();
    Voice voice = voices.getLast();
    return line.token(line.size() - 1).is(":")
            && leadsTo(line, event)
            && event.cue().kind() == Cue.Kind.SAY
            && !event.cue().base().isEmpty()
            && isSomebody(voice)
        ? new BlockQuote(voice, line.words(event.cueFrom(), event.cueTo()), line.paragraph(), false)
        : null;
  }

  /** "said:", "said in a statement:"; not "said these roads were closed:". */
  private static boolean leadsTo(Line line, Event event) {
    for (int i = event.to(); i < line.size() - 1; i++) {
      Token token = line.token(i);
      if (token.isComma()
          || Lexicon.PRONOUNS.contains(token.key())
          || Lexicon.AUXILIARIES.contains(token.key())) {
        return false;
      }
    }
    return true;
  }

  /** "He called it: ..." leads to nobody's words. */
  private static boolean isSomebody(Voice voice) {
    String source = voice.source();
    return voice.member() != null || (source != null && !THINGS.contains(Fold.key(source)));
  }

  /** Whether the line is what the speaker said. */
  boolean holds(ReadLine read) {
    Line line = read.line();
    return read.isBody()
        && line.paragraph() == paragraph + 1
        && line.size() >= SHORTEST
        && line.marks().isEmpty()
        && (begun ? speaksOfSelf(line) : !names(read));
  }

  private static boolean speaksOfSelf(Line line) {
    return line.tokens().stream().anyMatch(token -> OWN.contains(token.key()));
  }

  /** "Hale said: We must." in what follows is somebody's again. */
  private static boolean names(ReadLine read) {
    return !speaksOfSelf(read.line())
        && read.allEvents().stream()
            .anyMatch(event ->
                event.cue().kind() == Cue.Kind.SAY
                    && event.subject().kind() != Subject.Kind.IMPLIED);
  }

  /** A paragraph of theirs. */
  Statement statement(Line line) {
    Span all = new Span(0, line.text().length());
    return new Statement(line.paragraph(), all, Quote.Kind.DIRECT, voice, begun ? null : cue);
  }

  BlockQuote next() {
    return new BlockQuote(voice, cue, paragraph + 1, true);
  }
}
