package onrecord.question;

import java.util.Optional;
import onrecord.quote.Person;

/**
 * Where a question names somebody.
 *
 * @param start index of its first word
 * @param end index after its last word
 * @param person who of the cast, empty for a stranger
 */
record Name(int start, int end, Optional<Person> person) {
  boolean covers(int i) {
    return start <= i && i < end;
  }

  boolean isStranger() {
    return person.isEmpty();
  }
}
