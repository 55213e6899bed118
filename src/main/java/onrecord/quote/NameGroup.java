package onrecord.quote;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The spellings of what may be one person's name, and the evidence that it is a person's. */
final class NameGroup {
  private final List<Mention> mentions = new ArrayList<>();
  private final Map<String, Integer> names = new LinkedHashMap<>();
  private boolean given;
  private boolean titled;
  private int against;

  void add(Mention mention, int doubt) {
    mentions.add(mention);
    names.merge(mention.name(), 1, Integer::sum);
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

  Member member() {
    Member member = new Member(commonest(), Person.Kind.PERSON);
    mentions.forEach(member::add);
    names.keySet().forEach(member::addName);
    return member;
  }

  private String commonest() {
    return Collections.max(names.entrySet(), Map.Entry.comparingByValue()).getKey();
  }
}
