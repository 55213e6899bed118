package onrecord.question;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import onrecord.question.Clarification.Choice;
import onrecord.quote.Person;

/** Reads a reply to the question who was meant: "Otto", "the second", "no, the minister". */
final class Chosen {
  private static final Set<String> AROUND =
      Set.of(
          "no",
          "nope",
          "sorry",
          "oh",
          "i",
          "im",
          "mean",
          "meant",
          "the",
          "one",
          "please",
          "its",
          "is",
          "was",
          "actually",
          "ok");
  private static final List<Set<String>> PLACES =
      List.of(
          Set.of("first", "1", "1st"),
          Set.of("second", "2", "2nd"),
          Set.of("third", "3", "3rd"),
          Set.of("fourth", "4", "4th"));

  private Chosen() {}

  /** The earlier question, asked of whom the reply names; empty where it is no such reply. */
  static Optional<String> question(Typed typed, Context context) {
    List<String> words =
        typed.tokens().stream().map(Token::key).filter(word -> !AROUND.contains(word)).toList();
    return context
        .question()
        .clarification()
        .filter(asked -> !words.isEmpty())
        .flatMap(asked -> chosen(asked.choices(), words))
        .map(Choice::question);
  }

  private static Optional<Choice> chosen(List<Choice> choices, List<String> words) {
    for (int i = 0; i < choices.size() && words.size() == 1; i++) {
      if (PLACES.get(i).contains(words.getFirst())) {
        return Optional.of(choices.get(i));
      }
    }
    List<Choice> named =
        choices.stream().filter(choice -> isCalled(choice.person(), words)).toList();
    return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
  }

  private static boolean isCalled(Person person, List<String> words) {
    return Typed.keys(person.name()).containsAll(words)
        || person.roles().stream().anyMatch(role -> Typed.keys(role).containsAll(words));
  }
}
