package onrecord.question;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import onrecord.quote.Person;

/**
 * Finds a role whose holder's words are asked for where several hold it: "did the minister say".
 */
final class OpenRole {
  private static final int LONGEST = 6;

  private final Typed typed;
  private final Roster roster;
  private final Namesakes namesakes;
  private final List<Name> names;

  OpenRole(Typed typed, Roster roster, Namesakes namesakes, List<Name> names) {
    this.typed = typed;
    this.roster = roster;
    this.namesakes = namesakes;
    this.names = names;
  }

  /**
   * Where it stands, taken for the most prominent of those who hold it.
   *
   * @param holders of it, the most prominent first
   */
  record Hit(Name name, List<Person> holders) {}

  /** The first of which somebody's own words are asked; none where the question before tells. */
  Optional<Hit> find() {
    for (int i = 0; i < typed.size(); i++) {
      Optional<Hit> hit = typed.is(i, "the") ? at(i) : Optional.empty();
      if (hit.isPresent()) {
        return hit.filter(this::isSpeaker).filter(h -> namesakes.ofBefore(h.holders()).isEmpty());
      }
    }
    return Optional.empty();
  }

  private Optional<Hit> at(int i) {
    for (int end = Math.min(i + 1 + LONGEST, typed.size()); end > i + 1; end--) {
      List<Person> holders = isFree(i, end) ? holders(i + 1, end) : List.of();
      if (holders.size() > 1) {
        return Optional.of(new Hit(new Name(i, end, Optional.of(holders.getFirst())), holders));
      }
    }
    return Optional.empty();
  }

  private List<Person> holders(int from, int end) {
    List<String> words = typed.tokens().subList(from, end).stream().map(Token::key).toList();
    return roster.ranked(roster.holders(words));
  }

  private boolean isFree(int from, int end) {
    for (int i = from; i < end; i++) {
      int at = i;
      if ((i < end - 1 && typed.closes(i)) || names.stream().anyMatch(n -> n.covers(at))) {
        return false;
      }
    }
    return typed.closes(end - 1) || names.stream().noneMatch(n -> n.covers(end));
  }

  private boolean isSpeaker(Hit hit) {
    List<Speaking> speaking = new Speakers(typed, List.of(hit.name())).find();
    Set<String> others = Set.of("and", "or");
    return !speaking.isEmpty() && !typed.in(hit.name().end(), others);
  }
}
