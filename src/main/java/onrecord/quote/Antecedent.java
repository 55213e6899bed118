package onrecord.quote;

/**
 * Whom a pronoun stands for.
 *
 * @param pronoun as the page has it ("She", "his")
 * @param person one of the page's cast, no body
 */
public record Antecedent(String pronoun, Person person) {
  public Antecedent {
    if (pronoun.isBlank() || person.kind() != Person.Kind.PERSON) {
      throw new IllegalArgumentException("no pronoun of a person: " + pronoun);
    }
  }
}
