package onrecord.quote;

import java.util.ArrayList;
import java.util.List;
import onrecord.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Attributes the quotes of one line. A stretch in quotation marks goes to the cue beside it, else
 * to the last cue before it in its sentence, else to a cue that ends its sentence; a sentence that
 * is all quotation goes to whoever spoke last. The order of preference follows O'Keefe et al.
 * (2012) and the sieves of Muzny et al. (2017).
 */
final class LineReader {
  private final ReadLine read;
  private final Line line;
  private final Resolver resolver;
  private final Discourse discourse;
  private final List<Statement> found = new ArrayList<>();
  private Voice carried;

  LineReader(ReadLine read, Discourse discourse, Voice carried) {
    this.read = read;
    this.line = read.line();
    this.discourse = discourse;
    this.resolver = new Resolver(line, discourse);
    this.carried = carried;
  }

  List<Statement> read() {
    for (int i = 0; i < line.sentences().size(); i++) {
      sentence(line.sentences().get(i), read.events().get(i), read.openings().get(i));
    }
    resolver.reach(line.size());
    return found;
  }

  /** Who speaks on in a line that is all quotation. */
  Voice carried() {
    return carried;
  }

  private void sentence(Range sentence, List<Event> events, Subject opening) {
    resolver.reach(opening.to());
    Voice main = resolver.voice(opening);
    discourse.focus(main.member());
    List<Voice> voices = voices(events, opening, main);
    Attributed attributed = new Attributed(line, sentence, events);
    Voice quoted = Voice.NOBODY;
    for (int i = sentence.from(); i < sentence.to(); i++) {
      if (line.token(i).isQuote()) {
        Voice voice = quote(i, attributed, voices);
        quoted = voice.isKnown() ? voice : quoted;
      }
    }
    new IndirectContent(line, sentence, events)
        .forEach(
            (event, content) -> found.add(indirect(events.get(event), voices.get(event), content)));
    if (quoted.isKnown()) {
      carried = quoted;
    } else if (!voices.isEmpty()) {
      carried = last(voices);
    } else if (main.member() != null) {
      carried = main;
    }
  }

  private static Voice last(List<Voice> voices) {
    for (Voice voice : voices.reversed()) {
      if (voice.member() != null) {
        return voice;
      }
    }
    return voices.getLast();
  }

  private List<Voice> voices(List<Event> events, Subject opening, Voice main) {
    List<Voice> voices = new ArrayList<>();
    Voice previous = main;
    for (Event event : events) {
      resolver.reach(event.from());
      Voice voice = event.subject().isImplied() ? previous : resolver.voice(event.subject());
      resolver.reach(event.to());
      discourse.focus(voice.member());
      voices.add(voice);
      previous = event.from() < opening.from() ? main : voice;
    }
    return voices;
  }

  private Statement indirect(Event event, Voice voice, Span content) {
    return new Statement(line.paragraph(), content, Quote.Kind.INDIRECT, voice, cue(event));
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
