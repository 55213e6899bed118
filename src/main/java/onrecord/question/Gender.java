package onrecord.question;

import java.util.Locale;
import java.util.Optional;
import onrecord.quote.Person;

/** The pronoun that usually goes with a person's given name. */
enum Gender {
  HE,
  SHE;

  /** Empty where the name does not tell, and for bodies. */
  static Optional<Gender> of(Person person) {
    if (person.kind() != Person.Kind.PERSON) {
      return Optional.empty();
    }
    for (String name : Typed.keys(person.name().toLowerCase(Locale.ROOT))) {
      Optional<Gender> gender = of(name);
      if (gender.isPresent()) {
        return gender;
      }
    }
    return Optional.empty();
  }

  private static Optional<Gender> of(String name) {
    boolean he = Words.HE.contains(name);
    boolean she = Words.SHE.contains(name);
    return he == she ? Optional.empty() : Optional.of(he ? HE : SHE);
  }

  /** What "that lady", "the fella" tells. */
  static Optional<Gender> ofSomeone(String word) {
    return switch (word) {
      case "lady", "woman" -> Optional.of(SHE);
      case "fella", "fellow", "lad", "guy", "chap", "bloke", "dude", "man" -> Optional.of(HE);
      default -> Optional.empty();
    };
  }

  /** What "brother", "wife" tells. */
  static Optional<Gender> ofKin(String word) {
    return switch (word) {
      case "brother", "father", "dad", "son", "husband", "uncle", "nephew" -> Optional.of(HE);
      case "sister", "mother", "mum", "daughter", "wife", "aunt", "niece" -> Optional.of(SHE);
      default -> Optional.empty();
    };
  }

  /** What a pronoun tells. */
  static Optional<Gender> ofPronoun(String word) {
    return switch (word) {
      case "he", "him", "his", "himself" -> Optional.of(HE);
      case "she", "her", "hers", "herself" -> Optional.of(SHE);
      default -> Optional.empty();
    };
  }
}
