package onrecord.answer;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import onrecord.coverage.Coverage;
import onrecord.coverage.Entry;
import onrecord.coverage.Paragraph;
import onrecord.quote.Person;

/** Makes up questions of the words and names of the pages that are open. */
final class RandomQuestions {
  /** A star stands for a word or two of a page, a plus for somebody of its cast. */
  private static final List<String> PATTERNS =
      List.of(
          "what did + say about *",
          "what does + think of * and *",
          "did + say that *?",
          "who is +",
          "who said *",
          "where is *",
          "when did * start",
          "how many * are there",
          "how much is *?",
          "why *",
          "is * still *?",
          "latest on *",
          "what is the latest",
          "what happened after 9pm",
          "anything on * since 15:00",
          "what did + say before noon",
          "what happened between 10:00 and 14:30",
          "anything in the last hour?",
          "what did + say this morning about *",
          "catch me up on *",
          "sum up the day",
          "and +?",
          "and about *?",
          "when was that?",
          "what did he say next",
          "\"*\"",
          "* * *",
          "* + *?");

  private static final Pattern BETWEEN_WORDS = Pattern.compile("\\s+");

  private final List<Entry> entries;
  private final List<Person> people;
  private final Random random;

  RandomQuestions(Asked asked, Random random) {
    this.entries = asked.coverages().stream().map(Coverage::entries).flatMap(List::stream).toList();
    this.people = asked.people();
    this.random = random;
  }

  String next() {
    StringBuilder question = new StringBuilder();
    for (char c : any(PATTERNS).toCharArray()) {
      switch (c) {
        case '*' -> question.append(words());
        case '+' -> question.append(person());
        default -> question.append(c);
      }
    }
    return question.toString();
  }

  /** Some time between the hour before the first entry and the hour after the last. */
  Instant moment() {
    Instant published = any(entries).publishedAt();
    return switch (random.nextInt(4)) {
      case 0 -> published;
      case 1 -> published.minusNanos(1);
      default -> published.plus(Duration.ofSeconds(random.nextInt(7_200) - 3_600));
    };
  }

  private String words() {
    List<String> texts =
        new ArrayList<>(any(entries).paragraphs().stream().map(Paragraph::text).toList());
    texts.add("nothing at all");
    String[] words = BETWEEN_WORDS.split(any(texts), -1);
    int from = random.nextInt(words.length);
    int to = Math.min(words.length, from + 1 + random.nextInt(3));
    return String.join(" ", List.of(words).subList(from, to));
  }

  private String person() {
    if (people.isEmpty() || random.nextInt(20) == 0) {
      return "Zebulon Quix";
    }
    Person person = any(people);
    List<String> names = new ArrayList<>(person.aliases());
    names.add(person.name());
    return any(names);
  }

  private <T> T any(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}
