package onrecord.question;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import onrecord.quote.Cast;
import onrecord.quote.Person;

/** An invented page about a harbour, for the tests of this package. */
final class Harbour {
  static final ZoneId ZONE = ZoneId.of("Europe/Dublin");

  /** A Saturday evening. */
  static final Instant NOW = Instant.parse("2024-02-10T20:30:00Z");

  static final Cast CAST =
      new Cast(
          List.of(
              person("Joan Pryce", "harbour master", "Pryce"),
              person("Bernard Kettle", "opposition leader"),
              person("Deirdre Kettle", "shop owner"),
              person("Eugene Holloway", "health minister"),
              person("Hannah Reid", "environment minister"),
              person("Jeremiah Holt", "Coastguard spokesman"),
              person("Tom Bush", "skipper of the Marianne"),
              person("Ursula van der Veen", "Dutch envoy to Belmore"),
              body("Belmore Council", "the council"),
              body("Coastguard")));

  private static final Set<String> WORDS =
      Set.copyOf(
          List.of(
              ("the storm closed the bridge and the ferry to belmore island joan pryce bernard"
                      + " kettle deirdre eugene holloway hannah reid jeremiah holt tom bush ursula"
                      + " van der veen council coastguard harbour master minister health opposition"
                      + " leader crew rescued people flood warning power cut school pub strand"
                      + " tickets trade deal lifeboat wave vote evacuation shop debate town quay"
                      + " free parking plan mark bill marianne skipper percent turnout job trust")
                  .split(" ", -1)));

  static final Vocabulary VOCABULARY =
      new Vocabulary() {
        @Override
        public boolean holds(String word) {
          return WORDS.contains(word);
        }

        @Override
        public int weight(Person person) {
          return person.name().equals("Bernard Kettle") ? 9 : 1;
        }
      };

  private Harbour() {}

  static Question read(String text) {
    return read(text, Optional.empty());
  }

  static Question read(String text, Optional<Context> context) {
    return QuestionReader.read(text, CAST, NOW, ZONE, VOCABULARY, context);
  }

  static String speakers(Question question) {
    return named(question, Mention.Role.SPEAKER);
  }

  static String subjects(Question question) {
    return named(question, Mention.Role.SUBJECT);
  }

  private static String named(Question question, Mention.Role role) {
    return question.people().stream()
        .filter(m -> m.role() == role)
        .map(m -> m.person().name())
        .collect(Collectors.joining(", "));
  }

  private static Person person(String name, String role, String... aliases) {
    return new Person(name, Set.of(aliases), Set.of(role), Person.Kind.PERSON);
  }

  private static Person body(String name, String... aliases) {
    return new Person(name, Set.of(aliases), Set.of(), Person.Kind.BODY);
  }
}
