package onrecord.quote;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import onrecord.coverage.Coverage;
import onrecord.coverage.Entry;
import onrecord.coverage.Paragraph;

/** Attributes the quotes of a coverage, all at once or entry by entry as a live page grows. */
public final class Attributor {
  private Attributor() {}

  /**
   * Gathers the cast of all entries, then attributes the quotes of each. Time grows with the length
   * of the text.
   */
  public static Attribution attribute(Coverage coverage) {
    return attribute(new Cast(List.of()), coverage.entries());
  }

  /**
   * Adds entries, or later versions of some, to what is known of their coverage: their own quotes
   * are attributed, and the people whom they tell more of are brought up to date in the quotes of
   * the other entries, whose text is not read again.
   */
  public static Attribution attribute(Attribution before, Collection<Entry> entries) {
    Attribution added = attribute(before.cast(), entries);
    Map<String, Person> people =
        added.cast().people().stream()
            .collect(Collectors.toMap(Person::name, Function.identity(), (one, same) -> one));
    Map<String, List<Quote>> quotes = new HashMap<>();
    before.quotes().forEach((id, found) -> quotes.put(id, brought(found, people)));
    quotes.putAll(added.quotes());
    return new Attribution(added.cast(), quotes);
  }

  private static List<Quote> brought(List<Quote> quotes, Map<String, Person> people) {
    return quotes.stream()
        .map(quote -> quote.speaker().isEmpty() ? quote : quote.spokenBy(current(quote, people)))
        .toList();
  }

  private static Optional<Person> current(Quote quote, Map<String, Person> people) {
    return quote.speaker().map(speaker -> people.getOrDefault(speaker.name(), speaker));
  }

  private static Attribution attribute(Cast known, Collection<Entry> entries) {
    Map<Entry, List<ReadLine>> read = new LinkedHashMap<>();
    CastBuilder builder = new CastBuilder(known);
    for (Entry entry : entries) {
      List<ReadLine> lines = lines(entry);
      lines.forEach(builder::add);
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
    entry.title().ifPresent(title -> lines.add(ReadLine.of(Quote.TITLE, title, false)));
    for (int i = 0; i < entry.paragraphs().size(); i++) {
      Paragraph paragraph = entry.paragraphs().get(i);
      if (mayQuote(paragraph)) {
        boolean body = paragraph.kind() == Paragraph.Kind.BODY && !paragraph.housekeeping();
        lines.add(ReadLine.of(i, paragraph.text(), body));
      }
    }
    return lines;
  }

  private static boolean mayQuote(Paragraph paragraph) {
    return paragraph.kind().isReported() || paragraph.kind() == Paragraph.Kind.CAPTION;
  }
}
