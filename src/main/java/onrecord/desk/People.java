package onrecord.desk;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onrecord.answer.Filed;
import onrecord.quote.Person;
import onrecord.quote.Quote;

/** /people: who is quoted, the most quoted first. */
record People(Named named, InstantSource clock) implements Command {
  private static final Comparator<Reply.Voice> MOST_QUOTED =
      Comparator.comparingInt(Reply.Voice::quotes)
          .thenComparing(Reply.Voice::last)
          .reversed()
          .thenComparing(voice -> voice.person().name());

  @Override
  public String name() {
    return "people";
  }

  @Override
  public List<Option> options() {
    return List.of();
  }

  @Override
  public Reply carryOut(Request request) {
    Holdings holdings = named.usual(request, clock.instant());
    return new Reply.Voices(voices(holdings), holdings.extent(Optional.empty()));
  }

  private static List<Reply.Voice> voices(Holdings holdings) {
    Map<String, Reply.Voice> heard = new LinkedHashMap<>();
    for (Filed filed : holdings.all()) {
      for (Quote quote : filed.quotes()) {
        quote
            .speaker()
            .ifPresent(speaker -> heard.merge(speaker.name(), first(speaker, filed), People::both));
      }
    }
    List<Reply.Voice> voices = new ArrayList<>(heard.values());
    voices.sort(MOST_QUOTED);
    return voices;
  }

  private static Reply.Voice first(Person speaker, Filed filed) {
    return new Reply.Voice(speaker, 1, filed.entry().publishedAt());
  }

  /** Entries come newest first, so the earlier voice is the latest. */
  private static Reply.Voice both(Reply.Voice later, Reply.Voice earlier) {
    return new Reply.Voice(later.person(), later.quotes() + earlier.quotes(), later.last());
  }
}
