package onrecord.quote;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * One of a page's cast: a person, or a body that speaks (a ministry, a company, a paper). Aliases
 * and roles keep their order, surname and first role met before others.
 *
 * @param name the fullest name that the page gives, without title ("Mark Rutte")
 * @param aliases other words of the page that name only this one ("Rutte", "Nato
 *     secretary-general"), without {@code name}
 * @param roles what the page calls them ("Nato secretary-general", "US envoy to Russia")
 * @param kind person or body
 */
public record Person(String name, Set<String> aliases, Set<String> roles, Kind kind) {
  /** Who speaks. */
  public enum Kind {
    PERSON,
    BODY
  }

  public Person {
    if (name.isBlank()) {
      throw new IllegalArgumentException("person without a name");
    }
    aliases = Collections.unmodifiableSet(new LinkedHashSet<>(aliases));
    roles = Collections.unmodifiableSet(new LinkedHashSet<>(roles));
  }
}
