package onrecord.index;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import onrecord.coverage.Entry;
import onrecord.coverage.Paragraph;
import onrecord.place.Tenant;
import onrecord.quote.Person;
import onrecord.quote.Quote;
import onrecord.text.Span;

/** Entries out of a random generator: few words, few speakers, few instants, so that much meets. */
final class InventedRecord {
  static final Instant START = Instant.parse("2026-05-04T12:00:00Z");
  static final List<String> SPEAKERS = List.of("Ines Duarte", "Tom Reyes", "Ada Holt");
  static final List<String> COVERAGES = List.of("storm", "vote", "match");
  private static final String[] WORDS = {
    "bridge", "ferry", "harbour", "mayor", "flood", "council", "market", "school", "rain", "train"
  };

  private final Random random;

  InventedRecord(Random random) {
    this.random = random;
  }

  FiledEntry entry(String id) {
    List<Paragraph> paragraphs = new ArrayList<>();
    List<Quote> quotes = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      String text = sentence() + " " + sentence();
      paragraphs.add(Paragraph.body(text));
      if (random.nextBoolean()) {
        quotes.add(quote(i, text));
      }
    }
    Entry entry =
        new Entry(
            id,
            1,
            random.nextBoolean() ? Optional.of(sentence()) : Optional.empty(),
            instant(),
            Optional.empty(),
            ZoneOffset.UTC,
            List.of(),
            false,
            Optional.empty(),
            paragraphs);
    return new FiledEntry(Tenant.EVERYBODY, COVERAGES.get(random.nextInt(3)), entry, quotes);
  }

  Instant instant() {
    return START.plusSeconds(random.nextInt(20));
  }

  String word() {
    return WORDS[random.nextInt(WORDS.length)];
  }

  private String sentence() {
    StringBuilder sentence = new StringBuilder("The");
    for (int i = 0; i < 4; i++) {
      sentence.append(' ').append(word());
    }
    return sentence.append('.').toString();
  }

  private Quote quote(int paragraph, String text) {
    int end = 5 + random.nextInt(text.length() - 5);
    String name = SPEAKERS.get(random.nextInt(SPEAKERS.size()));
    return new Quote(
        paragraph,
        new Span(random.nextInt(4), end),
        Quote.Kind.INDIRECT,
        Optional.of(new Person(name, Set.of(), Set.of(), Person.Kind.PERSON)),
        Optional.empty(),
        Optional.of("says"));
  }
}
