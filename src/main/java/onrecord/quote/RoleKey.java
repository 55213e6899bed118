package onrecord.quote;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import onrecord.text.Fold;

/**
 * What a role says, whatever its word order: "Russian President", "Russia's president" and "the
 * president of Russia" are the same.
 *
 * @param words folded, countries for their adjectives
 */
record RoleKey(Set<String> words) {
  private static final Set<String> IDLE =
      WordList.of(
          "a an the of to for at in on and his her their its former ex senior deputy acting then"
              + " longtime veteran current new s");
  private static final Map<String, String> SAME =
      Map.of(
          "premier", "minister",
          "boss", "leader",
          "chief", "leader",
          "head", "leader",
          "secretary-general", "leader",
          "spokeswoman", "spokesman",
          "spokesperson", "spokesman",
          "adviser", "advisor",
          "sen", "senator",
          "gov", "governor");

  static RoleKey of(String role) {
    Set<String> words = new LinkedHashSet<>();
    for (String word : Fold.key(role).split("[^\\p{L}\\p{N}.-]+", -1)) {
      String plain = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
      if (!plain.isEmpty() && !IDLE.contains(plain)) {
        String country = Lexicon.DEMONYMS.getOrDefault(plain, plain);
        words.add(SAME.getOrDefault(country, country));
      }
    }
    return new RoleKey(words);
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  /** Whether a role phrase of the page may stand for this fuller one. */
  boolean covers(RoleKey phrase) {
    return !phrase.isEmpty() && words.containsAll(phrase.words);
  }
}
