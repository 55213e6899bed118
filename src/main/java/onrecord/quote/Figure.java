package onrecord.quote;

import java.util.Optional;

/**
 * Somebody of whom a sentence speaks.
 *
 * @param member who it is; empty where that is not sure
 * @param gender as far as the page tells
 */
record Figure(Optional<Member> member, Gender gender) {
  static Figure unknown(Gender gender) {
    return new Figure(Optional.empty(), gender);
  }

  boolean is(Member one) {
    return member.filter(one::equals).isPresent();
  }
}
