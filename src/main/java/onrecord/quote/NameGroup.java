package onrecord.quote;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The spellings of what may be one person's name, and the evidence that it is a person's. */
final class NameGroup {
  private final List<Mention> mentions = new ArrayList<>();
  private final Set<String> names = new LinkedHashSet<>();
  private boolean given;
  private boolean titled;
  private int against;

  void add(Mention mention, int doubt) {
    mentions.add(mention);
    names.add(mention.name());
    given |= mention.form() == Mention.Form.PERSON;
    titled |= mention.titled();
    against = Math.max(against, doubt);
  }

  /** Whether it stands elsewhere than at the head of a line, where any word is capitalised. */
  boolean isWithinText() {
    return mentions.stream().anyMatch(mention -> mention.from() > 0);
  }

  /** Above 1 speaks for a person. */
  int evidence() {
    return (given ? 2 : 0) + (titled ? 2 : 0) - (given && titled ? 0 : against);
  }

  /** The longest spelling of at most four words. */
  String fullest() {
    String fullest = mentions.getFirst().name();
    for (String name : names) {
      boolean fuller = name.length() > fullest.length() && name.split(" ", -1).length < 5;
      fullest = fuller ? name : fullest;
    }
    return fullest;
  }

  Member member() {
    Member member = new Member(commonest(), Person.Kind.PERSON);
    mentions.forEach(member::add);
    names.forEach(member::addName);
    return member;
  }

  private String commonest() {
    String best = mentions.getFirst().name();
    for (String name : names) {
      best = count(name) > count(best) ? name : best;
    }
    return best;
  }

  private long count(String name) {
    return mentions.stream().filter(mention -> mention.name().equals(name)).count();
  }
}
