package onrecord.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import onrecord.desk.Reply.Voice;
import onrecord.index.FiledEntry;
import onrecord.page.SaidPage.Utterance;
import onrecord.quote.Person;
import onrecord.quote.Quote;

/** Who is quoted in a timeline, and with what. */
final class People {
  private static final Comparator<Voice> MOST_QUOTED =
      Comparator.comparingInt(Voice::quotes)
          .thenComparing(Voice::last)
          .reversed()
          .thenComparing(voice -> voice.person().name());

  private People() {}

  /**
   * Whoever is quoted, the most quoted first.
   *
   * @param entries newest first
   */
  static List<Voice> in(List<FiledEntry> entries) {
    Map<String, Voice> heard = new LinkedHashMap<>();
    for (FiledEntry filed : entries) {
      for (Quote quote : filed.quotes()) {
        quote
            .speaker()
            .ifPresent(speaker -> heard.merge(speaker.name(), first(speaker, filed), People::both));
      }
    }
    List<Voice> voices = new ArrayList<>(heard.values());
    voices.sort(MOST_QUOTED);
    return voices;
  }

  /**
   * What somebody said, in order of time.
   *
   * @param entries newest first
   * @param name in full
   */
  static List<Utterance> said(List<FiledEntry> entries, String name) {
    List<Utterance> said = new ArrayList<>();
    for (FiledEntry filed : entries.reversed()) {
      filed.quotes().stream()
          .filter(quote -> quote.speaker().map(Person::name).filter(name::equals).isPresent())
          .forEach(quote -> said.add(new Utterance(filed.entry(), quote)));
    }
    return said;
  }

  private static Voice first(Person speaker, FiledEntry filed) {
    return new Voice(speaker, 1, filed.entry().publishedAt());
  }

  private static Voice both(Voice later, Voice earlier) {
    return new Voice(later.person(), later.quotes() + earlier.quotes(), later.last());
  }
}
