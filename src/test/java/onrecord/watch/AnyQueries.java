package onrecord.watch;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import onrecord.coverage.Entry;
import onrecord.coverage.Paragraph;
import onrecord.index.FiledEntry;
import onrecord.place.Tenant;
import onrecord.quote.Person;
import onrecord.quote.Quote;
import onrecord.text.Span;

/** Queries and entries of a small vocabulary, so that they often meet. */
final class AnyQueries {
  private static final List<String> WORDS =
      List.of(
          "ceasefire",
          "Ceasefires",
          "truce",
          "talks",
          "talked",
          "grain",
          "port",
          "ports",
          "drone",
          "drones",
          "Zelenskyy",
          "Zelensky\u00fd",
          "US",
          "us",
          "U.S.",
          "who",
          "WHO",
          "minister's",
          "ministers",
          "strike",
          "struck",
          "1,500",
          "1500",
          "covid-19",
          "emergency",
          "caf\u00e9",
          "cafe",
          "don\u2019t",
          "Kyiv",
          "sanctions");
  private static final List<String> COMMON = List.of("the", "of", "to", "and", "a", "is");
  private static final List<Person> PEOPLE =
      List.of(
          person("Mark Rutte", "Rutte"), person("Yulia Svyrydenko", "the prime minister"),
          person("Andrii Yermak", "Yermak"), person("Will Ports", "Ports"));

  private final Random random;

  AnyQueries(Random random) {
    this.random = random;
  }

  private static Person person(String name, String alias) {
    return new Person(name, Set.of(alias), Set.of(), Person.Kind.PERSON);
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /** Of any shape; not every one is a query. */
  String query(int depth) {
    int shape = depth == 0 ? random.nextInt(5) : random.nextInt(9);
    return switch (shape) {
      case 0, 1 -> any(WORDS);
      case 2 -> "\"" + words(2 + random.nextInt(2)) + "\"";
      case 3 -> "speaker:" + any(List.of("Rutte", "Yermak", "\"Mark Rutte\"", "ports", "minister"));
      case 4 -> any(List.of("breaking:yes", "coverage:one", any(WORDS), any(WORDS)));
      case 5 -> query(depth - 1) + " " + query(depth - 1);
      case 6 -> "(" + query(depth - 1) + ") AND (" + query(depth - 1) + ")";
      case 7 -> "(" + query(depth - 1) + " OR " + query(depth - 1) + ")";
      default -> query(depth - 1) + " NOT (" + query(depth - 1) + ")";
    };
  }

  private String words(int count) {
    return IntStream.range(0, count)
        .mapToObj(_ -> random.nextInt(4) == 0 ? any(COMMON) : any(WORDS))
        .collect(Collectors.joining(" "));
  }

  FiledEntry entry(int number) {
    List<Paragraph> paragraphs = new ArrayList<>();
    List<Quote> quotes = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      paragraphs.add(Paragraph.body(words(1 + random.nextInt(8)) + "."));
      if (random.nextInt(3) == 0) {
        quotes.add(quote(i));
      }
    }
    Entry entry =
        new Entry(
            "e" + number,
            1,
            random.nextBoolean() ? Optional.of(words(3)) : Optional.empty(),
            Instant.EPOCH,
            Optional.empty(),
            ZoneOffset.UTC,
            List.of(),
            random.nextInt(5) == 0,
            Optional.empty(),
            paragraphs);
    return new FiledEntry(Tenant.EVERYBODY, any(List.of("one", "two")), entry, quotes);
  }

  private Quote quote(int paragraph) {
    Optional<Person> speaker = random.nextInt(4) == 0 ? Optional.empty() : Optional.of(any(PEOPLE));
    return new Quote(
        paragraph, new Span(0, 1), Quote.Kind.DIRECT, speaker, Optional.empty(), Optional.empty());
  }
}
