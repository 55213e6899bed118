package onrecord.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import onrecord.text.Fold;
import onrecord.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Attributes the quotes of one line. A stretch in quotation marks goes to the cue beside it, else
 * to the last cue before it in its sentence, else to a cue that ends its sentence; a sentence that
 * is all quotation goes to whoever spoke last. The order of preference follows O'Keefe et al.
 * (2012) and the sieves of Muzny et al. (2017).
 */
final class LineReader {
  /** Words that no statement of an infinitive is of: "it is worth noting". */
  private static final Set<String> NOBODY = Set.of("it", "there", "this", "that");

  private final ReadLine read;
  private final Line line;
  private final Resolver resolver;
  private final Discourse discourse;
  private final List<Statement> found = new ArrayList<>();
  private Voice carried;
  private @Nullable BlockQuote block;

  LineReader(ReadLine read, Discourse discourse, Voice carried) {
    this.read = read;
    this.line = read.line();
    this.discourse = discourse;
    this.resolver = new Resolver(line, discourse);
    this.carried = carried;
  }

  List<Statement> read() {
    discourse.beginLine();
    for (int i = 0; i < line.sentences().size(); i++) {
      sentence(line.sentences().get(i), read.events().get(i), read.openings().get(i));
    }
    resolver.reach(line.size());
    return found;
  }

  /** A transcript's "Hale: We stay. We must.": all that follows the colon is hers. */
  private boolean isTurn(Event event) {
    return event.cue().base().isEmpty()
        && event.from() == 0
        && !line.isTitle()
        && line.sentences().size() > 1
        && line.marks().isEmpty();
  }

  private Span turn(Event event) {
    int to = line.size();
    while (to > event.cueTo() + 1 && !line.token(to - 1).isWord()) {
      to--;
    }
    return line.span(event.cueTo(), to);
  }

  /** Who speaks on in a line that is all quotation. */
  Voice carried() {
    return carried;
  }

  /** What stands in paragraphs of its own after this line, if its end says so. */
  @Nullable BlockQuote block() {
    return block;
  }

  private void sentence(Range sentence, List<Event> events, Subject opening) {
    resolver.reach(opening.to());
    Voice main = resolver.voice(opening);
    discourse.focus(main.member());
    List<Voice> voices = voices(sentence, events, opening, main);
    block = BlockQuote.after(line, events, voices);
    Attributed attributed = new Attributed(line, sentence, events);
    Voice quoted = Voice.NOBODY;
    for (int i = sentence.from(); i < sentence.to(); i++) {
      if (line.token(i).isQuote()) {
        Voice voice = quote(i, attributed, voices);
        quoted = voice.isKnown() ? voice : quoted;
      }
    }
    new IndirectContent(line, sentence, events)
        .forEach((event, content) -> addIndirect(events.get(event), voices.get(event), content));
    if (quoted.isKnown()) {
      carried = quoted;
    } else if (isQuestion(sentence)) {
      return;
    } else if (spoke(events)) {
      carried = last(events, voices);
    } else if (main.member() != null) {
      carried = main;
    }
  }

  /** "And Brandt?": asks for words, of whom or about whom is open. */
  private boolean isQuestion(Range sentence) {
    return line.token(sentence.to() - 1).is("?");
  }

  private static boolean spoke(List<Event> events) {
    return events.stream().anyMatch(event -> event.cue().kind() != Cue.Kind.HOLD);
  }

  private static Voice last(List<Event> events, List<Voice> voices) {
    Voice last = Voice.NOBODY;
    for (int i = voices.size() - 1; i >= 0; i--) {
      boolean spoken = events.get(i).cue().kind() != Cue.Kind.HOLD;
      if (spoken && voices.get(i).member() != null) {
        return voices.get(i);
      }
      last = spoken && !last.isKnown() ? voices.get(i) : last;
    }
    return last;
  }

  private List<Voice> voices(Range sentence, List<Event> events, Subject opening, Voice main) {
    OwnWords own = new OwnWords(line, sentence);
    List<Voice> voices = new ArrayList<>();
    Voice previous = main;
    for (Event event : events) {
      resolver.reach(event.from());
      Voice voice =
          event.subject().isImplied()
              ? previous
              : resolver.voice(event.subject(), own.namesIn(event));
      resolver.reach(event.to());
      discourse.hear(voice.member());
      voices.add(voice);
      if (event.cue().kind() != Cue.Kind.HOLD) {
        previous = event.from() < opening.from() ? main : voice;
      }
    }
    return voices;
  }

  private void addIndirect(Event event, Voice voice, Span content) {
    boolean nobodys = event.subject().isImplied() && NOBODY.contains(source(voice));
    if (!nobodys) {
      found.add(indirect(event, voice, content));
    }
  }

  private static String source(Voice voice) {
    return voice.source() == null ? "" : Fold.key(voice.source());
  }

  private Statement indirect(Event event, Voice voice, Span content) {
    Span whole = isTurn(event) ? turn(event) : content;
    return new Statement(line.paragraph(), whole, Quote.Kind.INDIRECT, voice, cue(event));
  }

  private @Nullable String cue(Event event) {
    return event.cue().base().isEmpty() ? null : line.words(event.cueFrom(), event.cueTo());
  }

  private Voice quote(int at, Attributed attributed, List<Voice> voices) {
    int event = attributed.eventOf(at);
    Span content = line.markOf(at).inner();
    Quote.Kind kind = attributed.kind(at);
    if (event >= 0) {
      Event chosen = attributed.event(event);
      return add(content, kind, voices.get(event), cue(chosen));
    }
    return attributed.isAllQuotation()
        ? add(content, Quote.Kind.DIRECT, carried, null)
        : add(content, kind, Voice.NOBODY, null);
  }

  private Voice add(Span content, Quote.Kind kind, Voice voice, @Nullable String cue) {
    found.add(new Statement(line.paragraph(), content, kind, voice, cue));
    return voice;
  }
}
