package onrecord.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onrecord.coverage.Coverage;
import onrecord.coverage.Entry;
import onrecord.coverage.Paragraph;

/** Attributes the quotes of a coverage. */
public final class Attributor {
  private Attributor() {}

  /** Gathers the cast of all entries, then attributes the quotes of each. */
  public static Attribution attribute(Coverage coverage) {
    Map<Entry, List<ReadLine>> read = new LinkedHashMap<>();
    CastBuilder builder = new CastBuilder();
    for (Entry entry : coverage.entries()) {
      List<ReadLine> lines = lines(entry);
      lines.forEach(line -> builder.add(line.line(), line.allEvents()));
      read.put(entry, lines);
    }
    Roster roster = builder.build();
    Map<Member, Person> people = new CastNames(roster.members()).people();
    Map<String, List<Quote>> quotes = new HashMap<>();
    read.forEach((entry, lines) -> quotes.put(entry.id(), quotes(roster, lines, people)));
    return new Attribution(new Cast(List.copyOf(people.values())), quotes);
  }

  private static List<Quote> quotes(
      Roster roster, List<ReadLine> lines, Map<Member, Person> people) {
    return new EntryReader(roster)
        .read(lines).stream().map(statement -> quote(statement, people)).toList();
  }

  private static Quote quote(Statement statement, Map<Member, Person> people) {
    Voice voice = statement.voice();
    return new Quote(
        statement.paragraph(),
        statement.content(),
        statement.kind(),
        Optional.ofNullable(voice.member()).map(people::get),
        Optional.ofNullable(voice.source()),
        Optional.ofNullable(statement.cue()));
  }

  private static List<ReadLine> lines(Entry entry) {
    List<ReadLine> lines = new ArrayList<>();
    entry.title().ifPresent(title -> lines.add(ReadLine.of(Quote.TITLE, title)));
    for (int i = 0; i < entry.paragraphs().size(); i++) {
      Paragraph paragraph = entry.paragraphs().get(i);
      if (paragraph.kind().isReported()) {
        lines.add(ReadLine.of(i, paragraph.text()));
      }
    }
    return lines;
  }
}
