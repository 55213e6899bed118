package onrecord.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import onrecord.quote.Person;

/**
 * What the page calls somebody.
 *
 * @param words the role's words, abbreviations spelt out
 * @param head index of the word that says what they are: "secretary" of "secretary of state"
 */
record Role(List<String> words, int head, Person person) {
  private static final Set<String> AFTER_HEAD =
      Set.of("of", "to", "for", "at", "in", "on", "with", "and", "from", "who", "about");
  private static final Map<String, List<String>> SHORT =
      Map.of(
          "pm", List.of("prime", "minister"),
          "vp", List.of("vice", "president"),
          "ceo", List.of("chief", "executive"),
          "mep", List.of("member", "european", "parliament"),
          "mp", List.of("member", "parliament"),
          "sec", List.of("secretary"),
          "gen", List.of("general"),
          "spox", List.of("spokesperson"),
          "gov", List.of("governor"),
          "sen", List.of("senator"));

  /** Empty where the words cannot be a role, such as one cut off before its end. */
  static Optional<Role> of(String role, Person person) {
    List<String> words = spelt(Typed.keys(role));
    if (words.isEmpty() || AFTER_HEAD.contains(words.getLast())) {
      return Optional.empty();
    }
    int head = words.size() - 1;
    for (int i = words.size() - 1; i > 0; i--) {
      head = AFTER_HEAD.contains(words.get(i)) ? i - 1 : head;
    }
    return Optional.of(new Role(words, head, person));
  }

  static List<String> spelt(List<String> words) {
    List<String> spelt = new ArrayList<>();
    words.forEach(word -> spelt.addAll(SHORT.getOrDefault(word, List.of(word))));
    return List.copyOf(spelt);
  }

  /** Whether these very words, spelt out and in their order, name it: the head is among them. */
  boolean isNamedBy(List<String> full) {
    for (int from = 0; from + full.size() <= words.size(); from++) {
      boolean holdsHead = from <= head && head < from + full.size();
      if (holdsHead && words.subList(from, from + full.size()).equals(full)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the words, spelt out, hold its head and say nothing that it does not. */
  boolean isMeantBy(List<String> full) {
    return full.size() > 1 && full.contains(words.get(head)) && words.containsAll(full);
  }

  /** Whether whoever holds it leads something. */
  boolean isOfHead() {
    return Words.HEADS.contains(words.get(head));
  }
}
