package onrecord.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import onrecord.question.Question.Expected;
import onrecord.question.Question.Kind;
import onrecord.quote.Person;

/** A question while it is being read. */
final class Draft {
  final String text;
  final List<String> phrases;
  Kind kind = Kind.NONE;
  Expected expected = Expected.ANY;
  int lead;
  final List<Mention> people = new ArrayList<>();
  final List<String> strangers = new ArrayList<>();
  final List<String> topic = new ArrayList<>();
  Optional<Window> window = Optional.empty();
  boolean recent;
  boolean followUp;
  String resolved;
  List<Cited> shown = List.of();
  Optional<Cited> within = Optional.empty();
  Optional<Locale> language = Optional.empty();
  Optional<Clarification> clarification = Optional.empty();

  Draft(Typed typed) {
    text = typed.text();
    resolved = typed.text();
    phrases = typed.phrases();
  }

  /** Takes over those named: speakers first, each person once. */
  void people(Typed typed, List<Name> names, List<Speaking> speaking) {
    Set<Integer> speakers = speaking.stream().map(Speaking::name).collect(Collectors.toSet());
    for (boolean pass : new boolean[] {true, false}) {
      for (int i = 0; i < names.size(); i++) {
        if (speakers.contains(i) == pass) {
          add(names.get(i), typed, pass ? Mention.Role.SPEAKER : Mention.Role.SUBJECT);
        }
      }
    }
  }

  private void add(Name name, Typed typed, Mention.Role role) {
    String words = typed.words(name.start(), name.end());
    name.person()
        .ifPresentOrElse(
            p -> add(new Mention(p, role, words)),
            () -> strangers.add(words.replaceFirst("['\u2019]s?$", "")));
  }

  void add(Mention mention) {
    if (people.stream().noneMatch(m -> m.person().equals(mention.person()))) {
      people.add(mention);
    }
  }

  boolean hasSpeaker() {
    return people.stream().anyMatch(m -> m.role() == Mention.Role.SPEAKER);
  }

  /** The first whose words are asked for, else the first who is asked about. */
  Optional<Mention> main() {
    return people.stream()
        .filter(m -> m.role() == Mention.Role.SPEAKER)
        .findFirst()
        .or(() -> people.stream().findFirst());
  }

  /** Bodies that are merely mentioned are words of the topic. */
  private List<Mention> asked() {
    return people.stream()
        .filter(m -> m.role() == Mention.Role.SPEAKER || m.person().kind() == Person.Kind.PERSON)
        .toList();
  }

  Question build() {
    return new Question(
        text,
        kind,
        expected,
        asked(),
        strangers,
        topic,
        phrases,
        window,
        recent,
        followUp,
        resolved,
        shown,
        within,
        language,
        clarification);
  }
}
