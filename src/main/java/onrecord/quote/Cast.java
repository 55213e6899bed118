package onrecord.quote;

import java.util.List;

/**
 * The people and bodies of a coverage, with their names and roles.
 *
 * @param people in the order in which the story met them, names distinct
 */
public record Cast(List<Person> people) {
  public Cast {
    people = List.copyOf(people);
  }
}
