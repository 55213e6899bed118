package onrecord.watch;

import java.util.List;
import java.util.stream.Stream;
import onrecord.coverage.Paragraph;
import onrecord.index.FiledEntry;
import onrecord.index.Stem;
import onrecord.index.Stems;
import onrecord.quote.Person;

/** What a query means, said as plainly as can be: for comparison. */
final class PlainReading {
  private PlainReading() {}

  static boolean fits(Clause clause, FiledEntry filed) {
    return switch (clause) {
      case Clause.Words words -> texts(filed).anyMatch(text -> stands(words.words(), text));
      case Clause.Speaker speaker ->
          filed.quotes().stream()
              .flatMap(quote -> quote.speaker().stream())
              .flatMap(PlainReading::names)
              .map(name -> Stems.of(name).stream().map(Stem::text).toList())
              .anyMatch(name -> name.containsAll(speaker.stems()));
      case Clause.Breaking _ -> filed.entry().breaking();
      case Clause.Within within -> filed.coverage().equals(within.coverage());
      case Clause.Not not -> !fits(not.clause(), filed);
      case Clause.All all -> all.clauses().stream().allMatch(one -> fits(one, filed));
      case Clause.Any any -> any.clauses().stream().anyMatch(one -> fits(one, filed));
    };
  }

  private static Stream<String> names(Person person) {
    return Stream.concat(Stream.of(person.name()), person.aliases().stream());
  }

  private static Stream<String> texts(FiledEntry filed) {
    return Stream.concat(
        filed.entry().title().stream(), filed.entry().paragraphs().stream().map(Paragraph::text));
  }

  /** A common word of the text stands for no telling one of the query. */
  private static boolean stands(List<Clause.Word> words, String text) {
    List<Stem> stems = Stems.of(text);
    List<String> sought = words.stream().map(Clause.Word::stem).toList();
    for (int from = 0; from + sought.size() <= stems.size(); from++) {
      List<Stem> part = stems.subList(from, from + sought.size());
      boolean isSame = part.stream().map(Stem::text).toList().equals(sought);
      if (isSame && noneIsCommonAlone(words, part)) {
        return true;
      }
    }
    return false;
  }

  private static boolean noneIsCommonAlone(List<Clause.Word> words, List<Stem> part) {
    for (int i = 0; i < words.size(); i++) {
      if (part.get(i).stop() && !words.get(i).isCommon()) {
        return false;
      }
    }
    return true;
  }
}
