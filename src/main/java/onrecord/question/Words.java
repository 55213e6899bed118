package onrecord.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import onrecord.text.Fold;
import onrecord.text.ResourceLines;

/** The closed word lists of words.txt and given-names.txt, by section. */
final class Words {
  private static final Map<String, List<List<String>>> LISTS = sections("words.txt");
  private static final Map<String, List<List<String>>> NAMES = sections("given-names.txt");

  static final Set<String> FUNCTION = set(LISTS, "function");
  static final Set<String> FILLER = set(LISTS, "filler");
  static final Set<String> WH = set(LISTS, "wh");
  static final Set<String> AUX = set(LISTS, "aux");
  static final Set<String> PRESENT = set(LISTS, "present");
  static final Set<String> ADVERB = set(LISTS, "adverb");
  static final Set<String> SAY = set(LISTS, "say");
  static final Set<String> THINK = set(LISTS, "think");
  static final Set<String> ACT = set(LISTS, "act");
  static final Set<String> SPEECH = union(List.of(SAY, THINK, ACT));
  static final Set<String> OWN_WORDS = set(LISTS, "words");
  static final Set<String> OPINION = set(LISTS, "opinion");
  static final Set<String> GROUP = set(LISTS, "group");
  static final Set<String> TITLE = set(LISTS, "title");
  static final Set<String> ROLE = set(LISTS, "role");
  static final Set<String> OFFICE = set(LISTS, "office");
  static final Set<String> BODY = set(LISTS, "body");
  static final Set<String> SOMEONE = set(LISTS, "someone");
  static final Set<String> BOSS = set(LISTS, "boss");
  static final Set<String> HEADS = set(LISTS, "heads");
  static final Set<String> LEADING = set(LISTS, "leading");
  static final Set<String> MUNICIPALITY = set(LISTS, "municipality");
  static final Set<String> VACUOUS = set(LISTS, "vacuous");
  static final Set<String> ROUND_UP = set(LISTS, "roundup");
  static final Set<String> LATEST = set(LISTS, "latest");
  static final Set<String> MONEY = set(LISTS, "money");
  static final Set<String> DISTANCE = set(LISTS, "distance");
  static final Set<String> NUMBER = set(LISTS, "number");
  static final Set<String> PLACE = set(LISTS, "place");
  static final Set<String> PERSON = set(LISTS, "person");
  static final Set<String> COMMON = set(LISTS, "common");
  static final Set<String> AMOUNT = set(LISTS, "amount");
  static final Set<String> GIVE = set(LISTS, "give");
  static final Set<String> PREPOSED = set(LISTS, "preposed");
  static final Set<String> IDLE = set(LISTS, "idle");
  static final Set<String> GREETING = set(LISTS, "greeting");
  static final Set<String> ABOUT = set(LISTS, "about");
  static final Set<String> DOING = set(LISTS, "doing");
  static final Set<String> TELLING = set(LISTS, "telling");
  static final Set<String> MERE = set(LISTS, "mere");
  static final Set<String> ASKING = set(LISTS, "asking");
  static final Set<String> ACCOUNT = set(LISTS, "account");
  static final Map<String, List<String>> CONTRACTIONS = contractions();
  static final Set<String> HE = set(NAMES, "he");
  static final Set<String> SHE = set(NAMES, "she");
  static final Set<String> GIVEN =
      union(List.of(HE, SHE, set(NAMES, "either"), set(NAMES, "same")));
  static final Set<String> EVERYDAY =
      union(
          List.of(
              set(LISTS, "everyday"), FUNCTION, FILLER, SPEECH, OWN_WORDS, GROUP, VACUOUS, ROLE));

  private static final Map<String, Set<Integer>> GROUPS = groups();

  private Words() {}

  /** Whether two given names are one, or are used for one another. */
  static boolean sameGiven(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    Set<Integer> groups = GROUPS.getOrDefault(one, Set.of());
    return GROUPS.getOrDefault(other, Set.of()).stream().anyMatch(groups::contains);
  }

  private static Map<String, List<String>> contractions() {
    return LISTS.getOrDefault("contraction", List.of()).stream()
        .collect(Collectors.toUnmodifiableMap(List::getFirst, l -> l.subList(1, l.size())));
  }

  private static Map<String, Set<Integer>> groups() {
    Map<String, Set<Integer>> groups = new HashMap<>();
    List<List<String>> lines = NAMES.getOrDefault("same", List.of());
    for (int i = 0; i < lines.size(); i++) {
      for (String name : lines.get(i)) {
        groups.computeIfAbsent(name, n -> new HashSet<>()).add(i);
      }
    }
    return groups;
  }

  private static Set<String> set(Map<String, List<List<String>>> lists, String section) {
    List<List<String>> lines = lists.get(section);
    if (lines == null) {
      throw new IllegalStateException("no section [" + section + "] among " + lists.keySet());
    }
    return lines.stream().flatMap(List::stream).collect(Collectors.toUnmodifiableSet());
  }

  private static Set<String> union(List<Set<String>> sets) {
    return sets.stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
  }

  /** The lines of a resource by section, each as its words. */
  static Map<String, List<List<String>>> sections(String resource) {
    Map<String, List<List<String>>> sections = new HashMap<>();
    List<List<String>> section = new ArrayList<>();
    for (String line : ResourceLines.of(Words.class, resource)) {
      if (line.startsWith("[")) {
        section = sections.computeIfAbsent(line.replaceAll("[\\[\\]]", ""), s -> new ArrayList<>());
      } else {
        section.add(List.of(Fold.key(line).split("\\s+", -1)));
      }
    }
    return sections;
  }
}
